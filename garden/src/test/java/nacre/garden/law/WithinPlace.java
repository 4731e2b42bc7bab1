// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.garden.law;

import static nacre.campaign.ladder.LadderPart.LADDERS;
import static nacre.campaign.road.RoadPart.ROADS;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nacre.assembly.mandate.Grant;
import nacre.assembly.mandate.MandateAct;
import nacre.campaign.action.ActionAct;
import nacre.campaign.ballot.BallotAct;
import nacre.campaign.guest.LinkAct;
import nacre.campaign.keys.KeysAct;
import nacre.campaign.ladder.Rung;
import nacre.campaign.ladder.RungAct;
import nacre.campaign.ladder.RungId;
import nacre.campaign.map.MapAct;
import nacre.campaign.ordering.OrderingAct;
import nacre.campaign.petition.PetitionAct;
import nacre.campaign.road.Road;
import nacre.campaign.road.RoadAct;
import nacre.campaign.road.RoadId;
import nacre.campaign.survey.SurveyAct;
import nacre.campaign.unit.CampaignAct;
import nacre.campaign.unit.CampaignId;
import nacre.campaign.unit.UnitId;
import nacre.campaign.unit.UnitPath;
import nacre.journal.Authority;
import org.jspecify.annotations.Nullable;

/// Who organises in one place of a campaign, or steers one, does nothing in another.
final class WithinPlace implements Law {
    private final Map<Long, MandateAct.Given> mandates = new HashMap<>();
    private final Map<Long, String> units = new HashMap<>();
    private final Map<Long, String> imports = new HashMap<>();

    @Override
    public void check(Moment moment) {
        for (Event event : moment.fresh()) {
            String place = place(moment, event);
            if (place != null && event.leaf().authority() instanceof Authority.Mandate(long seq)) {
                judge(event, place, mandates.get(seq));
            }
            follow(event);
        }
    }

    private static void judge(Event event, String place, MandateAct.@Nullable Given given) {
        String power = Takes.power(event);
        Broken.unless(
                given != null
                        && given.grants().stream()
                                .filter(grant -> grant.power().value().equals(power))
                                .anyMatch(grant -> covers(grant, place)),
                "Entry %d, in %s, is outside of the place of its mandate: %s.",
                event.seq(),
                place,
                given);
    }

    private static boolean covers(Grant grant, String place) {
        return grant.place().isEmpty()
                || place.equals(grant.place())
                || place.startsWith(grant.place() + "/");
    }

    /// Where something was done; null if nowhere in a campaign.
    private @Nullable String place(Moment moment, Event event) {
        return switch (event.act()) {
            case CampaignAct.Added(var under, var kind, long people) -> under.value();
            case CampaignAct.Renamed(var unit) -> at(unit);
            case CampaignAct.Counted(var unit, long people) -> at(unit);
            case CampaignAct.Ended(var unit) -> at(unit);
            case MapAct.Noted(var unit) -> at(unit);
            case MapAct.Read(var unit) -> at(unit);
            case MapAct.Listed(var unit, long people, var until) -> at(unit);
            case MapAct.Forgotten(var unit, long people) -> at(unit);
            case MapAct.Imported(var place, long notes) -> place.value();
            case MapAct.Undone(long imported) -> imports.get(imported);
            case MapAct.Hidden(var place, boolean whole) -> place.value();
            case MapAct.Shown(var place) -> whole(place.value());
            case SurveyAct.Opened opened -> opened.place().value();
            case PetitionAct.Opened opened -> opened.place().value();
            case LinkAct.Made made -> made.place().value();
            case ActionAct.Noted noted -> noted.place().value();
            case ActionAct.Read read -> read.place().value();
            case ActionAct.Told told -> told.place().value();
            case OrderingAct.Opened(var campaign, var closes) -> of(campaign);
            case RoadAct.Taken t -> of(moment, new RoadId(event.seq()));
            case RoadAct.DueSet(var road, var due) -> of(moment, road);
            case RoadAct.Answered(var road, var answer, var on) -> of(moment, road);
            case RoadAct.Ended(var road) -> of(moment, road);
            case KeysAct keys -> Long.toString(keys.campaign().seq());
            case RungAct.Opened opened -> opened.place().value();
            case RungAct.Counted(var rung, int group, long did) -> of(moment, rung, group);
            case RungAct.Corrected(var rung, int group, long did) -> of(moment, rung, group);
            case BallotAct.Prepared(var terms) -> terms.ground().value();
            default -> null;
        };
    }

    /// What belongs to no campaign is within no place: a mandate for all is needed.
    private static String of(@Nullable CampaignId campaign) {
        return campaign == null ? "" : campaign.toString();
    }

    private static String of(Moment moment, RoadId id) {
        Road road = moment.after().states().of(ROADS).find(id);
        if (road == null) {
            throw new Broken("There is no road %s.", id);
        }
        return of(road.campaign());
    }

    private static String whole(String place) {
        return new UnitPath(place).campaign().toString();
    }

    private @Nullable String at(UnitId unit) {
        return units.get(unit.seq());
    }

    /// The unit of a group; of several, what they all lie beneath as deep as it can be said.
    private String of(Moment moment, RungId id, int group) {
        Rung rung = moment.after().states().of(LADDERS).find(id);
        if (rung == null) {
            throw new Broken("There is no rung %s.", id);
        }
        List<String> paths =
                rung.target().groups().get(group).units().stream()
                        .map(unit -> units.getOrDefault(unit.seq(), ""))
                        .toList();
        String common = paths.getFirst();
        for (String path : paths) {
            while (!path.equals(common) && !path.startsWith(common + "/")) {
                common = common.substring(0, common.lastIndexOf('/'));
            }
        }
        return common;
    }

    private void follow(Event event) {
        switch (event.act()) {
            case MandateAct.Given given -> mandates.put(event.seq(), given);
            case CampaignAct.Added(UnitPath under, var kind, long people) ->
                    units.put(event.seq(), under.value() + "/" + event.seq());
            case MapAct.Imported(var place, long notes) -> imports.put(event.seq(), place.value());
            default -> {}
        }
    }
}
