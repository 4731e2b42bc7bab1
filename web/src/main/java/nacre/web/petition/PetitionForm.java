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
import nacre.web.campaign.TargetWords;
import nacre.web.decide.MatterOptions;
import nacre.web.organ.Visit;
import org.jspecify.annotations.Nullable;

/// The form for a petition: its committee opens it, all others propose it.
final class PetitionForm {
    private static final Duration MONTH = Duration.ofDays(30);

    private final Visit visit;
    private final Campaign campaign;
    private final boolean isProposal;
    private Form form;

    PetitionForm(Visit visit, Campaign campaign, boolean isProposal, Form form) {
        this.visit = visit;
        this.campaign = campaign;
        this.isProposal = isProposal;
        this.form = form;
    }

    /// A form to begin with.
    static Form begun(Visit visit) {
        LocalDate by = visit.text().now().plus(MONTH).atZone(visit.zone()).toLocalDate();
        return Form.empty().with("whole", "1/2").with("by", by.toString());
    }

    Form form() {
        return form;
    }

    /// What was typed; what is wrong stands in the form then.
    Command read() {
        String title = needed("title", PetitionRules.LONGEST_TITLE);
        String to = needed("to", PetitionRules.LONGEST_TITLE);
        String text = needed("text", PetitionRules.LONGEST_TEXT);
        UnitPath place = or(TargetWords.place(visit, campaign, form), "place", campaign.path());
        Fraction whole = or(TargetWords.share(form, "whole"), "whole", new Fraction(1, 1));
        Fraction each = TargetWords.share(form, "each");
        Instant by = TargetWords.by(visit, form);
        if (by == null) {
            wrong("by", visit.text().of("decide.day.wrong"));
            by = visit.text().now();
        }
        return isProposal
                ? proposal(new PetitionAct.Opened(place, whole, each, by), title, to, text)
                : new PetitionCommand.OpenPetition(place, whole, each, by, title, to, text);
    }

    private Command proposal(PetitionAct.Opened opened, String title, String to, String text) {
        MatterKey matter = or(MatterOptions.chosen(visit, form), "matter", MatterKey.EVERYDAY);
        var words =
                List.of(Words.kept("text", text), Words.kept("title", title), Words.kept("to", to));
        return new ProposalCommand.PutProposal(
                matter, title, text, List.of(Enactment.of(opened, words)), null);
    }

    private String needed(String field, int most) {
        String typed = form.value(field).strip();
        if (typed.isEmpty() || typed.length() > most) {
            wrong(field, visit.text().of("petition.wrong." + field, "most", most));
        }
        return typed;
    }

    private <T> T or(@Nullable T chosen, String field, T other) {
        if (chosen == null) {
            wrong(field, visit.text().of("campaign.wrong.matter"));
            return other;
        }
        return chosen;
    }

    private void wrong(String field, String why) {
        form = form.wrong(field, why);
    }
}
