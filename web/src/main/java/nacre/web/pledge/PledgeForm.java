// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.pledge;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import nacre.assembly.box.Promise;
import nacre.assembly.part.Enactment;
import nacre.assembly.proposal.ProposalCommand;
import nacre.assembly.proposal.Texts;
import nacre.ballot.Fraction;
import nacre.campaign.pledge.PledgeAct;
import nacre.campaign.unit.Campaign;
import nacre.campaign.unit.UnitPath;
import nacre.journal.Content.Words;
import nacre.web.Form;
import nacre.web.campaign.TargetWords;
import nacre.web.decide.TypedForm;
import nacre.web.organ.Visit;

/// The form for a proposal that opens a pledge.
final class PledgeForm {
    private static final Duration MONTH = Duration.ofDays(30);

    private final Visit visit;
    private final Campaign campaign;
    private final TypedForm typed;

    PledgeForm(Visit visit, Campaign campaign, Form form) {
        this.visit = visit;
        this.campaign = campaign;
        this.typed = new TypedForm(visit, "pledge", form);
    }

    /// A form to begin with.
    static Form begun(Visit visit) {
        LocalDate by = visit.text().now().plus(MONTH).atZone(visit.zone()).toLocalDate();
        return Form.empty()
                .with("whole", "7/10")
                .with("each", "1/2")
                .with("promise", Promise.RESULT.word())
                .with("by", by.toString());
    }

    Form form() {
        return typed.form();
    }

    /// The proposal that was typed; what is wrong stands in the form then.
    ProposalCommand.PutProposal read() {
        Form form = typed.form();
        String sentence = typed.needed("sentence", Texts.LONGEST_TITLE);
        String why = typed.needed("why", Texts.LONGEST_TEXT);
        Promise promise =
                form.has("promise", Promise.NAMES.word()) ? Promise.NAMES : Promise.RESULT;
        UnitPath place =
                typed.chosen("place", TargetWords.place(visit, campaign, form), campaign.path());
        Fraction whole =
                typed.chosen("whole", TargetWords.share(form, "whole"), new Fraction(1, 1));
        var opened =
                new PledgeAct.Opened(
                        place,
                        whole,
                        TargetWords.share(form, "each"),
                        typed.endOfDay("by"),
                        promise);
        var words = List.of(Words.kept("sentence", sentence), Words.kept("why", why));
        return new ProposalCommand.PutProposal(
                typed.matter(), sentence, why, List.of(Enactment.of(opened, words)), null);
    }
}
