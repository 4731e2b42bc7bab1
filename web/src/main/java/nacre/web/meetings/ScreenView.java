// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.meetings;

import java.util.List;
import nacre.assembly.meeting.Meeting;
import nacre.web.organ.Visit;

/// What the room sees in large letters: what is on now, who speaks and who is next. Nothing that
/// those in the room do not know anyway.
///
/// @param path the page itself
/// @param seen what the reader sees with it; see [MeetingView]
/// @param seconds how often the page fetches itself anew
public record ScreenView(
        String organ,
        String title,
        String state,
        String now,
        MeetingView.Speaking floor,
        String present,
        List<String> next,
        List<RoomView> votes,
        String path,
        String seen,
        int seconds) {
    private static final int MOST = 5;

    /// Copies the lists.
    public ScreenView {
        votes = List.copyOf(votes);
        next = List.copyOf(next);
    }

    static ScreenView of(Visit visit, Meeting meeting) {
        var reading = new MeetingReading(visit, meeting);
        MeetingView.Speaking floor = reading.speaking();
        var next =
                java.util.stream.Stream.concat(floor.first().stream(), floor.again().stream())
                        .map(MeetingView.Waiting::name)
                        .limit(MOST)
                        .toList();
        return new ScreenView(
                visit.organName(),
                MeetingPages.title(visit, meeting),
                MeetingLines.state(visit, meeting),
                reading.now(),
                floor,
                visit.text()
                        .of(
                                "meeting.present",
                                "present",
                                (long) meeting.attendance().present().size(),
                                "entitled",
                                visit.assembly().roll().entitled()),
                next,
                new RoomReading(visit, meeting)
                        .all().stream().filter(each -> each.isOpen() || each.isCounting()).toList(),
                visit.path("/meetings/" + meeting.id() + "/screen"),
                reading.seen(),
                4);
    }
}
