// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.campaign.ladder;

import java.time.Instant;
import nacre.assembly.part.Command;
import nacre.assembly.part.CommandForms;
import nacre.assembly.part.Facts;
import nacre.ballot.Fraction;
import nacre.campaign.unit.Target;
import nacre.campaign.unit.UnitPath;
import nacre.journal.Json;
import org.jspecify.annotations.Nullable;

/// What may be asked about the ladder of a campaign.
public sealed interface RungCommand extends Command {

    /// Opens the next rung, or a missed one again. Of its committee.
    ///
    /// @param title what people do, in a few words
    /// @param how the same at more length
    record OpenRung(
            UnitPath place,
            Fraction whole,
            @Nullable Fraction each,
            Instant closes,
            @Nullable RungId repeats,
            String title,
            String how)
            implements RungCommand {}

    /// States how many of a group have done it so far. Of who organises there.
    record CountRung(RungId rung, int group, long did) implements RungCommand {}

    /// States another number than was stated before, with the reason. Of who organises there.
    record CorrectRung(RungId rung, int group, long did, String reason) implements RungCommand {}

    @Override
    default String type() {
        return switch (this) {
            case OpenRung c -> "rung.open";
            case CountRung c -> "rung.count";
            case CorrectRung c -> "rung.correct";
        };
    }

    @Override
    default Json.Fields form() {
        return switch (this) {
            case OpenRung open -> form(open);
            case CountRung(var rung, int group, long did) ->
                    Json.object()
                            .put("did", did)
                            .put("group", group)
                            .put("rung", rung.seq())
                            .done();
            case CorrectRung(var rung, int group, long did, String reason) ->
                    Json.object()
                            .put("did", did)
                            .put("group", group)
                            .put("reason", reason)
                            .put("rung", rung.seq())
                            .done();
        };
    }

    /// How each is read from its form.
    static CommandForms forms() {
        return CommandForms.none()
                .with(
                        "rung.open",
                        form ->
                                new OpenRung(
                                        UnitPath.read(form, "place"),
                                        Target.share(form, "whole"),
                                        form.has("each") ? Target.share(form, "each") : null,
                                        Instant.ofEpochSecond(form.whole("closes")),
                                        form.has("repeats")
                                                ? new RungId(form.whole("repeats"))
                                                : null,
                                        form.text("title"),
                                        form.text("how")))
                .with(
                        "rung.count",
                        form ->
                                new CountRung(
                                        rung(form), Facts.small(form, "group"), form.whole("did")))
                .with(
                        "rung.correct",
                        form ->
                                new CorrectRung(
                                        rung(form),
                                        Facts.small(form, "group"),
                                        form.whole("did"),
                                        form.text("reason")));
    }

    private static Json.Fields form(OpenRung open) {
        var form =
                Json.object()
                        .put("closes", open.closes().getEpochSecond())
                        .put("how", open.how())
                        .put("place", open.place().value())
                        .put("title", open.title())
                        .put("whole", Target.form(open.whole()));
        Fraction each = open.each();
        if (each != null) {
            form.put("each", Target.form(each));
        }
        RungId repeats = open.repeats();
        if (repeats != null) {
            form.put("repeats", repeats.seq());
        }
        return form.done();
    }

    private static RungId rung(Json.Fields form) {
        return new RungId(form.whole("rung"));
    }
}
