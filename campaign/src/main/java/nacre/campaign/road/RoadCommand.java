// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.campaign.road;

import java.time.LocalDate;
import nacre.assembly.part.Command;
import nacre.assembly.part.CommandForms;
import nacre.assembly.part.Facts;
import nacre.campaign.demand.DemandId;
import nacre.journal.Json;
import org.jspecify.annotations.Nullable;

/// What who steers may note of a road.
public sealed interface RoadCommand extends Command {

    /// Notes that it was handed in.
    ///
    /// @param due the last day for an answer; null if none is set
    /// @param institution to whom
    /// @param reference under which number or sign it goes there; may be empty
    /// @param text what was handed in, or what it says; may be empty
    record TakeRoad(
            DemandId demand,
            RoadKind kind,
            LocalDate handedIn,
            @Nullable LocalDate due,
            String institution,
            String reference,
            String text)
            implements RoadCommand {}

    /// Notes that the last day for an answer is another, and why.
    record SetDue(RoadId road, LocalDate due, String reason) implements RoadCommand {}

    /// Notes the answer, or corrects what was noted of it.
    ///
    /// @param text what the answer says
    record NoteAnswer(RoadId road, RoadAnswer answer, LocalDate on, String text)
            implements RoadCommand {}

    /// Notes that it was taken back or never stood, and why.
    record EndRoad(RoadId road, String reason) implements RoadCommand {}

    @Override
    default String type() {
        return switch (this) {
            case TakeRoad c -> "road.take";
            case SetDue c -> "road.set-due";
            case NoteAnswer c -> "road.note-answer";
            case EndRoad c -> "road.end";
        };
    }

    @Override
    default Json.Fields form() {
        return switch (this) {
            case TakeRoad take -> form(take);
            case SetDue(var road, var due, String reason) ->
                    Json.object()
                            .put("due", due.toString())
                            .put("reason", reason)
                            .put("road", road.seq())
                            .done();
            case NoteAnswer(var road, var answer, var on, String text) ->
                    Json.object()
                            .put("answer", answer.word())
                            .put("on", on.toString())
                            .put("road", road.seq())
                            .put("text", text)
                            .done();
            case EndRoad(var road, String reason) ->
                    Json.object().put("reason", reason).put("road", road.seq()).done();
        };
    }

    /// How each is read from its form.
    static CommandForms forms() {
        return CommandForms.none()
                .with(
                        "road.take",
                        form ->
                                new TakeRoad(
                                        new DemandId(form.whole("demand")),
                                        Facts.word(form, "kind", RoadKind.class),
                                        Facts.day(form, "handed-in"),
                                        form.has("due") ? Facts.day(form, "due") : null,
                                        form.text("institution"),
                                        form.text("reference"),
                                        form.text("text")))
                .with(
                        "road.set-due",
                        form -> new SetDue(road(form), Facts.day(form, "due"), form.text("reason")))
                .with(
                        "road.note-answer",
                        form ->
                                new NoteAnswer(
                                        road(form),
                                        Facts.word(form, "answer", RoadAnswer.class),
                                        Facts.day(form, "on"),
                                        form.text("text")))
                .with("road.end", form -> new EndRoad(road(form), form.text("reason")));
    }

    private static Json.Fields form(TakeRoad take) {
        var form =
                Json.object()
                        .put("demand", take.demand().seq())
                        .put("handed-in", take.handedIn().toString())
                        .put("institution", take.institution())
                        .put("kind", take.kind().word())
                        .put("reference", take.reference())
                        .put("text", take.text());
        LocalDate due = take.due();
        if (due != null) {
            form.put("due", due.toString());
        }
        return form.done();
    }

    private static RoadId road(Json.Fields form) {
        return new RoadId(form.whole("road"));
    }
}
