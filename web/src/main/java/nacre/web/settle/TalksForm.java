// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.settle;

import static nacre.campaign.demand.DemandPart.DEMANDS;

import java.util.ArrayList;
import java.util.List;
import nacre.assembly.part.Enactment;
import nacre.assembly.proposal.ProposalCommand;
import nacre.campaign.demand.Demand;
import nacre.campaign.demand.DemandId;
import nacre.campaign.settle.SettleRules;
import nacre.campaign.settle.TalksAct;
import nacre.campaign.unit.UnitPath;
import nacre.journal.Content.Words;
import nacre.web.Form;
import nacre.web.Option;
import nacre.web.campaign.UnitWords;
import nacre.web.organ.Visit;
import org.jspecify.annotations.Nullable;

/// The form that proposes to talk with another side: about which demands, and where the red lines
/// are.
final class TalksForm extends Typed {

    TalksForm(Visit visit, Form form) {
        super(visit, form);
    }

    /// What can be talked about: the demands of the organ, by their entries and titles.
    static List<Option> demands(Visit visit) {
        return visit.standing().states().of(DEMANDS).all().values().stream()
                .filter(demand -> demand.stage().isDemanded())
                .map(Demand::id)
                .map(id -> new Option(id.toString(), SettleWords.title(visit, id)))
                .toList();
    }

    /// Whose delegates can talk: of the organ as a whole, or of a place in a campaign.
    static List<Option> places(Visit visit) {
        var places = new ArrayList<Option>();
        places.add(new Option("", visit.text().of("settle.place.none")));
        places.addAll(UnitWords.places(visit));
        return List.copyOf(places);
    }

    /// The proposal; what is wrong stands in the form then.
    ProposalCommand.PutProposal read() {
        String institution = needed("institution", SettleRules.LONGEST_TITLE);
        List<DemandId> demands = chosen();
        if (demands.isEmpty()) {
            wrong("demands", visit.text().of("settle.wrong.demands"));
        }
        return proposal(
                visit.assembly().charter().find(matter()),
                visit.text().of("settle.propose.talks", "institution", institution),
                Enactment.of(new TalksAct.Opened(place(), demands), words(institution, demands)));
    }

    private List<DemandId> chosen() {
        return demands(visit).stream()
                .filter(demand -> form().has("demands", demand.value()))
                .map(demand -> new DemandId(Long.parseLong(demand.value())))
                .toList();
    }

    private List<Words> words(String institution, List<DemandId> demands) {
        var words = new ArrayList<Words>();
        words.add(Words.kept("institution", institution));
        for (int i = 0; i < demands.size(); i++) {
            String line = maybe("line-" + demands.get(i), SettleRules.LONGEST_TEXT, LONG);
            if (!line.isEmpty()) {
                words.add(Words.kept("line." + i, line));
            }
        }
        String lines = maybe("lines", SettleRules.LONGEST_TEXT, LONG);
        if (!lines.isEmpty()) {
            words.add(Words.kept("lines", lines));
        }
        return words;
    }

    private @Nullable UnitPath place() {
        return UnitWords.places(visit).stream()
                .map(Option::value)
                .filter(place -> form().has("place", place))
                .map(UnitPath::new)
                .findFirst()
                .orElse(null);
    }
}
