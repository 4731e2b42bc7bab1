// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.demand;

import static nacre.campaign.demand.DemandPart.DEMANDS;
import static nacre.campaign.ordering.OrderingPart.ORDERINGS;
import static nacre.campaign.road.RoadPart.ROADS;
import static nacre.campaign.unit.CampaignPart.CAMPAIGNS;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import nacre.campaign.demand.Demand;
import nacre.campaign.demand.DemandId;
import nacre.campaign.demand.Demands;
import nacre.campaign.ordering.Ordering;
import nacre.campaign.ordering.Orderings;
import nacre.campaign.road.Roads;
import nacre.campaign.unit.Campaign;
import nacre.campaign.unit.CampaignId;
import nacre.campaign.unit.CampaignRules;
import nacre.web.Line;
import nacre.web.Option;
import nacre.web.campaign.CampaignPages;
import nacre.web.organ.Visit;
import org.jspecify.annotations.Nullable;

/// Demands in words: what they are called, where their pages are, and how they stand.
final class DemandWords {

    private DemandWords() {}

    static Demands demands(Visit visit) {
        return visit.standing().states().of(DEMANDS);
    }

    static Orderings orderings(Visit visit) {
        return visit.standing().states().of(ORDERINGS);
    }

    static Roads roads(Visit visit) {
        return visit.standing().states().of(ROADS);
    }

    static @Nullable Campaign campaign(Visit visit, @Nullable CampaignId id) {
        return id == null ? null : visit.standing().states().of(CAMPAIGNS).find(id);
    }

    /// The campaign's title and where its page is; null for none.
    static @Nullable Option crumb(Visit visit, @Nullable CampaignId id) {
        Campaign campaign = campaign(visit, id);
        return campaign == null ? null : CampaignPages.crumb(visit, campaign);
    }

    /// What leads up from a page of demands: the campaign, if there is one, and its demands.
    static List<Option> crumbs(Visit visit, @Nullable CampaignId id) {
        Option campaign = crumb(visit, id);
        var demands = new Option(list(visit, id), visit.text().of("demand.list"));
        return campaign == null ? List.of(demands) : List.of(campaign, demands);
    }

    /// Where the demands of a campaign are listed, or all demands.
    static String list(Visit visit, @Nullable CampaignId campaign) {
        return campaign == null
                ? visit.path("/demands")
                : visit.path("/campaigns/" + campaign + "/demands");
    }

    static String path(Visit visit, DemandId demand) {
        return visit.path("/demands/" + demand);
    }

    static String path(Visit visit, Ordering ordering) {
        return visit.path("/demands/order/" + ordering.id());
    }

    static String title(Visit visit, DemandId demand) {
        return visit.words(demand.seq(), "title");
    }

    static LocalDate day(Visit visit, Instant at) {
        return LocalDate.ofInstant(at, visit.zone());
    }

    /// Whether nothing keeps members from acting for it: there is no campaign that is closed.
    static boolean isOpen(Visit visit, @Nullable CampaignId id) {
        Campaign campaign = campaign(visit, id);
        return campaign == null || campaign.isOpen();
    }

    /// Whether she steers the campaign, or all where there is none.
    static boolean maySteer(Visit visit, @Nullable CampaignId campaign) {
        return CampaignRules.may(
                visit.assembly(),
                visit.me(),
                CampaignRules.steering(campaign),
                visit.request().now());
    }

    /// The mark of a stage.
    static String mark(Demand.Stage stage) {
        return switch (stage) {
            case PROPOSED -> "new";
            case WITHDRAWN -> "undecided";
            case RAISED -> "open";
            case PARTLY_MET -> "held-jointly";
            case MET -> "passed";
            case DROPPED -> "failed";
        };
    }

    /// How far it has come, in a word or two.
    static String word(Visit visit, Demand.Stage stage) {
        return visit.text().of("demand.state." + key(stage));
    }

    /// How it stands, in one sentence.
    static String say(Visit visit, Demand demand) {
        return visit.text()
                .of("demand.say." + key(demand.stage()), "day", day(visit, demand.last().at()));
    }

    static String key(Demand.Stage stage) {
        return switch (stage) {
            case PROPOSED -> "proposed";
            case WITHDRAWN -> "withdrawn";
            case RAISED -> "raised";
            case PARTLY_MET -> "partly";
            case MET -> "met";
            case DROPPED -> "dropped";
        };
    }

    /// One row of a list of demands.
    static Line line(Visit visit, Demand demand) {
        Ordering ordering = orderings(visit).counted(demand.id());
        String words =
                ordering != null && demand.stage() == Demand.Stage.PROPOSED
                        ? place(visit, ordering, demand.id())
                        : say(visit, demand);
        return Line.of(
                mark(demand.stage()), title(visit, demand.id()), path(visit, demand.id()), words);
    }

    /// Where a demand stands in an ordering that was counted, in one or two sentences.
    static String place(Visit visit, Ordering ordering, DemandId demand) {
        Ordering.Place place =
                java.util.Objects.requireNonNull(ordering.place(demand), "It is not counted.");
        return visit.text()
                .of(
                        place.isTied() ? "demand.place.tied" : "demand.place",
                        "rank",
                        (long) place.rank(),
                        "demands",
                        (long) ordering.demands().size(),
                        "approvals",
                        place.approvals(),
                        "members",
                        ordering.members());
    }
}
