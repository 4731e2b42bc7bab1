// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.demand;

import java.time.LocalDate;
import nacre.campaign.road.Road;
import nacre.campaign.road.RoadAnswer;
import nacre.web.Line;
import nacre.web.organ.Visit;

/// Formal ways in words.
final class RoadWords {

    private RoadWords() {}

    static String path(Visit visit, Road road) {
        return DemandWords.path(visit, road.demand()) + "/roads/" + road.id();
    }

    /// What it is called: its kind, and to whom it went.
    static String title(Visit visit, Road road) {
        return visit.text()
                .of(
                        "road.title." + road.kind().word(),
                        "institution",
                        visit.words(road.id().seq(), "institution"));
    }

    static String mark(Road road) {
        return switch (road.stage()) {
            case WAITING -> "open";
            case OVERDUE, ENDED -> "undecided";
            case ANSWERED ->
                    switch (answer(road)) {
                        case GRANTED -> "passed";
                        case PARTLY -> "held-jointly";
                        case REFUSED -> "failed";
                    };
        };
    }

    /// How far it has come, in a word or two.
    static String word(Visit visit, Road road) {
        return visit.text().of("road.state." + key(road));
    }

    /// How it stands, in one sentence.
    static String say(Visit visit, Road road) {
        LocalDate due = road.due();
        LocalDate on = road.answered();
        boolean hasNoDay = road.stage() == Road.Stage.WAITING && due == null;
        return visit.text()
                .of(
                        "road.say." + key(road) + (hasNoDay ? ".no" : ""),
                        "handed",
                        road.handedIn(),
                        "due",
                        due == null ? "" : due,
                        "on",
                        on == null ? "" : on);
    }

    private static String key(Road road) {
        return switch (road.stage()) {
            case WAITING -> "waiting";
            case OVERDUE -> "overdue";
            case ENDED -> "ended";
            case ANSWERED -> answer(road).word();
        };
    }

    private static RoadAnswer answer(Road road) {
        return java.util.Objects.requireNonNull(road.answer(), "It is not answered.");
    }

    static Line line(Visit visit, Road road) {
        return Line.of(mark(road), title(visit, road), path(visit, road), say(visit, road));
    }
}
