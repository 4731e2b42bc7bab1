// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.demand;

import static nacre.campaign.register.RegisterPart.REGISTER;

import java.util.List;
import nacre.assembly.charter.MatterKey;
import nacre.assembly.part.Enactment;
import nacre.assembly.proposal.ProposalCommand;
import nacre.ballot.Word;
import nacre.campaign.demand.Demand;
import nacre.campaign.demand.DemandAct;
import nacre.campaign.demand.DemandCommand;
import nacre.campaign.demand.DemandRules;
import nacre.campaign.demand.Extent;
import nacre.campaign.unit.CampaignId;
import nacre.journal.Content.Words;
import nacre.web.Form;
import nacre.web.Numbers;
import nacre.web.Option;
import nacre.web.Stop;
import nacre.web.Trouble;
import nacre.web.decide.TypedForm;
import nacre.web.organ.Visit;
import org.jspecify.annotations.Nullable;

/// The forms by which a demand is proposed, and by which a decision on it is.
final class DemandForm {
    private final Visit visit;
    private final TypedForm typed;

    DemandForm(Visit visit, Form form) {
        this.visit = visit;
        this.typed = new TypedForm(visit, "demand", form);
    }

    /// What was typed, with what is wrong about it.
    Form form() {
        return typed.form();
    }

    /// The matters that a demand can aim at.
    static List<Option> aims(Visit visit) {
        return visit.standing().states().of(REGISTER).listings().keySet().stream()
                .map(key -> new Option(key.value(), visit.charter().title(key)))
                .toList();
    }

    /// The demand that was typed; what is wrong stands in the form then.
    DemandCommand.ProposeDemand proposed(@Nullable CampaignId campaign) {
        String title = typed.needed("title", DemandRules.LONGEST_TITLE);
        String text = typed.needed("text", DemandRules.LONGEST_TEXT);
        List<MatterKey> aims =
                aims(visit).stream()
                        .filter(aim -> typed.form().has("aims", aim.value()))
                        .map(aim -> new MatterKey(aim.value()))
                        .toList();
        if (aims.isEmpty() || aims.size() > DemandRules.MOST_AIMS) {
            typed.wrong(
                    "aims", visit.text().of("demand.wrong.aims", "most", DemandRules.MOST_AIMS));
        }
        Long survey = Numbers.find(typed.form().value("survey"));
        return new DemandCommand.ProposeDemand(campaign, aims, survey, title, text);
    }

    /// The proposal to raise it, to say that it is met, or to drop it.
    ProposalCommand.PutProposal decision(Demand demand, String word) {
        String why = typed.needed("why", DemandRules.LONGEST_TEXT);
        DemandAct act =
                switch (word) {
                    case "raise" -> new DemandAct.Raised(demand.id());
                    case "met" -> new DemandAct.Met(demand.id(), extent());
                    case "drop" -> new DemandAct.Dropped(demand.id());
                    default -> throw new Stop(new Trouble.NoPage());
                };
        String field = act instanceof DemandAct.Raised ? "evidence" : "reason";
        return new ProposalCommand.PutProposal(
                typed.matter(),
                visit.text()
                        .of("demand.put." + word, "title", DemandWords.title(visit, demand.id())),
                why,
                List.of(Enactment.of(act, List.of(Words.kept(field, why)))),
                null);
    }

    private Extent extent() {
        return typed.chosen(
                "extent", Word.find(Extent.class, typed.form().value("extent")), Extent.FULLY);
    }
}
