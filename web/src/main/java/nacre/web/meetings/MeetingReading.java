// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.meetings;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import nacre.assembly.charter.Matter;
import nacre.assembly.charter.MatterKey;
import nacre.assembly.meeting.AgendaItem;
import nacre.assembly.meeting.Floor;
import nacre.assembly.meeting.Meeting;
import nacre.assembly.part.MemberId;
import nacre.assembly.proposal.Proposal;
import nacre.assembly.proposal.ProposalId;
import nacre.assembly.proposal.ProposalRules;
import nacre.assembly.roll.Member;
import nacre.assembly.vote.Vote;
import nacre.web.Option;
import nacre.web.decide.ProposalWords;
import nacre.web.organ.Visit;
import nacre.web.organ.Written;
import org.jspecify.annotations.Nullable;

/// Reads a meeting for one reader.
record MeetingReading(Visit visit, Meeting meeting) {

    MeetingView view() {
        long id = meeting.id().seq();
        boolean isPresent = meeting.attendance().isPresent(visit.me());
        boolean isToCome = meeting.isToCome();
        boolean areDoorsOpen = !visit.text().now().isBefore(meeting.opens().minus(Meeting.DOORS));
        boolean isAsked = meeting.stage() instanceof Meeting.Stage.Asked;
        return new MeetingView(
                visit.path("/meetings/" + id),
                seen(),
                MeetingLines.state(visit, meeting),
                now(),
                visit.words(id, "place"),
                visit.clerk().contents().find(id, "text") == null
                        ? null
                        : Written.of(visit, id, "text"),
                meeting.isOpen(),
                !isToCome && !isAsked,
                meeting.isOpen() || meeting.stage() instanceof Meeting.Stage.Closed,
                isToCome && areDoorsOpen && !isPresent,
                since(),
                isAsked && !meeting.askers().contains(visit.me()),
                hers(),
                agenda(),
                new RoomReading(visit, meeting).all(),
                speaking(),
                people(meeting.attendance().present().keySet()),
                visit.assembly().roll().entitled(),
                motions(),
                lead());
    }

    private String since() {
        Instant since = meeting.attendance().present().get(visit.me());
        return since == null ? "" : visit.text().moment(since);
    }

    /// What is on now: the item, and who speaks on it.
    String now() {
        int item = meeting.floor().item();
        if (!meeting.isOpen() || item < 0) {
            return "";
        }
        return visit.text()
                .of("meeting.now", "number", item + 1, "item", title(meeting.agenda().get(item)));
    }

    private MeetingView.Hers hers() {
        Floor floor = meeting.floor();
        MemberId me = visit.me();
        if (!meeting.isOpen() || floor.item() < 0 || !meeting.attendance().isPresent(me)) {
            return MeetingView.Hers.CANNOT;
        }
        if (floor.isSpeaking(me)) {
            return MeetingView.Hers.SPEAKS;
        }
        return floor.isWaiting(me) ? MeetingView.Hers.WAITS : MeetingView.Hers.CAN_ASK;
    }

    String title(AgendaItem item) {
        return visit.words(item.entry(), item.field());
    }

    private List<MeetingView.Item> agenda() {
        var items = new ArrayList<MeetingView.Item>();
        for (int i = 0; i < meeting.agenda().size(); i++) {
            AgendaItem item = meeting.agenda().get(i);
            items.add(
                    new MeetingView.Item(
                            Integer.toString(i),
                            title(item),
                            meeting.isOpen() && meeting.floor().item() == i,
                            item.proposals().stream().map(this::proposed).toList()));
        }
        return items;
    }

    private MeetingView.Proposed proposed(ProposalId id) {
        Proposal proposal = visit.assembly().proposals().needed(id);
        String mark = "new";
        String color = "";
        String state;
        switch (ProposalWords.vote(visit, proposal)) {
            case null -> state = visit.text().of("meeting.proposal.discussed");
            case Vote.Open open -> {
                mark = "open";
                state =
                        visit.text()
                                .of(
                                        "meeting.proposal.open",
                                        "closes",
                                        visit.text().deadline(open.closes()));
            }
            case Vote.Closed closed -> {
                boolean hasPassed = closed.outcome().word().equals("passed");
                mark = hasPassed ? "passed" : "failed";
                color = hasPassed ? "good" : "bad";
                state = visit.text().of("outcome." + closed.outcome().word());
            }
        }
        return new MeetingView.Proposed(
                visit.title(proposal), ProposalWords.path(visit, proposal), mark, color, state);
    }

