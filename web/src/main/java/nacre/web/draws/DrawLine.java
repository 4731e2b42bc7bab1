// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.draws;

import nacre.assembly.draw.Draw;
import nacre.web.organ.Visit;

/// A draw as one row: the mandate's title, and how far it is.
public record DrawLine(boolean isOpen, String mark, String title, String path, String words) {
    static DrawLine of(Visit visit, Draw draw) {
        return new DrawLine(
                draw.isOpen(),
                mark(draw.stage()),
                visit.words(draw.id().seq(), "title"),
                visit.path("/draws/" + draw.id()),
                say(visit, draw));
    }

    /// The mark that goes with a stage.
    static String mark(Draw.Stage stage) {
        return switch (stage) {
            case COMMITTING, REVEALING -> "open";
            case DRAWN -> "passed";
            case FAILED -> "failed";
            case BROKEN_OFF -> "undecided";
        };
    }

    /// How far it is, in one sentence.
    static String say(Visit visit, Draw draw) {
        var text = visit.text();
        String key = "draws.say." + draw.stage();
        return switch (draw.stage()) {
            case COMMITTING ->
                    text.of(
                            key,
                            "until",
                            text.deadline(draw.until()),
                            "count",
                            (long) draw.commitments().size());
            case REVEALING ->
                    text.of(
                            key,
                            "until",
                            text.deadline(draw.until()),
                            "count",
                            (long) draw.secrets().size(),
                            "all",
                            (long) draw.commitments().size());
            case DRAWN -> text.of(key, "names", draw.drawn().stream().map(visit::name).toList());
            case FAILED -> text.of(key);
            case BROKEN_OFF -> text.of(key);
        };
    }
}
