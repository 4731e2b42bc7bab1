// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.demand;

import static nacre.campaign.register.RegisterPart.REGISTER;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import nacre.assembly.charter.Holder;
import nacre.assembly.part.Enactment;
import nacre.campaign.demand.Demand;
import nacre.campaign.demand.DemandAct;
import nacre.campaign.demand.DemandId;
import nacre.campaign.demand.Extent;
import nacre.campaign.register.Listing;
import nacre.web.decide.EnactmentWords;
import nacre.web.organ.Visit;
import org.jspecify.annotations.Nullable;

/// Says what a decision on a demand brings about.
final class DemandEnactments implements EnactmentWords {
    @Override
    public @Nullable Said say(
            Visit visit, Enactment enactment, Tense tense, Function<String, String> words) {
        String key = tense == Tense.WILL ? "demand.will." : "demand.did.";
        return switch (DemandAct.read(enactment.type(), enactment.facts())) {
            case DemandAct.Raised(var id) ->
                    new Said(
                            say(visit, key + "raised", id),
                            raised(visit, id, tense, words.apply("evidence")));
            case DemandAct.Met(var id, var extent) ->
                    new Said(
                            say(visit, key + (extent == Extent.FULLY ? "met" : "partly"), id),
                            why(visit, words.apply("reason")));
            case DemandAct.Dropped(var id) ->
                    new Said(say(visit, key + "dropped", id), why(visit, words.apply("reason")));
            case DemandAct.Proposed p -> null;
            case DemandAct.Withdrawn w -> null;
        };
    }

    private static String say(Visit visit, String key, DemandId id) {
        return visit.text().of(key, "title", DemandWords.title(visit, id));
    }

    /// Which matters it makes contested, as they are now.
    private static List<String> raised(Visit visit, DemandId id, Tense tense, String why) {
        var more = new ArrayList<String>();
        Demand demand = DemandWords.demands(visit).find(id);
        var register = visit.standing().states().of(REGISTER);
        List<String> contested =
                demand == null || tense == Tense.DID
                        ? List.of()
                        : demand.aims().stream()
                                .map(register::find)
                                .filter(each -> each != null && each.holder() == Holder.INSTITUTION)
                                .map(Listing::matter)
                                .map(visit.charter()::title)
                                .toList();
        if (!contested.isEmpty()) {
            more.add(visit.text().of("demand.will.contest", "matters", contested));
        }
        more.addAll(why(visit, why));
        return more;
    }

    private static List<String> why(Visit visit, String why) {
        return why.isEmpty() ? List.of() : List.of(visit.text().of("demand.why.is", "why", why));
    }
}
