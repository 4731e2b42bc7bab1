// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.campaign.action;

import java.time.Instant;
import nacre.assembly.part.Command;
import nacre.assembly.part.CommandForms;
import nacre.campaign.unit.UnitPath;
import nacre.journal.Json;
import nacre.shifts.series.SeriesCommand;

/// What may be asked about an action and its places.
public sealed interface ActionCommand extends Command {

    /// Plans a post more, with its shifts. Of who keeps the rota there.
    ///
    /// @param said what is said of the shifts
    record AddPost(ActionId action, PlannedPost post, SeriesCommand.Said said)
            implements ActionCommand {}

    /// Lets it rest. Of the committee.
    record PauseAction(ActionId action, String reason) implements ActionCommand {}

    /// Lets it go on. Of the committee, unless a decision has paused it.
    record ResumeAction(ActionId action, String reason) implements ActionCommand {}

    /// Notes what happened at a place. Of who has a post there at that time, and of its stewards.
    ///
    /// @param sealed what happened, so that only its stewards can read it
    record NoteIncident(
            ActionId action, UnitPath place, IncidentKind kind, Instant happened, String sealed)
            implements ActionCommand {}

    /// Looks at what is noted about a place. Of its stewards.
    record ReadNotes(ActionId action, UnitPath place) implements ActionCommand {}

    /// Destroys what a note says. Of the stewards of its place.
    record ForgetNote(ActionId action, long note) implements ActionCommand {}

    /// Says something to those of a place, for all to read. Of who speaks for the action there.
    record TellPlace(ActionId action, UnitPath place, String title, String text)
            implements ActionCommand {}

    @Override
    default String type() {
        return switch (this) {
            case AddPost c -> "action.add-post";
            case PauseAction c -> "action.pause";
            case ResumeAction c -> "action.resume";
            case NoteIncident c -> "action.note";
            case ReadNotes c -> "action.read-notes";
            case ForgetNote c -> "action.forget-note";
            case TellPlace c -> "action.tell";
        };
    }

    /// Which action.
    ActionId action();

    @Override
    default Json.Fields form() {
        var form = Json.object().put("action", action().seq());
        return switch (this) {
            case AddPost(var action, var post, var said) ->
                    form.put("note", said.note())
                            .put("post", post.form())
                            .put("title", said.title())
                            .put("where", said.where())
                            .done();
            case PauseAction(var action, String reason) -> form.put("reason", reason).done();
            case ResumeAction(var action, String reason) -> form.put("reason", reason).done();
            case NoteIncident note ->
                    form.put("happened", note.happened().getEpochSecond())
                            .put("kind", note.kind().word())
                            .put("place", note.place().value())
                            .put("sealed", note.sealed())
                            .done();
            case ReadNotes(var action, var place) -> form.put("place", place.value()).done();
            case ForgetNote(var action, long note) -> form.put("note", note).done();
            case TellPlace(var action, var place, String title, String text) ->
                    form.put("place", place.value()).put("text", text).put("title", title).done();
        };
    }

    /// How each is read from its form.
    static CommandForms forms() {
        return CommandForms.none()
                .with(
                        "action.add-post",
                        form ->
                                new AddPost(
                                        action(form),
                                        PlannedPost.read(form.value("post")),
                                        new SeriesCommand.Said(
                                                form.text("title"),
                                                form.text("where"),
                                                form.text("note"))))
                .with("action.pause", form -> new PauseAction(action(form), form.text("reason")))
                .with("action.resume", form -> new ResumeAction(action(form), form.text("reason")))
                .with(
                        "action.tell",
                        form ->
                                new TellPlace(
                                        action(form),
                                        UnitPath.read(form, "place"),
                                        form.text("title"),
                                        form.text("text")));
    }

    private static ActionId action(Json.Fields form) {
        return new ActionId(form.whole("action"));
    }
}
