// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.assembly.draw;

import nacre.assembly.part.Command;
import nacre.assembly.part.CommandForms;
import nacre.assembly.part.Facts;
import nacre.journal.Hash;
import nacre.journal.Json;

/// What a member may ask in a draw.
public sealed interface DrawCommand extends Command {

    /// Commits to a secret, of which only the commitment is sent; until the time is over it may be
    /// changed.
    record Commit(DrawId draw, Hash commitment) implements DrawCommand {}

    /// Tells the secret that one committed to.
    record Reveal(DrawId draw, String secret) implements DrawCommand {}

    @Override
    default String type() {
        return switch (this) {
            case Commit c -> "draw.commit";
            case Reveal c -> "draw.reveal";
        };
    }

    @Override
    default Json.Fields form() {
        return switch (this) {
            case Commit(var draw, var commitment) ->
                    Json.object()
                            .put("commitment", commitment.toString())
                            .put("draw", draw.seq())
                            .done();
            case Reveal(var draw, var secret) ->
                    Json.object().put("draw", draw.seq()).put("secret", secret).done();
        };
    }

    /// How each is read from its form.
    static CommandForms forms() {
        return CommandForms.none()
                .with("draw.commit", form -> new Commit(draw(form), Facts.hash(form, "commitment")))
                .with("draw.reveal", form -> new Reveal(draw(form), form.text("secret")));
    }

    private static DrawId draw(Json.Fields form) {
        return new DrawId(form.whole("draw"));
    }
}
