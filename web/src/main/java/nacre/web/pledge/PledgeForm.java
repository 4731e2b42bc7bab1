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
import nacre.web.Option;
import nacre.web.campaign.UnitWords;
import nacre.web.decide.Days;
import nacre.web.decide.MatterOptions;
import nacre.web.organ.Visit;
import org.jspecify.annotations.Nullable;

/// The form for a proposal that opens a pledge.
final class PledgeForm {
    private static final List<Fraction> SHARES =
            List.of(
                    new Fraction(1, 3),
                    new Fraction(1, 2),
                    new Fraction(3, 5),
                    new Fraction(2, 3),
                    new Fraction(7, 10),
                    new Fraction(3, 4),
                    new Fraction(4, 5),
                    new Fraction(9, 10));

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

    /// The shares that can be chosen, by how they are written.
    static List<Option> shares(Visit visit) {
        return SHARES.stream()
                .map(share -> new Option(share.toString(), visit.charter().share(share)))
                .toList();
    }

    /// The campaign and its units.
    static List<Option> places(Visit visit, Campaign campaign) {
        return UnitWords.places(visit).stream()
                .filter(place -> new UnitPath(place.value()).isWithin(campaign.path()))
                .toList();
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
        var opened = new PledgeAct.Opened(place(), whole(), share("each"), by(), promise);
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
        for (Option place : places(visit, campaign)) {
            if (form.has("place", place.value())) {
                return new UnitPath(place.value());
            }
        }
        wrong("place", visit.text().of("campaign.wrong.matter"));
        return campaign.path();
    }

    private Fraction whole() {
        Fraction whole = share("whole");
        if (whole == null) {
            wrong("whole", visit.text().of("campaign.wrong.matter"));
            return SHARES.getFirst();
        }
        return whole;
    }

    private @Nullable Fraction share(String field) {
        return SHARES.stream()
                .filter(share -> form.has(field, share.toString()))
                .findFirst()
                .orElse(null);
    }

    /// The end of the day that was typed.
    private Instant by() {
        LocalDate day = Days.read(form.value("by"));
        if (day == null) {
            wrong("by", visit.text().of("decide.day.wrong"));
            return visit.text().now();
        }
        return day.plusDays(1).atStartOfDay(visit.zone()).toInstant();
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