    MeetingView.Speaking speaking() {
        Floor floor = meeting.floor();
        Floor.Turn turn = floor.speaking();
        boolean isLimited = !floor.limit().isZero();
        return new MeetingView.Speaking(
                turn == null
                        ? ""
                        : visit.text()
                                .of(
                                        "meeting.speaking",
                                        "name",
                                        visit.name(turn.member()),
                                        "since",
                                        visit.text().fromNow(turn.since())),
                isOverTime(),
                isLimited ? visit.text().length(floor.limit()) : "",
                floor.first().stream().map(this::waiting).toList(),
                floor.again().stream().map(this::waiting).toList());
    }

    private boolean isOverTime() {
        Floor.Turn turn = meeting.floor().speaking();
        Duration limit = meeting.floor().limit();
        return turn != null
                && !limit.isZero()
                && visit.text().now().isAfter(turn.since().plus(limit));
    }

    /// What a page of this meeting shows now: how far the record reaches, and whether the time of
    /// whoever speaks is over, which no entry says.
    String seen() {
        return visit.standing().size() + (isOverTime() ? "-over" : "");
    }

    private MeetingView.Waiting waiting(Floor.Turn turn) {
        return new MeetingView.Waiting(
                Long.toString(turn.member().seq()),
                visit.name(turn.member()),
                visit.text().fromNow(turn.since()));
    }

    private List<Option> people(Iterable<MemberId> members) {
        var people = new ArrayList<Option>();
        for (MemberId member : members) {
            people.add(new Option(Long.toString(member.seq()), visit.name(member)));
        }
        people.sort(java.util.Comparator.comparing(Option::label));
        return people;
    }

    private List<Option> motions() {
        boolean isHere = meeting.isOpen() && meeting.attendance().isPresent(visit.me());
        if (!isHere || meeting.floor().item() < 0) {
            return List.of();
        }
        var matters = new ArrayList<Option>();
        for (MatterKey key : visit.assembly().charter().meetings().floor()) {
            Matter matter = visit.assembly().charter().find(key);
            if (matter != null) {
                matters.add(new Option(key.value(), visit.charter().title(key)));
            }
        }
        return matters;
    }

    /// Whether the reader leads this meeting now.
    boolean isLed() {
        MemberId chair = meeting.chair();
        if (visit.me().equals(chair)) {
            return true;
        }
        boolean isOpening =
                meeting.isMembers()
                        && meeting.stage() instanceof Meeting.Stage.Called
                        && meeting.askers().contains(visit.me());
        boolean isMandated =
                visit.assembly().mandates().inForce().values().stream()
                        .anyMatch(mandate -> mandate.gives(visit.me(), ProposalRules.CHAIR));
        return isOpening || (isMandated && (chair == null || !meeting.isMembers()));
    }

    private MeetingView.@Nullable Lead lead() {
        boolean isAskers =
                meeting.stage() instanceof Meeting.Stage.Asked && meeting.by().equals(visit.me());
        if (!isAskers && (!meeting.isToCome() || !isLed())) {
            return null;
        }
        var absent = new ArrayList<MemberId>();
        for (Member member : visit.assembly().roll().everybody()) {
            if (member.isOnTheRoll() && !meeting.attendance().isPresent(member.id())) {
                absent.add(member.id());
            }
        }
        var speakers =
                meeting.attendance().present().keySet().stream()
                        .filter(member -> !meeting.floor().isWaiting(member))
                        .filter(member -> !meeting.floor().isSpeaking(member))
                        .toList();
        var items = new ArrayList<Option>();
        for (int i = 0; i < meeting.agenda().size(); i++) {
            String title = (i + 1) + ". " + title(meeting.agenda().get(i));
            items.add(new Option(Integer.toString(i), title));
        }
        boolean isCalled = meeting.stage() instanceof Meeting.Stage.Called;
        return new MeetingView.Lead(
                isCalled && !visit.text().now().isBefore(meeting.opens()),
                isAskers || (isCalled && !meeting.isMembers()),
                people(absent),
                people(speakers),
                items,
                proposals());
    }

    /// Proposals of the agenda whose vote is still to come, or open and not taken up yet.
    private List<Option> proposals() {
        var proposals = new ArrayList<Option>();
        for (AgendaItem item : meeting.agenda()) {
            for (ProposalId id : item.proposals()) {
                Proposal proposal = visit.assembly().proposals().needed(id);
                boolean isToCome =
                        proposal.isDiscussed()
                                || (ProposalWords.vote(visit, proposal) instanceof Vote.Open open
                                        && visit.assembly().meetings().vote(open.id()) == null);
                if (isToCome) {
                    proposals.add(new Option(id.toString(), visit.title(proposal)));
                }
            }
        }
        return proposals;
    }
}
