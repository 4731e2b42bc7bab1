// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.app.demo;

import static nacre.campaign.demand.DemandPart.DEMANDS;
import static nacre.campaign.ordering.OrderingPart.ORDERINGS;
import static nacre.campaign.survey.SurveyPart.SURVEYS;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nacre.assembly.charter.MatterKey;
import nacre.assembly.part.MemberId;
import nacre.ballot.Word;
import nacre.campaign.demand.Demand;
import nacre.campaign.demand.DemandCommand;
import nacre.campaign.demand.DemandId;
import nacre.campaign.ordering.OrderingCommand;
import nacre.campaign.ordering.OrderingId;
import nacre.campaign.road.RoadCommand;
import nacre.campaign.road.RoadKind;
import nacre.campaign.unit.CampaignId;

/// What members of an organ of the town demand, and how they bring it into an order.
final class DemandLife {
    private final OrganLife organ;
    private final MapLife map;
    private final Crowd crowd;
    private final Chance chance;

    DemandLife(OrganLife organ, MapLife map, Crowd crowd, Chance chance) {
        this.organ = organ;
        this.map = map;
        this.crowd = crowd;
        this.chance = chance;
    }

    /// `split-breaks, pay: TITLE`: proposes a demand that aims at these matters; it belongs to the
    /// campaign, if there is one, and comes from its survey, if there was one.
    void demands(MemberId who, String said, List<String> text) {
        String[] parts = said.split(": ", 2);
        List<MatterKey> aims = Arrays.stream(parts[0].split(", ")).map(MatterKey::new).toList();
        boolean isOfCampaign = !map.campaigns().all().isEmpty();
        CampaignId campaign = isOfCampaign ? map.place("all").campaign() : null;
        var surveys = organ.clerk().standing().states().of(SURVEYS).all();
        Long survey = surveys.isEmpty() ? null : surveys.lastKey().seq();
        organ.done(
                who,
                new DemandCommand.ProposeDemand(
                        campaign, aims, survey, parts[1], String.join("\n", text)));
    }

    /// The demand of this title.
    DemandId demand(String title) {
        for (Demand demand : organ.clerk().standing().states().of(DEMANDS).all().values()) {
            if (title.equals(organ.clerk().contents().find(demand.id().seq(), "title"))) {
                return demand.id();
            }
        }
        throw new IllegalArgumentException("Nobody demands: " + title);
    }

    /// `14 112`: brings what is proposed into an order, in so many days, in which so many answer. A
    /// line for each demand: of a hundred, how many approve of it, and its title.
    void orders(MemberId who, String said, List<String> lines) {
        String[] words = said.split(" ", 2);
        int days = Integer.parseInt(words[0]);
        var liked = new LinkedHashMap<DemandId, Integer>();
        for (String line : lines) {
            String[] each = line.split(" ", 2);
            liked.put(demand(each[1]), Integer.valueOf(each[0]));
        }
        organ.done(
                who,
                new OrderingCommand.OpenOrdering(
                        map.place("all").campaign(), organ.now().plus(Duration.ofDays(days))));
        OrderingId id = organ.clerk().standing().states().of(ORDERINGS).all().lastKey();
        crowd.each(
                crowd.some(Integer.parseInt(words[1])),
                Town.day(organ.now()) + days - 1,
                someone ->
                        organ.done(someone.member(), new OrderingCommand.Approve(id, some(liked))));
    }

    private List<DemandId> some(Map<DemandId, Integer> liked) {
        var approved = new ArrayList<DemandId>();
        liked.forEach((demand, percent) -> {
            if (chance.nextInt(100) < percent) {
                approved.add(demand);
            }
        });
        return approved;
    }

    /// `complaint 2027-05-10 TITLE`: notes that it was handed in today, and until when an answer is
    /// due. The lines say to whom, under which sign, and what it says.
    void handsIn(MemberId who, String said, List<String> lines) {
        String[] words = said.split(" ", 3);
        RoadKind kind = Word.find(RoadKind.class, words[0]);
        if (kind == null) {
            throw new IllegalArgumentException("Nobody hands in a " + words[0]);
        }
        organ.done(
                who,
                new RoadCommand.TakeRoad(
                        demand(words[2]),
                        kind,
                        organ.now().atZone(Town.ZONE).toLocalDate(),
                        LocalDate.parse(words[1]),
                        lines.get(0),
                        lines.get(1),
                        lines.get(2)));
    }
}
