// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.campaign.map;

import static nacre.assembly.AssemblyPart.ASSEMBLY;
import static nacre.assembly.part.Ruling.refused;
import static nacre.assembly.part.Unfoldable.unless;
import static nacre.assembly.part.Unfoldable.unlessAllowed;
import static nacre.campaign.unit.CampaignPart.CAMPAIGNS;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import nacre.assembly.charter.Power;
import nacre.assembly.part.Act;
import nacre.assembly.part.Command;
import nacre.assembly.part.Due;
import nacre.assembly.part.Enactment;
import nacre.assembly.part.MemberId;
import nacre.assembly.part.Need;
import nacre.assembly.part.Part;
import nacre.assembly.part.Refusal;
import nacre.assembly.part.Ruling;
import nacre.assembly.part.Scene;
import nacre.assembly.part.Stamp;
import nacre.assembly.part.States;
import nacre.assembly.part.Step;
import nacre.assembly.part.Unfoldable;
import nacre.assembly.part.Use;
import nacre.assembly.proposal.ProposalRefusal;
import nacre.campaign.unit.Campaign;
import nacre.campaign.unit.CampaignId;
import nacre.campaign.unit.CampaignRules;
import nacre.campaign.unit.Campaigns;
import nacre.campaign.unit.Unit;
import nacre.campaign.unit.UnitId;
import nacre.campaign.unit.UnitPath;
import nacre.journal.Authority;
import nacre.journal.Json;
import org.jspecify.annotations.Nullable;
import org.pcollections.TreePVector;

/// The map of a campaign: who works or lives where, whom somebody talked with. The record knows
/// that something was noted in a unit; what it is, only who organises there.
public final class MapPart implements Part<Maps> {

    /// The part; it has no state of its own.
    public static final MapPart MAPS = new MapPart();

    private static final String PURGE = "purge";

    private MapPart() {}

    @Override
    public String name() {
        return "map";
    }

    @Override
    public Class<Maps> stateType() {
        return Maps.class;
    }

    @Override
    public List<String> topics() {
        return List.of("map");
    }

    @Override
    public List<Part<?>> foundations() {
        return List.of(ASSEMBLY, CAMPAIGNS);
    }

    @Override
    public List<Power> powers() {
        return List.of(CampaignRules.ORGANISE);
    }

    @Override
    public Maps initial() {
        return Maps.empty();
    }

    @Override
    public Act read(String type, Json.Fields facts) {
        return MapAct.read(type, facts);
    }

    @Override
    public Need need(Scene scene, Command command, MemberId actor) {
        return MapRules.need((MapCommand) command);
    }

    @Override
    public Ruling rule(Scene scene, Command command, MemberId actor) {
        return MapRules.rule(
                campaigns(scene),
                scene.states().of(this),
                (MapCommand) command,
                actor,
                scene.now());
    }

    private static Campaigns campaigns(Scene scene) {
        return scene.states().of(CAMPAIGNS);
    }

    @Override
    public @Nullable Use use(Scene scene, Act act, Stamp stamp) {
        return MapRules.use(campaigns(scene), scene.states().of(this), (MapAct) act);
    }

    @Override
    public Maps after(Scene scene, Act act, Stamp stamp) {
        Maps maps = scene.states().of(this);
        Campaigns campaigns = campaigns(scene);
        Instant at = stamp.effective();
        unlessAllowed(MapRules.whyNot(campaigns, maps, (MapAct) act, at), act);
        unlessAllowed(whyNotSo(campaigns, maps, (MapAct) act, stamp), act);
        return switch ((MapAct) act) {
            case MapAct.Noted(var unit) -> purging(campaigns, maps, unit).noted(unit, stamp.seq());
            case MapAct.Imported(var place, long notes) ->
                    maps.with(new Maps.Import(stamp.seq(), place, notes, at, stamp.member()));
            case MapAct.Undone(long imported) -> undone(campaigns, maps, imported, stamp.seq());
            case MapAct.Forgotten f -> maps; // whose notes they are, no fold knows
            case MapAct.Corrected(var campaign) ->
                    maps.corrected(campaign, stamp.seq())
                            .due(purge(maps, needed(campaigns, campaign)));
            case MapAct.Read(var unit) ->
                    reading(campaigns, maps, Maps.Way.LOOKED, unit, stamp, 0, null);
            case MapAct.Listed(var unit, long people, var until) ->
                    reading(campaigns, maps, Maps.Way.LISTED, unit, stamp, people, until);
            case MapAct.Exported(var unit, long people) ->
                    reading(campaigns, maps, Maps.Way.EXPORTED, unit, stamp, people, null);
            case MapAct.PurgeMoved(var id, var day) -> moved(campaigns, maps, id, day);
            case MapAct.Hidden(var place, boolean whole) -> hidden(maps, place, whole, stamp);
            case MapAct.Shown(var place) -> shown(maps, place);
            case MapAct.Purged purged -> purged(campaigns, maps, purged, stamp.seq());
        };
    }

    /// What depends on who acted by what: how many files she took, and that only a decision sets a
    /// later purge day.
    private static @Nullable Refusal whyNotSo(
            Campaigns campaigns, Maps maps, MapAct act, Stamp stamp) {
        return switch (act) {
            case MapAct.Exported(var unit, long people) ->
                    MapRules.whyNotExport(campaigns, maps, unit, stamp.member(), stamp.effective());
            case MapAct.PurgeMoved(var campaign, var purges)
                    when !(stamp.authority() instanceof Authority.Decision) ->
                    MapRules.whyNotEarlier(campaigns, maps, campaign, purges);
            case MapAct other -> null;
        };
    }

