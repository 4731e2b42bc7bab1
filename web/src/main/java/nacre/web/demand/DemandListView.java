// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.demand;

import java.util.ArrayList;
import java.util.List;
import nacre.campaign.demand.Demand;
import nacre.campaign.ordering.Ordering;
import nacre.campaign.unit.CampaignId;
import nacre.web.Line;
import nacre.web.Option;
import nacre.web.organ.Visit;
import org.jspecify.annotations.Nullable;

/// Demands of a campaign, or all, for one reader.
///
/// @param campaign its title and where its page is; null for all demands
/// @param say how many are demanded and met, in one sentence
/// @param demanded what the organ demands
/// @param proposed what members propose, by how many approved when it was counted; what was never
///     counted comes last
/// @param over what was met, dropped or withdrawn
/// @param orderings those that can be answered, and those that were counted
/// @param asked one that waits for her answer; null for none
/// @param mayPropose whether she can propose a demand
/// @param isOrderable whether demands are there that can be put in order
/// @param mayOrder whether she can have it done without a decision
public record DemandListView(
        @Nullable Option campaign,
        String path,
        String say,
        List<Line> demanded,
        List<Line> proposed,
        List<Line> over,
        List<Line> orderings,
        @Nullable Line asked,
        boolean mayPropose,
        boolean isOrderable,
        boolean mayOrder) {

    /// Copies the lists.
    public DemandListView {
        demanded = List.copyOf(demanded);
        proposed = List.copyOf(proposed);
        over = List.copyOf(over);
        orderings = List.copyOf(orderings);
    }

    static DemandListView of(Visit visit, @Nullable CampaignId campaign) {
        List<Demand> all =
                campaign == null
                        ? List.copyOf(DemandWords.demands(visit).all().values())
                        : DemandWords.demands(visit).of(campaign);
        List<Ordering> orderings =
                campaign == null
                        ? List.copyOf(DemandWords.orderings(visit).all().values())
                        : DemandWords.orderings(visit).of(campaign);
        boolean isOpen = !visit.isReader() && DemandWords.isOpen(visit, campaign);
        boolean isOrderable =
                isOpen
                        && !visit.assembly().isCouncil()
                        && DemandWords.orderings(visit).of(campaign).stream()
                                .noneMatch(each -> OrderingWords.box(visit, each) != null)
                        && !DemandWords.demands(visit).proposed(campaign).isEmpty();
        return new DemandListView(
                DemandWords.crumb(visit, campaign),
                DemandWords.list(visit, campaign),
                say(visit, all),
                lines(visit, all.reversed(), Demand.Stage.RAISED, Demand.Stage.PARTLY_MET),
                proposed(visit, all),
                lines(
                        visit,
                        all.reversed(),
                        Demand.Stage.MET,
                        Demand.Stage.DROPPED,
                        Demand.Stage.WITHDRAWN),
                orderings.reversed().stream().map(each -> OrderingWords.line(visit, each)).toList(),
                asked(visit, orderings),
                isOpen,
                isOrderable,
                isOrderable && DemandWords.maySteer(visit, campaign));
    }

    /// How many of these are demanded and met, in one sentence.
    static String say(Visit visit, List<Demand> all) {
        long demanded = all.stream().filter(each -> each.stage().isDemanded()).count();
        long met = all.stream().filter(each -> each.stage() == Demand.Stage.MET).count();
        return visit.text()
                .of(
                        all.isEmpty() ? "demand.say.none" : "demand.say.all",
                        "demanded",
                        demanded,
                        "met",
                        met);
    }

    private static List<Line> lines(Visit visit, List<Demand> all, Demand.Stage... stages) {
        return all.stream()
                .filter(demand -> List.of(stages).contains(demand.stage()))
                .map(demand -> DemandWords.line(visit, demand))
                .toList();
    }

    private static List<Line> proposed(Visit visit, List<Demand> all) {
        var proposed = new ArrayList<Demand>();
        for (Demand demand : all) {
            if (demand.stage() == Demand.Stage.PROPOSED) {
                proposed.add(demand);
            }
        }
        proposed.sort(java.util.Comparator.comparingLong(demand -> -approvals(visit, demand)));
        return proposed.stream().map(demand -> DemandWords.line(visit, demand)).toList();
    }

    private static long approvals(Visit visit, Demand demand) {
        Ordering ordering = DemandWords.orderings(visit).counted(demand.id());
        Ordering.Place place = ordering == null ? null : ordering.place(demand.id());
        return place == null ? -1 : place.approvals();
    }

    private static @Nullable Line asked(Visit visit, List<Ordering> orderings) {
        for (Ordering ordering : orderings) {
            if (OrderingWords.mayAnswer(visit, ordering)) {
                return OrderingWords.line(visit, ordering);
            }
        }
        return null;
    }
}
