// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.campaign.map;

import static nacre.assembly.part.Ruling.accepted;
import static nacre.assembly.part.Ruling.refused;
import static nacre.campaign.unit.CampaignRules.ORGANISE;
import static nacre.campaign.unit.CampaignRules.STEER;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import nacre.assembly.Assembly;
import nacre.assembly.part.MemberId;
import nacre.assembly.part.Need;
import nacre.assembly.part.Refusal;
import nacre.assembly.part.Ruling;
import nacre.assembly.part.Step;
import nacre.assembly.part.Unfoldable;
import nacre.assembly.part.Use;
import nacre.campaign.unit.Campaign;
import nacre.campaign.unit.CampaignId;
import nacre.campaign.unit.CampaignRefusal;
import nacre.campaign.unit.CampaignRules;
import nacre.campaign.unit.Campaigns;
import nacre.campaign.unit.Unit;
import nacre.campaign.unit.UnitId;
import nacre.campaign.unit.UnitPath;
import nacre.journal.Content;
import nacre.journal.Content.Words;
import nacre.journal.SealedNote;
import org.jspecify.annotations.Nullable;

/// Who may note and read what about people, and who hides the map and opens it again. Nothing here
/// knows what a note says.
public final class MapRules {

    /// How many people a list has at most that somebody takes along.
    public static final long MOST_LISTED = 15;

    /// How long such a list can be looked at.
    public static final Duration LONGEST_LIST = Duration.ofDays(14);

    /// How many notes one import may bring.
    public static final long MOST_AT_ONCE = 10_000;

    /// How many notes are made at once by hand.
    public static final int MOST_TOGETHER = 50;

    /// For how long an import can be undone.
    public static final Duration UNDO = Duration.ofDays(7);

    /// Within what time two must ask for it to hide a whole map.
    public static final Duration TOGETHER = Duration.ofHours(24);

    /// The longest note as it is sealed, in UTF-16 code units.
    public static final int LONGEST_NOTE = 8000;

    /// How many people one file has at most.
    public static final long MOST_EXPORTED = 500;

    /// How many files one member takes in a day.
    public static final long MOST_EXPORTS = 2;

    /// What a day is for that.
    public static final Duration EXPORT_DAY = Duration.ofHours(24);

    private MapRules() {}

    static Need need(MapCommand command) {
        return switch (command) {
            case MapCommand.ShowPlace c -> new Need.Holding(STEER);
            case MapCommand.MovePurge c -> new Need.Holding(STEER);
            case MapCommand.Correct c -> new Need.Right();
            case MapCommand other -> new Need.Holding(ORGANISE);
        };
    }

    /// What an act takes from a mandate; null for what a member says of herself.
    static @Nullable Use use(Campaigns campaigns, Maps maps, MapAct act) {
        return switch (act) {
            case MapAct.Noted(var unit) -> organising(path(campaigns, unit), 1);
            case MapAct.Imported(var place, long notes) -> organising(place, 0);
            case MapAct.Undone(long imported) -> organising(brought(maps, imported).place(), 1);
            case MapAct.Forgotten(var unit, long people) ->
                    organising(path(campaigns, unit), people);
            case MapAct.Corrected c -> null;
            case MapAct.Read(var unit) -> organising(path(campaigns, unit), 1);
            case MapAct.Listed(var unit, long people, var until) ->
                    organising(path(campaigns, unit), 1);
            case MapAct.Exported(var unit, long people) -> organising(path(campaigns, unit), 1);
            case MapAct.Hidden(var place, boolean whole) -> organising(place, 1);
            case MapAct.Shown(var place) -> steering(place.campaign());
            case MapAct.PurgeMoved(var campaign, var purges) -> steering(campaign);
            case MapAct.Purged p -> throw new Unfoldable("Nobody purges a map by herself: " + act);
        };
    }

    private static Use organising(UnitPath place, long count) {
        return new Use(ORGANISE, count, 0, place.value());
    }

    private static Use steering(CampaignId campaign) {
        return new Use(STEER, 1, 0, UnitPath.of(campaign).value());
    }

    private static UnitPath path(Campaigns campaigns, UnitId id) {
        return Unfoldable.needed(campaigns.find(id), "There is no unit %s.", id).path();
    }