    private static Maps moved(Campaigns campaigns, Maps maps, CampaignId id, Instant day) {
        Due before = purge(maps, needed(campaigns, id));
        Maps next = maps.purges(id, day);
        return maps.dues().contains(before)
                ? next.fallen(before).due(purge(next, needed(campaigns, id)))
                : next;
    }

    /// With the purge day of the unit's campaign, which is set by its first note.
    private static Maps purging(Campaigns campaigns, Maps maps, UnitId unit) {
        UnitPath place = needed(campaigns, unit);
        Campaign campaign = needed(campaigns, place.campaign());
        return maps.due(purge(maps, campaign));
    }

    private static Due purge(Maps maps, Campaign campaign) {
        return new Due(maps.purges(campaign), campaign.id().seq(), PURGE);
    }

    private static UnitPath needed(Campaigns campaigns, UnitId id) {
        return Unfoldable.needed(campaigns.find(id), "There is no unit %s.", id).path();
    }

    private static Campaign needed(Campaigns campaigns, CampaignId id) {
        return Unfoldable.needed(campaigns.find(id), "There is no campaign %s.", id);
    }

    private static Maps reading(
            Campaigns campaigns,
            Maps maps,
            Maps.Way way,
            UnitId unit,
            Stamp stamp,
            long people,
            @Nullable Instant until) {
        var reading =
                new Maps.Reading(
                        stamp.seq(), stamp.member(), way, unit, stamp.effective(), people, until);
        return maps.with(needed(campaigns, unit).campaign(), reading);
    }

    private static Maps undone(Campaigns campaigns, Maps maps, long imported, long entry) {
        Maps.Import brought = MapRules.brought(maps, imported);
        var gone = new ArrayList<Long>();
        var notes = maps.notes();
        for (Unit unit : campaigns.within(brought.place())) {
            var rest = new ArrayList<Long>();
            for (Long note : maps.notes(unit.id())) {
                (brought.has(note) ? gone : rest).add(note);
            }
            notes = notes.plus(unit.id(), TreePVector.from(rest));
        }
        return maps.notes(notes).without(brought).with(new Maps.Gone(entry, gone));
    }

    private static Maps hidden(Maps maps, UnitPath place, boolean whole, Stamp stamp) {
        var hiding = new Maps.Hiding(stamp.seq(), stamp.member(), stamp.effective());
        Maps next = maps.hidden(maps.hidden().plus(place, hiding));
        if (!whole) {
            return next;
        }
        CampaignId campaign = place.campaign();
        Maps.Hiding other = maps.asked().get(campaign);
        boolean areTwo =
                other != null
                        && !other.member().equals(hiding.member())
                        && !hiding.at().isAfter(other.at().plus(MapRules.TOGETHER));
        return areTwo
                ? next.hidden(next.hidden().plus(UnitPath.of(campaign), hiding))
                        .asked(next.asked().minus(campaign))
                : next.asked(next.asked().plus(campaign, hiding));
    }

    private static Maps shown(Maps maps, UnitPath place) {
        var hidden = maps.hidden();
        for (UnitPath at : maps.hidden().keySet()) {
            hidden = at.isWithin(place) ? hidden.minus(at) : hidden;
        }
        return maps.hidden(hidden).asked(maps.asked().minus(place.campaign()));
    }

    private static Maps purged(Campaigns campaigns, Maps maps, MapAct.Purged act, long entry) {
        Campaign campaign = needed(campaigns, act.campaign());
        long noted = maps.count(campaigns, campaign);
        unless(
                noted == act.notes() && maps.dues().contains(purge(maps, campaign)),
                "Map %s has %d notes, not %d, or is not to be purged.",
                act.campaign(),
                noted,
                act.notes());
        var notes = maps.notes();
        for (Unit unit : campaigns.within(campaign.path())) {
            notes = notes.minus(unit.id());
        }
        var gone = new Maps.Gone(entry, maps.sealed(campaigns, campaign));
        return maps.notes(notes).corrected(campaign.id()).with(gone).fallen(purge(maps, campaign));
    }

    @Override
    public Ruling enact(Scene scene, Enactment enactment) {
        MapAct act = MapAct.read(enactment.type(), enactment.facts());
        if (!(act instanceof MapAct.Shown || act instanceof MapAct.PurgeMoved)) {
            return refused(new ProposalRefusal.NotAnEnactment(enactment.type()));
        }
        return Ruling.unless(
                MapRules.whyNot(campaigns(scene), scene.states().of(this), act, scene.now()), act);
    }

    @Override
    public List<Long> over(States states, Instant now) {
        return states.of(this).over(states.of(CAMPAIGNS), now);
    }

    @Override
    public SortedSet<Due> dues(Maps state) {
        return state.dues();
    }

    @Override
    public List<Step> fall(Scene scene, Due due) {
        Campaigns campaigns = campaigns(scene);
        Campaign campaign = needed(campaigns, new CampaignId(due.cause()));
        long notes = scene.states().of(this).count(campaigns, campaign);
        return List.of(Step.of(new MapAct.Purged(campaign.id(), notes)));
    }
}
