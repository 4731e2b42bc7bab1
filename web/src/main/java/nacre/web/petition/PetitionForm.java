// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.petition;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import nacre.assembly.charter.MatterKey;
import nacre.assembly.part.Command;
import nacre.assembly.part.Enactment;
import nacre.assembly.proposal.ProposalCommand;
import nacre.ballot.Fraction;
import nacre.campaign.petition.PetitionAct;
import nacre.campaign.petition.PetitionCommand;
import nacre.campaign.petition.PetitionRules;
import nacre.campaign.unit.Campaign;
import nacre.campaign.unit.UnitPath;
import nacre.journal.Content.Words;
import nacre.web.Form;
import nacre.web.campaign.Openings;
import nacre.web.campaign.TargetWords;
import nacre.web.decide.TypedForm;
import nacre.web.organ.Visit;

/// The form for a petition: its committee opens it, all others propose it.
final class PetitionForm implements Openings.Opening {
    private static final Duration MONTH = Duration.ofDays(30);

    private final Visit visit;
    private final Campaign campaign;
    private final boolean isProposal;
    private final TypedForm typed;

    PetitionForm(Visit visit, Campaign campaign, boolean isProposal, Form form) {
        this.visit = visit;
        this.campaign = campaign;
        this.isProposal = isProposal;
        this.typed = new TypedForm(visit, "petition", form);
    }

    /// A form to begin with.
    static Form begun(Visit visit) {
        LocalDate by = visit.text().now().plus(MONTH).atZone(visit.zone()).toLocalDate();
        return Form.empty().with("whole", "1/2").with("by", by.toString());
    }

    @Override
    public Form form() {
        return typed.form();
    }

    @Override
    public Command read() {
        Form form = typed.form();
        String title = typed.needed("title", PetitionRules.LONGEST_TITLE);
        String to = typed.needed("to", PetitionRules.LONGEST_TITLE);
        String text = typed.needed("text", PetitionRules.LONGEST_TEXT);
        UnitPath place =
                typed.chosen("place", TargetWords.place(visit, campaign, form), campaign.path());
        Fraction whole =
                typed.chosen("whole", TargetWords.share(form, "whole"), new Fraction(1, 1));
        Fraction each = TargetWords.share(form, "each");
        Instant by = typed.endOfDay("by");
        return isProposal
                ? proposal(new PetitionAct.Opened(place, whole, each, by), title, to, text)
                : new PetitionCommand.OpenPetition(place, whole, each, by, title, to, text);
    }

    private Command proposal(PetitionAct.Opened opened, String title, String to, String text) {
        MatterKey matter = typed.matter();
        var words =
                List.of(Words.kept("text", text), Words.kept("title", title), Words.kept("to", to));
        return new ProposalCommand.PutProposal(
                matter, title, text, List.of(Enactment.of(opened, words)), null);
    }
}