    static Maps.Import brought(Maps maps, long imported) {
        return Unfoldable.needed(maps.imports().get(imported), "There is no import %d.", imported);
    }

    /// Why somebody may not see who is in a unit at this moment, or null: what every page asks
    /// before it shows anything of it.
    public static @Nullable Refusal whyNotRead(
            Assembly assembly,
            Campaigns campaigns,
            Maps maps,
            MemberId member,
            UnitId id,
            Instant now) {
        Unit unit = campaigns.find(id);
        if (unit == null) {
            return new CampaignRefusal.UnknownUnit(id);
        }
        return CampaignRules.may(assembly, member, ORGANISE, unit.path(), now)
                ? whyClosed(campaigns, maps, id, now)
                : new MapRefusal.NotYourPlace(id);
    }

    /// Why nothing of a unit can be read now by anybody, or null.
    static @Nullable Refusal whyClosed(Campaigns campaigns, Maps maps, UnitId id, Instant now) {
        Unit unit = campaigns.find(id);
        Campaign campaign = unit == null ? null : campaigns.find(unit.path().campaign());
        if (unit == null || campaign == null) {
            return new CampaignRefusal.UnknownUnit(id);
        }
        if (!now.isBefore(maps.purges(campaign))) {
            return new MapRefusal.MapIsPurged(campaign.id());
        }
        return maps.isHidden(unit.path()) ? new MapRefusal.MapIsHidden(id) : null;
    }

    /// Why nothing can be noted in a unit now, or null.
    static @Nullable Refusal whyNotNote(Campaigns campaigns, Maps maps, UnitId id, Instant now) {
        Refusal why = CampaignRules.whyNotOpen(campaigns, id);
        return why == null ? whyClosed(campaigns, maps, id, now) : why;
    }

    /// What the rules say.
    static Ruling rule(
            Campaigns campaigns, Maps maps, MapCommand command, MemberId actor, Instant now) {
        return switch (command) {
            case MapCommand.Note(var notes) when notes.isEmpty() || notes.size() > MOST_TOGETHER ->
                    refused(new MapRefusal.NotedTooMuch(notes.size(), MOST_TOGETHER));
            case MapCommand.Note(var notes) -> note(campaigns, maps, notes, now);
            case MapCommand.ImportNotes all -> bring(campaigns, maps, all, now);
            case MapCommand.UndoNotes(long imported) ->
                    unless(campaigns, maps, new MapAct.Undone(imported), now);
            case MapCommand.Forget(var unit) ->
                    unless(campaigns, maps, new MapAct.Forgotten(unit, 1), now);
            case MapCommand.Correct(var campaign, String sealed) ->
                    holding(campaigns, maps, new MapAct.Corrected(campaign), sealed, now);
            case MapCommand.ReadUnit(var unit) ->
                    unless(campaigns, maps, new MapAct.Read(unit), now);
            case MapCommand.TakeList(var unit, long people, var until, String sealed) ->
                    holding(campaigns, maps, new MapAct.Listed(unit, people, until), sealed, now);
            case MapCommand.ExportUnit(var unit, long people) -> {
                var exported = new MapAct.Exported(unit, people);
                Refusal why = whyNot(campaigns, maps, exported, now);
                why = why == null ? whyNotExport(campaigns, maps, unit, actor, now) : why;
                yield why == null ? accepted(exported) : refused(why);
            }
            case MapCommand.MovePurge(var campaign, var purges) -> {
                Refusal why = whyNotEarlier(campaigns, maps, campaign, purges);
                yield why == null
                        ? unless(campaigns, maps, new MapAct.PurgeMoved(campaign, purges), now)
                        : refused(why);
            }
            case MapCommand.HidePlace(var place, boolean whole) ->
                    unless(campaigns, maps, new MapAct.Hidden(place, whole), now);
            case MapCommand.ShowPlace(var place) ->
                    unless(campaigns, maps, new MapAct.Shown(place), now);
        };
    }

