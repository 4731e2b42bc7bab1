// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.map;

import static nacre.campaign.map.MapPart.MAPS;
import static nacre.campaign.unit.CampaignRules.ORGANISE;
import static nacre.campaign.unit.CampaignRules.STEER;

import java.time.Instant;
import java.util.List;
import java.util.random.RandomGenerator;
import nacre.assembly.charter.Power;
import nacre.assembly.mandate.Grant;
import nacre.assembly.part.Act;
import nacre.assembly.part.Part;
import nacre.campaign.map.MapAct;
import nacre.campaign.map.MapCommand;
import nacre.journal.Keyrings;
import nacre.journal.Leaf;
import nacre.journal.Shelf;
import nacre.organ.Shredder;
import nacre.web.Line;
import nacre.web.Option;
import nacre.web.Pages;
import nacre.web.campaign.UnitWords;
import nacre.web.decide.EnactmentWords;
import nacre.web.organ.Visit;
import nacre.web.organ.Visits;
import nacre.web.part.PartPages;
import nacre.web.part.Scripted;
import nacre.web.part.TodayLine;
import nacre.web.people.ImportPages;

/// What the map brings to the pages: nothing of it is named on any page but its own.
public final class MapPartPages implements PartPages {
    private final MapDoor door;
    private final Shredder shredder;
    private final RandomGenerator random;

    /// Lists that wait to be confirmed. Names of people who never agreed to be on one stand on no
    /// disk before they are sealed, so this shelf is in memory.
    private final Shelf waiting = Shelf.inMemory();

    /// The map whose notes these keyrings open.
    ///
    /// @param random a secure one
    public MapPartPages(Keyrings keyrings, RandomGenerator random) {
        this.random = random;
        this.door = new MapDoor(new MapIndexes(keyrings));
        this.shredder = new Shredder(keyrings);
    }

    @Override
    public Part<?> part() {
        return MAPS;
    }

    @Override
    public List<Pages> pages(Visits visits) {
        return List.of(
                new MapPages(visits, door),
                new NotePages(visits, door),
                new TiePages(visits, door),
                new WalkPages(visits, door),
                new CoveragePages(visits, door),
                new ExportPages(visits, door),
                new PurgePages(visits),
                new KeptPages(visits, door),
                new ImportPages(new ImportIntoMap(visits, door), waiting, random),
                new UndoPages(visits, door, shredder));
    }

    @Override
    public Scripted scripted() {
        return Scripted.of(MapCommand.forms())
                .keeping(
                        Scripted.Reason.SEALED,
                        "map.export-unit",
                        "map.forget",
                        "map.import-notes",
                        "map.correct",
                        "map.note",
                        "map.read-unit",
                        "map.take-list",
                        "map.undo-notes");
    }

    @Override
    public List<String> places(Visit visit) {
        boolean isHers =
                visit.assembly().mandates().inForce().values().stream()
                        .anyMatch(each ->
                                each.gives(visit.me(), ORGANISE) || each.gives(visit.me(), STEER));
        return isHers ? List.of("map") : List.of();
    }

    /// With how many somebody agreed to talk again by today, where she organises; no names.
    @Override
    public List<TodayLine> today(Visit visit, Instant since) {
        long due = door.toTalkAgain(visit);
        return due == 0
                ? List.of()
                : List.of(
                        new TodayLine(
                                TodayLine.Kind.PROMISE,
                                visit.request().now(),
                                Line.of(
                                        "mine",
                                        visit.text().of("map.today", "people", due),
                                        visit.path("/map"),
                                        visit.text().of("map.today.say"))));
    }

    @Override
    public EnactmentWords enactments() {
        return (visit, enactment, tense, words) -> {
            String when = tense == EnactmentWords.Tense.WILL ? "map.will." : "map.did.";
            return switch (MapAct.read(enactment.type(), enactment.facts())) {
                case MapAct.Shown(var place) ->
                        said(visit, when + "shown", "place", UnitWords.name(visit, place));
                case MapAct.PurgeMoved(var campaign, var purges) ->
                        said(
                                visit,
                                when + "purge-moved",
                                "title",
                                visit.words(campaign.seq(), "title"),
                                "day",
                                UnitWords.lastDay(visit, purges));
                case MapAct other -> null;
            };
        };
    }

    private static EnactmentWords.Said said(Visit visit, String key, Object... values) {
        return new EnactmentWords.Said(visit.text().of(key, values), List.of());
    }

    @Override
    public List<Object> values(Visit visit, Act act, Leaf leaf) {
        return switch ((MapAct) act) {
            case MapAct.Noted(var unit) -> List.of("name", UnitWords.name(visit, unit));
            case MapAct.Imported(var place, long notes) ->
                    List.of("name", UnitWords.name(visit, place), "notes", notes);
            case MapAct.Undone(long imported) -> List.of("entry", imported);
            case MapAct.Forgotten(var unit, long people) ->
                    List.of("name", UnitWords.name(visit, unit), "people", people);
            case MapAct.Corrected(var campaign) ->
                    List.of("title", visit.words(campaign.seq(), "title"));
            case MapAct.Read(var unit) -> List.of("name", UnitWords.name(visit, unit));
            case MapAct.Listed(var unit, long people, var until) ->
                    List.of("name", UnitWords.name(visit, unit), "people", people);
            case MapAct.Exported(var unit, long people) ->
                    List.of("name", UnitWords.name(visit, unit), "people", people);
            case MapAct.PurgeMoved(var campaign, var purges) ->
                    List.of(
                            "title",
                            visit.words(campaign.seq(), "title"),
                            "day",
                            UnitWords.lastDay(visit, purges));
            case MapAct.Hidden(var place, boolean whole) ->
                    List.of("name", UnitWords.name(visit, place));
            case MapAct.Shown(var place) -> List.of("name", UnitWords.name(visit, place));
            case MapAct.Purged(var campaign, long notes) ->
                    List.of("title", visit.words(campaign.seq(), "title"), "notes", notes);
        };
    }

    @Override
    public List<Option> limits(Visit visit, Power power) {
        return UnitWords.places(visit);
    }

    @Override
    public String place(Visit visit, Grant grant) {
        return UnitWords.place(visit, grant);
    }
}
