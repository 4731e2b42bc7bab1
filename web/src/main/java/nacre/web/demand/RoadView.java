// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.demand;

import java.time.LocalDate;
import java.util.List;
import nacre.campaign.road.Road;
import nacre.campaign.road.RoadAnswer;
import nacre.campaign.road.RoadKind;
import nacre.web.Option;
import nacre.web.organ.Visit;
import nacre.web.organ.Written;
import org.jspecify.annotations.Nullable;

/// One formal way for one reader.
///
/// @param demand the title of what it was taken for, and where its page is
/// @param reference under which number or sign it goes there; empty if none was noted
/// @param due the last day for an answer, in words
/// @param text what was handed in; null if nothing was noted
/// @param last what was noted last, and what that is called; null if nothing was since
/// @param entry where what was noted last stands on the record
/// @param mayNote whether she can note something of it
/// @param isAwaited whether an answer is still awaited
public record RoadView(
        Option demand,
        String path,
        String title,
        Option state,
        String say,
        String kind,
        String institution,
        String reference,
        String handedIn,
        String due,
        @Nullable Written text,
        @Nullable Note last,
        String entry,
        boolean mayNote,
        boolean isAwaited) {

    /// A text with what it is called.
    public record Note(String title, Written text) {}

    static RoadView of(Visit visit, Road road) {
        long seq = road.id().seq();
        String reference = visit.clerk().contents().find(seq, "reference");
        LocalDate due = road.due();
        return new RoadView(
                new Option(
                        DemandWords.path(visit, road.demand()),
                        DemandWords.title(visit, road.demand())),
                RoadWords.path(visit, road),
                RoadWords.title(visit, road),
                new Option(RoadWords.mark(road), RoadWords.word(visit, road)),
                RoadWords.say(visit, road),
                visit.text().of("road.kind." + road.kind().word()),
                visit.words(seq, "institution"),
                reference == null ? "" : reference,
                visit.text().day(road.handedIn()),
                due == null ? visit.text().of("road.due.none") : visit.text().day(due),
                visit.clerk().contents().find(seq, "text") == null
                        ? null
                        : Written.of(visit, seq, "text"),
                last(visit, road),
                visit.path("/record/" + road.said()),
                !visit.isReader()
                        && road.stage() != Road.Stage.ENDED
                        && DemandWords.maySteer(visit, road.campaign()),
                road.isAwaited());
    }

    private static @Nullable Note last(Visit visit, Road road) {
        if (road.said() == road.id().seq()) {
            return null;
        }
        return switch (road.stage()) {
            case ANSWERED -> note(visit, road, "road.answer.text", "text");
            case WAITING -> note(visit, road, "road.due.reason", "reason");
            case ENDED -> note(visit, road, "road.end.reason", "reason");
            case OVERDUE -> null;
        };
    }

    private static Note note(Visit visit, Road road, String title, String field) {
        return new Note(visit.text().of(title), Written.of(visit, road.said(), field));
    }

    /// What kinds of formal ways there are.
    static List<Option> kinds(Visit visit) {
        return List.of(RoadKind.values()).stream()
                .map(kind -> new Option(kind.word(), visit.text().of("road.kind." + kind.word())))
                .toList();
    }

    /// How an institution can have answered.
    static List<Option> answers(Visit visit) {
        return List.of(RoadAnswer.values()).stream()
                .map(answer ->
                        new Option(answer.word(), visit.text().of("road.answer." + answer.word())))
                .toList();
    }
}