    /// An act that holds something sealed.
    private static Ruling holding(
            Campaigns campaigns, Maps maps, MapAct act, String sealed, Instant now) {
        Refusal why = misfit(sealed);
        why = why == null ? whyNot(campaigns, maps, act, now) : why;
        return why == null ? accepted(Step.of(act, sealed(sealed))) : refused(why);
    }

    /// Why a member cannot take a file along now, or null: she took enough of them.
    public static @Nullable Refusal whyNotExport(
            Campaigns campaigns, Maps maps, UnitId unit, MemberId member, Instant now) {
        UnitPath place = path(campaigns, unit);
        List<Instant> hers =
                maps.readings(place.campaign()).stream()
                        .filter(each -> each.way() == Maps.Way.EXPORTED)
                        .filter(each -> each.member().equals(member))
                        .map(each -> each.at().plus(EXPORT_DAY))
                        .filter(again -> again.isAfter(now))
                        .toList();
        return hers.size() < MOST_EXPORTS
                ? null
                : new MapRefusal.ExportedEnough(
                        MOST_EXPORTS, hers.get((int) (hers.size() - MOST_EXPORTS)));
    }

    /// Why the purge day cannot be set to this one without a decision, or null.
    static @Nullable Refusal whyNotEarlier(
            Campaigns campaigns, Maps maps, CampaignId id, Instant purges) {
        Campaign campaign = campaigns.find(id);
        if (campaign == null) {
            return new CampaignRefusal.UnknownCampaign(id);
        }
        Instant present = maps.purges(campaign);
        return purges.isBefore(present) ? null : new MapRefusal.PurgeDoesNotMove(purges, present);
    }

    private static @Nullable Refusal whyPurged(
            Campaigns campaigns, Maps maps, CampaignId id, Instant now) {
        Campaign campaign = campaigns.find(id);
        if (campaign == null) {
            return new CampaignRefusal.UnknownCampaign(id);
        }
        return now.isBefore(maps.purges(campaign)) ? null : new MapRefusal.MapIsPurged(id);
    }

    private static @Nullable Refusal whyNotMoved(
            Campaigns campaigns, Maps maps, MapAct.PurgeMoved act, Instant now) {
        Refusal why = whyPurged(campaigns, maps, act.campaign(), now);
        if (why != null) {
            return why;
        }
        Instant latest = now.plus(CampaignRules.LONGEST);
        return act.purges().isAfter(now) && !act.purges().isAfter(latest)
                ? null
                : new MapRefusal.PurgeDoesNotMove(act.purges(), latest);
    }

    private static Ruling unless(Campaigns campaigns, Maps maps, MapAct act, Instant now) {
        return Ruling.unless(whyNot(campaigns, maps, act, now), act);
    }

    private static Ruling note(
            Campaigns campaigns, Maps maps, List<MapCommand.NoteIn> notes, Instant now) {
        var steps = new ArrayList<Step>();
        for (MapCommand.NoteIn note : notes) {
            Refusal why = whyNotNote(campaigns, maps, note, now);
            if (why != null) {
                return refused(why);
            }
            steps.add(step(note));
        }
        return new Ruling.Accepted(steps);
    }

    private static @Nullable Refusal whyNotNote(
            Campaigns campaigns, Maps maps, MapCommand.NoteIn note, Instant now) {
        Refusal why = misfit(note.sealed());
        return why == null ? whyNotNote(campaigns, maps, note.unit(), now) : why;
    }

    private static Step step(MapCommand.NoteIn note) {
        return Step.of(new MapAct.Noted(note.unit()), sealed(note.sealed()));
    }

    private static List<Words> sealed(String sealed) {
        return List.of(new Words(MapAct.SEALED, Content.Keeping.PERSONAL, null, sealed));
    }

    private static @Nullable MapRefusal misfit(String sealed) {
        return sealed.length() > LONGEST_NOTE || SealedNote.read(sealed) == null
                ? new MapRefusal.NoteDoesNotFit(sealed.length(), LONGEST_NOTE)
                : null;
    }

