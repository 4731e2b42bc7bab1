// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.ladder;

import static nacre.campaign.ladder.LadderPart.LADDERS;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import nacre.assembly.part.Command;
import nacre.assembly.part.Enactment;
import nacre.assembly.proposal.ProposalCommand;
import nacre.assembly.proposal.Texts;
import nacre.ballot.Fraction;
import nacre.campaign.ladder.Rung;
import nacre.campaign.ladder.RungAct;
import nacre.campaign.ladder.RungCommand;
import nacre.campaign.ladder.RungId;
import nacre.campaign.ladder.RungRules;
import nacre.campaign.unit.Campaign;
import nacre.campaign.unit.UnitPath;
import nacre.journal.Content.Words;
import nacre.web.Form;
import nacre.web.campaign.Openings;
import nacre.web.campaign.TargetWords;
import nacre.web.decide.TypedForm;
import nacre.web.organ.Visit;
import org.jspecify.annotations.Nullable;

/// The form for the next rung: its committee opens it, all others propose it; after a miss the
/// committee tries the same again, and a proposal goes on despite it and says why.
final class RungForm implements Openings.Opening {
    private static final Duration FORTNIGHT = Duration.ofDays(14);

    private final Visit visit;
    private final Campaign campaign;
    private final boolean isProposal;
    private final TypedForm typed;

    RungForm(Visit visit, Campaign campaign, boolean isProposal, Form form) {
        this.visit = visit;
        this.campaign = campaign;
        this.isProposal = isProposal;
        this.typed = new TypedForm(visit, "ladder", form);
    }

    /// Whether a rung can be opened now: none is open.
    static boolean isNext(Visit visit, Campaign campaign) {
        Rung last = visit.standing().states().of(LADDERS).last(campaign.id());
        return campaign.isOpen() && (last == null || last.stage() != Rung.Stage.OPEN);
    }

    /// The newest rung, if it was missed; else null.
    static @Nullable Rung missed(Visit visit, Campaign campaign) {
        Rung last = visit.standing().states().of(LADDERS).last(campaign.id());
        return last != null && last.stage() == Rung.Stage.MISSED ? last : null;
    }

    /// A form to begin with: what is tried again stands in it.
    static Form begun(Visit visit, Campaign campaign) {
        LocalDate by = visit.text().now().plus(FORTNIGHT).atZone(visit.zone()).toLocalDate();
        Form form =
                Form.empty().with("whole", "7/10").with("each", "1/2").with("by", by.toString());
        Rung missed = missed(visit, campaign);
        return missed == null
                ? form
                : form.with("title", visit.words(missed.id().seq(), "title"))
                        .with("how", visit.words(missed.id().seq(), "how"))
                        .with("place", missed.place().value());
    }

    @Override
    public Form form() {
        return typed.form();
    }

    @Override
    public Command read() {
        Form form = typed.form();
        String title = typed.needed("title", RungRules.LONGEST_TITLE);
        String how = typed.needed("how", RungRules.LONGEST_TEXT);
        UnitPath place =
                typed.chosen("place", TargetWords.place(visit, campaign, form), campaign.path());
        Fraction whole =
                typed.chosen("whole", TargetWords.share(form, "whole"), new Fraction(1, 1));
        Fraction each = TargetWords.share(form, "each");
        Instant by = typed.endOfDay("by");
        Rung missed = missed(visit, campaign);
        RungId before = missed == null ? null : missed.id();
        return isProposal
                ? proposal(new RungAct.Opened(place, whole, each, by, null, before), title, how)
                : new RungCommand.OpenRung(place, whole, each, by, before, title, how);
    }

    private Command proposal(RungAct.Opened opened, String title, String how) {
        String reason = opened.despite() == null ? "" : typed.needed("reason", Texts.LONGEST_TEXT);
        var words =
                opened.despite() == null
                        ? List.of(Words.kept("how", how), Words.kept("title", title))
                        : List.of(
                                Words.kept("how", how),
                                Words.kept("reason", reason),
                                Words.kept("title", title));
        return new ProposalCommand.PutProposal(
                typed.matter(),
                title,
                reason.isEmpty() ? how : reason + "\n\n" + how,
                List.of(Enactment.of(opened, words)),
                null);
    }
}
