// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.meetings;

import java.util.ArrayList;
import java.util.List;
import nacre.assembly.charter.Secrecy;
import nacre.assembly.meeting.Meeting;
import nacre.assembly.meeting.MeetingRules;
import nacre.assembly.meeting.RoomVote;
import nacre.assembly.meeting.Sums;
import nacre.assembly.part.MemberId;
import nacre.assembly.proposal.Proposal;
import nacre.assembly.vote.Vote;
import nacre.ballot.Ballot;
import nacre.ballot.Choice;
import nacre.web.decide.OutcomeWords;
import nacre.web.decide.ProposalWords;
import nacre.web.decide.RoomWords;
import nacre.web.organ.Visit;
import org.jspecify.annotations.Nullable;

/// Reads the votes that are taken in a meeting.
record RoomReading(Visit visit, Meeting meeting) {

    /// Those of this meeting, the one taken up last first.
    List<RoomView> all() {
        var views = new ArrayList<RoomView>();
        for (RoomVote room : visit.assembly().meetings().votes().values()) {
            Vote vote = visit.assembly().votes().find(room.vote());
            if (room.meeting().equals(meeting.id()) && vote != null) {
                views.addFirst(view(room, vote));
            }
        }
        return views;
    }

    private RoomView view(RoomVote room, Vote vote) {
        Proposal proposal = visit.assembly().proposals().needed(vote.proposal());
        boolean isOpen = vote instanceof Vote.Open && visit.text().now().isBefore(vote.closes());
        boolean isSaid = vote.counting().allows(new Ballot.Said(Choice.YES));
        return new RoomView(
                room.vote().toString(),
                visit.title(proposal),
                ProposalWords.path(visit, proposal),
                headline(vote),
                RoomWords.ways(visit, vote),
                counting(room),
                mine(room, vote),
                !room.isCountedInTheRoom(visit.me()),
                isOpen,
                room.isCounting(),
                isOpen
                        && isSaid
                        && vote.matter().secrecy() == Secrecy.NAMED
                        && room.room() instanceof RoomVote.Room.Open,
                mayCount(room),
                room.isCounting() ? phones(vote) : List.of());
    }

    private String headline(Vote vote) {
        return switch (vote) {
            case Vote.Open open -> OutcomeWords.outlook(visit, open);
            case Vote.Closed closed -> OutcomeWords.sentence(visit, closed);
        };
    }

    private String counting(RoomVote room) {
        if (!(room.room() instanceof RoomVote.Room.Counting counting)) {
            return "";
        }
        String now =
                visit.text()
                        .of(
                                "meeting.counting." + counting.way().word(),
                                "voters",
                                (long) counting.voters().size());
        return counting.rounds() == 0
                ? now
                : now
                        + " "
                        + visit.text()
                                .of(
                                        "meeting.counting.again",
                                        "first",
                                        sums(counting.entries().get(counting.rounds() * 2 - 2)),
                                        "second",
                                        sums(counting.entries().get(counting.rounds() * 2 - 1)));
    }

    private String sums(RoomVote.Entry entry) {
        Sums sums = entry.sums();
        return visit.text()
                .of(
                        "meeting.counted.by",
                        "name",
                        visit.name(entry.teller()),
                        "yes",
                        sums.yes(),
                        "no",
                        sums.no(),
                        "abstain",
                        sums.abstain());
    }

    private String mine(RoomVote room, Vote vote) {
        if (room.isCountedInTheRoom(visit.me())) {
            return visit.text().of("meeting.mine.room");
        }
        boolean isMissing =
                vote instanceof Vote.Open
                        && vote.roll().contains(visit.me())
                        && !vote.answers().containsKey(visit.me());
        return isMissing ? visit.text().of("meeting.mine.phone") : "";
    }

    private boolean mayCount(RoomVote room) {
        if (!(room.room() instanceof RoomVote.Room.Counting counting)
                || !meeting.attendance().isPresent(visit.me())) {
            return false;
        }
        RoomVote.Entry first = counting.first();
        boolean isTeller =
                meeting.tellers().contains(visit.me())
                        || visit.assembly().mandates().inForce().values().stream()
                                .anyMatch(m -> m.gives(visit.me(), MeetingRules.TELLER));
        return isTeller && !isHers(first);
    }

    private boolean isHers(RoomVote.@Nullable Entry first) {
        return first != null && first.teller().equals(visit.me());
    }

    private List<String> phones(Vote vote) {
        var names = new ArrayList<String>();
        for (MemberId member : meeting.attendance().present().keySet()) {
            if (vote.answers().containsKey(member)) {
                names.add(visit.name(member));
            }
        }
        names.sort(null);
        return names;
    }
}
