// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.today;

import static nacre.assembly.draw.DrawPart.DRAW;

import java.util.stream.Stream;
import nacre.assembly.draw.Draw;
import nacre.web.Line;
import nacre.web.organ.Visit;
import nacre.web.today.TodayLines.Timed;

/// What draws by lot have for one member today.
final class DrawLines {
    private DrawLines() {}

    private static Stream<Draw> draws(Visit visit, Draw.Stage stage) {
        return visit.standing().states().of(DRAW).in(visit.assembly()).stream()
                .filter(draw -> draw.stage() == stage);
    }

    /// The secrets that she put in and has still to tell.
    static Stream<Timed> secrets(Visit visit, String where) {
        return draws(visit, Draw.Stage.REVEALING)
                .filter(draw -> draw.missing().contains(visit.me()))
                .map(draw ->
                        new Timed(
                                draw.until(),
                                Line.of(
                                        "mine",
                                        visit.text()
                                                .of(
                                                        "draws.today.title",
                                                        "title",
                                                        title(visit, draw)),
                                        path(visit, draw),
                                        where
                                                + visit.text()
                                                        .of(
                                                                "draws.today",
                                                                "until",
                                                                visit.text()
                                                                        .deadline(draw.until())))));
    }

    /// The draws that take secrets, by when they began to.
    static Stream<Timed> open(Visit visit, String where) {
        return draws(visit, Draw.Stage.COMMITTING)
                .map(draw ->
                        new Timed(
                                draw.since(),
                                Line.of(
                                        "new",
                                        visit.text()
                                                .of(
                                                        "draws.today.open",
                                                        "title",
                                                        title(visit, draw)),
                                        path(visit, draw),
                                        where
                                                + visit.text()
                                                        .of(
                                                                "draws.say.COMMITTING",
                                                                "until",
                                                                visit.text().deadline(draw.until()),
                                                                "count",
                                                                (long)
                                                                        draw.commitments()
                                                                                .size()))));
    }

    private static String title(Visit visit, Draw draw) {
        return visit.words(draw.id().seq(), "title");
    }

    private static String path(Visit visit, Draw draw) {
        return visit.path("/draws/" + draw.id());
    }
}
