// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.campaign;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import nacre.assembly.charter.Matter;
import nacre.assembly.charter.MatterKey;
import nacre.assembly.part.Enactment;
import nacre.assembly.proposal.ProposalCommand;
import nacre.assembly.proposal.Texts;
import nacre.campaign.unit.CampaignAct;
import nacre.journal.Content.Words;
import nacre.web.Form;
import nacre.web.Option;
import nacre.web.decide.TypedForm;
import nacre.web.organ.Visit;

/// The form for a proposal that opens a campaign.
final class OpeningForm {
    /// What campaigns are often about; the charter's matters come after these.
    private static final List<MatterKey> OFTEN =
            List.of(
                    MatterKey.SHIFTS,
                    new MatterKey("pay"),
                    new MatterKey("hiring"),
                    new MatterKey("safety"),
                    MatterKey.RENTS,
                    MatterKey.REPAIRS,
                    MatterKey.PRICES);

    private static final int DAYS_KEPT = 365;

    private final Visit visit;
    private final TypedForm typed;

    OpeningForm(Visit visit, Form form) {
        this.visit = visit;
        this.typed = new TypedForm(visit, "campaign", form);
    }

    /// A form to begin with.
    static Form begun(Visit visit) {
        LocalDate purges = visit.text().now().atZone(visit.zone()).toLocalDate();
        return Form.empty()
                .with("best", "1")
                .with("acts", visit.text().of("campaign.acts.usual"))
                .with("purges", purges.plusDays(DAYS_KEPT).toString());
    }

    /// The matters that a campaign can be about.
    static List<Option> aims(Visit visit) {
        var keys = new LinkedHashSet<>(OFTEN);
        visit.assembly().charter().matters().stream().map(Matter::key).forEach(keys::add);
        return keys.stream().map(key -> option(visit, key)).toList();
    }

    private static Option option(Visit visit, MatterKey key) {
        return new Option(key.value(), visit.charter().title(key));
    }

    Form form() {
        return typed.form();
    }

    /// The proposal that was typed; what is wrong stands in the form then.
    ProposalCommand.PutProposal read() {
        String title = typed.needed("title", Texts.LONGEST_TITLE);
        String aim = typed.needed("aim", Texts.LONGEST_TEXT);
        var best = typed.form().has("best", "5") ? 5 : 1;
        var opened = new CampaignAct.Opened(aims(), best, typed.endOfDay("purges"));
        var words =
                List.of(
                        Words.kept("acts", acts()),
                        Words.kept("aim", aim),
                        Words.kept("title", title));
        return new ProposalCommand.PutProposal(
                typed.matter(), title, aim, List.of(Enactment.of(opened, words)), null);
    }

    private List<MatterKey> aims() {
        return aims(visit).stream()
                .filter(aim -> typed.form().has("aims", aim.value()))
                .map(aim -> new MatterKey(aim.value()))
                .toList();
    }

    /// What was typed, one act a line, without empty lines.
    private String acts() {
        List<String> lines =
                typed.form()
                        .value("acts")
                        .lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .toList();
        if (lines.isEmpty() || lines.size() > 20 || lines.stream().anyMatch(l -> l.length() > 80)) {
            typed.wrong("acts", visit.text().of("campaign.wrong.acts", "most", 20, "length", 80));
        }
        return String.join("\n", lines);
    }
}
