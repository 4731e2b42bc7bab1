// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.meetings;

import nacre.assembly.meeting.Meeting;
import nacre.web.Line;
import nacre.web.organ.Visit;

/// Meetings as rows of a list for one reader.
public final class MeetingLines {

    private MeetingLines() {}

    /// One meeting: when and where, or what became of it.
    public static Line line(Visit visit, Meeting meeting) {
        boolean isMine = meeting.attendance().isPresent(visit.me());
        String mark =
                switch (meeting.stage()) {
                    case Meeting.Stage.Asked a -> "new";
                    case Meeting.Stage.Called c -> "new";
                    case Meeting.Stage.Open o -> isMine ? "mine" : "open";
                    case Meeting.Stage.Closed c -> "passed";
                    case Meeting.Stage.CalledOff c -> "failed";
                    case Meeting.Stage.Missed m -> "undecided";
                };
        return Line.of(
                mark,
                MeetingPages.title(visit, meeting),
                visit.path("/meetings/" + meeting.id()),
                state(visit, meeting));
    }

    /// How far a meeting has come, in one sentence.
    public static String state(Visit visit, Meeting meeting) {
        String place = visit.words(meeting.id().seq(), "place");
        String hour = visit.text().deadline(meeting.opens());
        return switch (meeting.stage()) {
            case Meeting.Stage.Asked a ->
                    visit.text()
                            .of(
                                    "meeting.state.asked",
                                    "asked",
                                    (long) meeting.askers().size(),
                                    "needed",
                                    meeting.needed(),
                                    "hour",
                                    meeting.opens());
            case Meeting.Stage.Called c ->
                    visit.text().of("meeting.state.called", "hour", hour, "place", place);
            case Meeting.Stage.Open(var since) ->
                    visit.text()
                            .of(
                                    "meeting.state.open",
                                    "since",
                                    visit.text().fromNow(since),
                                    "place",
                                    place,
                                    "present",
                                    (long) meeting.attendance().present().size());
            case Meeting.Stage.Closed(var from, var to) ->
                    visit.text().of("meeting.state.closed", "from", from, "to", to);
            case Meeting.Stage.CalledOff(var since) ->
                    visit.text().of("meeting.state.called-off", "since", since);
            case Meeting.Stage.Missed(var since) ->
                    visit.text().of("meeting.state.missed", "hour", meeting.opens());
        };
    }
}
