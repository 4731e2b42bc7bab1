// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.meetings;

import java.util.ArrayList;
import java.util.Comparator;
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
import nacre.web.Option;
import nacre.web.decide.OutcomeWords;
import nacre.web.decide.ProposalWords;
import nacre.web.decide.RoomWords;
import nacre.web.organ.Visit;

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
        boolean isToCount =
                isOpen
                        && vote.counting().allows(new Ballot.Said(Choice.YES))
                        && room.room() instanceof RoomVote.Room.Open;
        return new RoomView(
                room.vote().toString(),
                visit.title(proposal),
                ProposalWords.path(visit, proposal),
                headline(vote),
                RoomWords.ways(visit, vote),
                counting(room, vote),
                mine(room, vote),
                !room.isCountedInTheRoom(visit.me()),
                isOpen,
                room.isCounting(),
                isToCount && vote.matter().secrecy() == Secrecy.NAMED,
                isToCount && vote.matter().secrecy() == Secrecy.SECRET_TRUSTING_HOST
                        ? present(vote)
                        : List.of(),
                mayCount(room),
                alone(room, vote),
                room.isCounting() ? phones(vote) : List.of());
    }

    private List<Option> present(Vote vote) {
        var present = new ArrayList<Option>();
        for (MemberId member : meeting.attendance().present().keySet()) {
            if (vote.roll().contains(member) && !vote.prevented().contains(member)) {
                present.add(new Option(Long.toString(member.seq()), visit.name(member)));
            }
        }
        present.sort(Comparator.comparing(Option::label));
        return present;
    }

    private String headline(Vote vote) {
        return switch (vote) {
            case Vote.Open open -> OutcomeWords.outlook(visit, open);
            case Vote.Closed closed -> OutcomeWords.sentence(visit, closed);
        };
    }

    private String counting(RoomVote room, Vote vote) {
        if (!(room.room() instanceof RoomVote.Room.Counting counting)) {
            return "";
        }
        var sentences = new ArrayList<String>();
        String way = vote.isHidden() ? "secret" : counting.way().word();
        sentences.add(
                visit.text()
                        .of("meeting.counting." + way, "voters", (long) counting.voters().size()));
        sentences.add(differed(counting));
        for (MemberId teller : counting.sealing().tellers()) {
            sentences.add(visit.text().of("meeting.counting.one", "name", visit.name(teller)));
        }
        sentences.removeIf(String::isEmpty);
        return String.join(" ", sentences);
    }

    /// What two tellers entered who differed; in a secret vote only in what they did.
    private String differed(RoomVote.Room.Counting counting) {
        if (counting.sealing().rounds() == 0) {
            return "";
        }
        List<RoomVote.Entry> last = counting.last();
        return last.isEmpty()
                ? visit.text()
                        .of(
                                "meeting.counting.differ",
                                "what",
                                counting.sealing().differ().stream().map(this::word).toList())
                : visit.text()
                        .of(
                                "meeting.counting.again",
                                "first",
                                sums(last.getFirst()),
                                "second",
                                sums(last.getLast()));
    }

    private String word(Choice choice) {
        return visit.text().of("record.choice." + choice.word());
    }

    /// What a teller should know before she enters her count.
    private String alone(RoomVote room, Vote vote) {
        String how = vote.isHidden() ? "meeting.count.see.secret" : "meeting.count.see";
        return room.room() instanceof RoomVote.Room.Counting counting
                        && counting.sealing().tellers().contains(visit.me())
                ? visit.text().of("meeting.count.anew")
                : visit.text().of(how);
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
            return visit.text().of(vote.isHidden() ? "meeting.mine.paper" : "meeting.mine.room");
        }
        boolean isMissing = vote instanceof Vote.Open open && visit.isAsked(open);
        return isMissing ? visit.text().of("meeting.mine.phone") : "";
    }

    private boolean mayCount(RoomVote room) {
        if (!room.isCounting() || !meeting.attendance().isPresent(visit.me())) {
            return false;
        }
        return meeting.tellers().contains(visit.me())
                || visit.assembly().mandates().inForce().values().stream()
                        .anyMatch(m -> m.gives(visit.me(), MeetingRules.TELLER));
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
