// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.pledge;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import nacre.assembly.box.Promise;
import nacre.assembly.charter.MatterKey;
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
import nacre.web.decide.MatterOptions;
import nacre.web.organ.Visit;

/// The form for a proposal that opens a pledge.
final class PledgeForm {
    private static final Duration MONTH = Duration.ofDays(30);

    private final Visit visit;
    private final Campaign campaign;
    private Form form;

    PledgeForm(Visit visit, Campaign campaign, Form form) {
        this.visit = visit;
        this.campaign = campaign;
        this.form = form;
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
        return form;
    }

    /// The proposal that was typed; what is wrong stands in the form then.
    ProposalCommand.PutProposal read() {
        String sentence = needed("sentence", Texts.LONGEST_TITLE);
        String why = needed("why", Texts.LONGEST_TEXT);
        Promise promise =
                form.has("promise", Promise.NAMES.word()) ? Promise.NAMES : Promise.RESULT;
        var opened =
                new PledgeAct.Opened(
                        place(), whole(), TargetWords.share(form, "each"), by(), promise);
        var words = List.of(Words.kept("sentence", sentence), Words.kept("why", why));
        return new ProposalCommand.PutProposal(
                matter(), sentence, why, List.of(Enactment.of(opened, words)), null);
    }

    private String needed(String field, int most) {
        String typed = form.value(field).strip();
        if (typed.isEmpty() || typed.length() > most) {
            wrong(field, visit.text().of("pledge.wrong." + field, "most", most));
        }
        return typed;
    }

    private UnitPath place() {
        UnitPath place = TargetWords.place(visit, campaign, form);
        if (place == null) {
            wrong("place", visit.text().of("campaign.wrong.matter"));
            return campaign.path();
        }
        return place;
    }

    private Fraction whole() {
        Fraction whole = TargetWords.share(form, "whole");
        if (whole == null) {
            wrong("whole", visit.text().of("campaign.wrong.matter"));
            return new Fraction(1, 1);
        }
        return whole;
    }

    private Instant by() {
        Instant by = TargetWords.by(visit, form);
        if (by == null) {
            wrong("by", visit.text().of("decide.day.wrong"));
            return visit.text().now();
        }
        return by;
    }

    private MatterKey matter() {
        MatterKey matter = MatterOptions.chosen(visit, form);
        if (matter == null) {
            wrong("matter", visit.text().of("campaign.wrong.matter"));
            return MatterKey.EVERYDAY;
        }
        return matter;
    }

    private void wrong(String field, String why) {
        form = form.wrong(field, why);
    }
}
