// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.campaign.map;

import java.time.Instant;
import java.util.List;
import nacre.assembly.part.Command;
import nacre.assembly.part.CommandForms;
import nacre.campaign.unit.CampaignId;
import nacre.campaign.unit.UnitId;
import nacre.campaign.unit.UnitPath;
import nacre.journal.Json;

/// What those who organise somewhere, and the committee, may ask on the map, and whoever something
/// is noted about. What is noted comes sealed (nacre.journal.SealedNote).
public sealed interface MapCommand extends Command {

    /// A sealed note, and the unit it is kept under.
    record NoteIn(UnitId unit, String sealed) {
        private Json form() {
            return Json.object().put("sealed", sealed).put("unit", unit.seq()).done();
        }
    }

    /// Notes something, mostly about one person; all of it or nothing.
    record Note(List<NoteIn> notes) implements MapCommand {
        /// Copies the list.
        public Note {
            notes = List.copyOf(notes);
        }

        /// Notes one thing.
        public Note(NoteIn note) {
            this(List.of(note));
        }
    }

    /// Notes what a list says about many, all of them within one place.
    record ImportNotes(UnitPath place, List<NoteIn> notes) implements MapCommand {
        /// Copies the list.
        public ImportNotes {
            notes = List.copyOf(notes);
        }
    }

    /// Undoes an import, by its entry.
    record UndoNotes(long imported) implements MapCommand {}

    /// Takes one person of a unit off the map, whose key is destroyed then.
    record Forget(UnitId unit) implements MapCommand {}

    /// Says something of what is noted about herself in a campaign.
    ///
    /// @param sealed what she says
    record Correct(CampaignId campaign, String sealed) implements MapCommand {}

    /// Wants to see who is in a unit.
    record ReadUnit(UnitId unit) implements MapCommand {}

    /// Takes a list of a few people along.
    ///
    /// @param sealed whom it names
    record TakeList(UnitId unit, long people, Instant until, String sealed) implements MapCommand {}

    /// Takes a file with everybody of a unit and of all beneath it along.
    record ExportUnit(UnitId unit, long people) implements MapCommand {}

    /// Sets the purge day of a map to an earlier one.
    record MovePurge(CampaignId campaign, Instant purges) implements MapCommand {}

    /// Hides the place where she organises, and maybe asks to hide the whole map.
    record HidePlace(UnitPath place, boolean whole) implements MapCommand {}

    /// Opens a place again, with all beneath it.
    record ShowPlace(UnitPath place) implements MapCommand {}

    @Override
    default String type() {
        return switch (this) {
            case Note c -> "map.note";
            case ImportNotes c -> "map.import-notes";
            case UndoNotes c -> "map.undo-notes";
            case Forget c -> "map.forget";
            case Correct c -> "map.correct";
            case ReadUnit c -> "map.read-unit";
            case TakeList c -> "map.take-list";
            case ExportUnit c -> "map.export-unit";
            case MovePurge c -> "map.move-purge";
            case HidePlace c -> "map.hide-place";
            case ShowPlace c -> "map.show-place";
        };
    }

    @Override
    default Json.Fields form() {
        return switch (this) {
            case Note(var notes) -> Json.object().put("notes", forms(notes)).done();
            case ImportNotes(var place, var notes) ->
                    Json.object().put("notes", forms(notes)).put("place", place.value()).done();
            case UndoNotes(long imported) -> Json.object().put("imported", imported).done();
            case Forget(var unit) -> Json.object().put("unit", unit.seq()).done();
            case Correct(var campaign, String sealed) ->
                    Json.object().put("campaign", campaign.seq()).put("sealed", sealed).done();
            case ReadUnit(var unit) -> Json.object().put("unit", unit.seq()).done();
            case TakeList(var unit, long people, var until, String sealed) ->
                    Json.object()
                            .put("people", people)
                            .put("sealed", sealed)
                            .put("unit", unit.seq())
                            .put("until", until.getEpochSecond())
                            .done();
            case ExportUnit(var unit, long people) ->
                    Json.object().put("people", people).put("unit", unit.seq()).done();
            case MovePurge(var campaign, var purges) ->
                    Json.object()
                            .put("campaign", campaign.seq())
                            .put("purges", purges.getEpochSecond())
                            .done();
            case HidePlace(var place, boolean whole) ->
                    Json.object().put("place", place.value()).put("whole", whole).done();
            case ShowPlace(var place) -> Json.object().put("place", place.value()).done();
        };
    }

    /// How each is read from its form.
    static CommandForms forms() {
        return CommandForms.none()
                .with(
                        "map.move-purge",
                        form ->
                                new MovePurge(
                                        new CampaignId(form.whole("campaign")),
                                        Instant.ofEpochSecond(form.whole("purges"))))
                .with(
                        "map.hide-place",
                        form -> new HidePlace(UnitPath.read(form, "place"), form.truth("whole")))
                .with("map.show-place", form -> new ShowPlace(UnitPath.read(form, "place")));
    }

    private static Json.Items forms(List<NoteIn> notes) {
        return new Json.Items(notes.stream().map(NoteIn::form).toList());
    }
}
