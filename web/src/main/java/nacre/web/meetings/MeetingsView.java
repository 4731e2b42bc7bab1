// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.meetings;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import nacre.assembly.meeting.Meeting;
import nacre.web.Line;
import nacre.web.organ.Visit;

/// The meetings of an organ for one reader: to come, asked for, and those that were.
public record MeetingsView(
        String base, boolean isChairs, List<Line> toCome, List<Line> asked, List<Line> over) {

    /// Copies the lists.
    public MeetingsView {
        toCome = List.copyOf(toCome);
        asked = List.copyOf(asked);
        over = List.copyOf(over);
    }

    static MeetingsView of(Visit visit) {
        var toCome = new ArrayList<Line>();
        var asked = new ArrayList<Line>();
        var over = new ArrayList<Line>();
        var meetings = new ArrayList<>(visit.assembly().meetings().all().values());
        meetings.sort(Comparator.comparing(Meeting::opens).thenComparing(Meeting::id));
        for (Meeting meeting : meetings) {
            Line line = MeetingLines.line(visit, meeting);
            switch (meeting.stage()) {
                case Meeting.Stage.Called _, Meeting.Stage.Open _ -> toCome.add(line);
                case Meeting.Stage.Asked _ -> asked.add(line);
                case Meeting.Stage.Closed _, Meeting.Stage.CalledOff _, Meeting.Stage.Missed _ ->
                        over.addFirst(line);
            }
        }
        return new MeetingsView(
                visit.path("/meetings"), CallView.isChairs(visit), toCome, asked, over);
    }
}