    private static Ruling bring(
            Campaigns campaigns, Maps maps, MapCommand.ImportNotes all, Instant now) {
        var imported = new MapAct.Imported(all.place(), all.notes().size());
        Refusal why = whyNot(campaigns, maps, imported, now);
        if (why != null) {
            return refused(why);
        }
        var steps = new ArrayList<Step>();
        steps.add(Step.of(imported));
        for (MapCommand.NoteIn note : all.notes()) {
            why = whyNotNote(campaigns, maps, note, now);
            Unit unit = campaigns.find(note.unit());
            if (why == null && unit != null && !unit.path().isWithin(all.place())) {
                why = new MapRefusal.ImportLeavesItsPlace(note.unit());
            }
            if (why != null) {
                return refused(why);
            }
            steps.add(step(note));
        }
        return new Ruling.Accepted(steps);
    }

    /// Why an act cannot happen, or null; the rules ask before it is recorded, the fold again.
    static @Nullable Refusal whyNot(Campaigns campaigns, Maps maps, MapAct act, Instant now) {
        return switch (act) {
            case MapAct.Noted(var unit) -> whyNotNote(campaigns, maps, unit, now);
            case MapAct.Imported(var place, long notes) when notes < 1 || notes > MOST_AT_ONCE ->
                    new MapRefusal.ImportDoesNotFit(notes, MOST_AT_ONCE);
            case MapAct.Imported(var place, long notes) -> whyNotThere(campaigns, place);
            case MapAct.Undone(long imported) -> whyNotUndone(campaigns, maps, imported, now);
            case MapAct.Forgotten(var unit, long people) when people < 1 ->
                    new MapRefusal.ImportDoesNotFit(people, MOST_AT_ONCE);
            case MapAct.Forgotten(var unit, long people) -> whyClosed(campaigns, maps, unit, now);
            case MapAct.Corrected(var campaign) -> whyPurged(campaigns, maps, campaign, now);
            case MapAct.Read(var unit) -> whyClosed(campaigns, maps, unit, now);
            case MapAct.Listed listed -> whyNotListed(campaigns, maps, listed, now);
            case MapAct.Exported(var unit, long people) when people < 1 || people > MOST_EXPORTED ->
                    new MapRefusal.ExportDoesNotFit(people, MOST_EXPORTED);
            case MapAct.Exported(var unit, long people) -> whyClosed(campaigns, maps, unit, now);
            case MapAct.PurgeMoved moved -> whyNotMoved(campaigns, maps, moved, now);
            case MapAct.Hidden(var place, boolean whole) when !whole && maps.isHidden(place) ->
                    new MapRefusal.IsHidden();
            case MapAct.Hidden(var place, boolean whole) -> whyNotThere(campaigns, place);
            case MapAct.Shown(var place)
                    when maps.hidden().keySet().stream().noneMatch(at -> at.isWithin(place)) ->
                    new MapRefusal.NothingIsHidden();
            case MapAct.Shown(var place) -> whyNotThere(campaigns, place);
            case MapAct.Purged p -> null;
        };
    }

    private static @Nullable Refusal whyNotThere(Campaigns campaigns, UnitPath place) {
        if (campaigns.has(place)) {
            return null;
        }
        return place.isWhole()
                ? new CampaignRefusal.UnknownCampaign(place.campaign())
                : new CampaignRefusal.UnknownUnit(place.last());
    }

    private static @Nullable Refusal whyNotUndone(
            Campaigns campaigns, Maps maps, long imported, Instant now) {
        Maps.Import brought = maps.imports().get(imported);
        return brought == null
                        || !now.isBefore(brought.at().plus(UNDO))
                        || maps.isHidden(brought.place())
                        || CampaignRules.whyNotOpen(campaigns, brought.place().campaign()) != null
                ? new MapRefusal.CannotBeUndone(imported)
                : null;
    }

    private static @Nullable Refusal whyNotListed(
            Campaigns campaigns, Maps maps, MapAct.Listed act, Instant now) {
        Instant latest = now.plus(LONGEST_LIST);
        boolean fits =
                act.people() >= 1
                        && act.people() <= MOST_LISTED
                        && act.until().isAfter(now)
                        && !act.until().isAfter(latest);
        return fits
                ? whyClosed(campaigns, maps, act.unit(), now)
                : new MapRefusal.ListDoesNotFit(act.people(), MOST_LISTED, act.until(), latest);
    }
}
