// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.garden.law;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import nacre.assembly.Assembly;
import nacre.assembly.charter.MatterKey;
import nacre.assembly.meeting.Meeting;
import nacre.assembly.meeting.MeetingCommand;
import nacre.assembly.meeting.MeetingId;
import nacre.assembly.meeting.RoomVote;
import nacre.assembly.meeting.Sums;
import nacre.assembly.meeting.Way;
import nacre.assembly.part.Command;
import nacre.assembly.part.MemberId;
import nacre.assembly.proposal.Proposal;
import nacre.assembly.proposal.ProposalId;
import nacre.assembly.vote.VoteId;
import nacre.organ.Standing;
import org.jspecify.annotations.Nullable;

/// What members come to ask about meetings, and in them.
final class MeetingWishes {
    private final Chance chance;

    MeetingWishes(Chance chance) {
        this.chance = chance;
    }

    Command next(Standing standing, MemberId actor) {
        Assembly assembly = standing.assembly();
        var meetings = assembly.meetings().all().values();
        var toCome = meetings.stream().filter(Meeting::isToCome).toList();
        Meeting meeting =
                chance.of(toCome.isEmpty() || chance.in(5) ? List.copyOf(meetings) : toCome);
        if (meeting == null || (toCome.isEmpty() && chance.in(80))) {
            return call(standing, meeting);
        }
        return meeting.isOpen() && chance.in(95)
                ? inside(assembly, meeting, actor)
                : before(assembly, meeting, actor);
    }

    private Command call(Standing standing, @Nullable Meeting earlier) {
        Assembly assembly = standing.assembly();
        var proposals =
                assembly.proposals().all().values().stream()
                        .filter(Proposal::isDiscussed)
                        .map(Proposal::id)
                        .toList();
        ProposalId proposal = chance.of(proposals, new ProposalId(9));
        Instant hour = standing.at().plus(Duration.ofHours(1 + chance.below(9)));
        var invitation =
                new MeetingCommand.Invitation(
                        chance.in(5) ? "" : "A meeting",
                        "Canteen",
                        "",
                        hour,
                        List.of(
                                new MeetingCommand.Item("One", List.of(proposal)),
                                new MeetingCommand.Item("Two", List.of())));
        return switch (chance.below(4)) {
            case 0 -> new MeetingCommand.AskMeeting(invitation);
            case 1 -> new MeetingCommand.JoinCall(id(earlier));
            default -> new MeetingCommand.CallMeeting(invitation);
        };
    }

    private static MeetingId id(@Nullable Meeting meeting) {
        return meeting == null ? new MeetingId(9) : meeting.id();
    }

    private Command before(Assembly assembly, Meeting meeting, MemberId actor) {
        return switch (chance.below(12)) {
            case 0 -> new MeetingCommand.CallOff(meeting.id());
            case 1, 2 -> new MeetingCommand.CheckIn(meeting.id(), List.of(somebody(assembly)));
            case 3 -> new MeetingCommand.CheckIn(meeting.id(), List.of(actor));
            case 4 -> new MeetingCommand.JoinCall(meeting.id());
            default -> new MeetingCommand.OpenMeeting(meeting.id());
        };
    }

    private Command inside(Assembly assembly, Meeting meeting, MemberId actor) {
        MeetingId id = meeting.id();
        var present = meeting.attendance().present().keySet();
        if (present.size() < 3) {
            return new MeetingCommand.CheckIn(id, List.of(somebody(assembly), actor));
        }
        MemberId member = chance.of(present, actor);
        if (chance.in(45)) {
            return counting(assembly, meeting, member);
        }
        return switch (chance.below(21)) {
            case 20 ->
                    chance.in(50)
                            ? new MeetingCommand.NameMinuteTaker(id, member)
                            : new MeetingCommand.WriteMinutes(id, "What was said.");
            case 0 -> new MeetingCommand.CheckIn(id, List.of(somebody(assembly)));
            case 1 -> new MeetingCommand.CheckOut(id, List.of(member));
            case 2 -> new MeetingCommand.NameChair(id, member);
            case 3 -> new MeetingCommand.AddItem(id, chance.in(10) ? "" : "Item");
            case 4, 5 -> new MeetingCommand.TakeItem(id, chance.below(3));
            case 6, 7, 8 ->
                    new MeetingCommand.MoveMotion(
                            id,
                            chance.among(MatterKey.EVERYDAY, MatterKey.EVERYDAY, MatterKey.CHARTER),
                            "A motion",
                            "We do it.");
            case 9, 10, 11, 12 -> new MeetingCommand.AddSpeaker(id, member);
            case 13 -> new MeetingCommand.WithdrawSpeaker(id, member);
            case 14, 15, 16 -> new MeetingCommand.CallSpeaker(id);
            case 17 -> new MeetingCommand.EndSpeech(id);
            case 18 -> new MeetingCommand.LimitSpeeches(id, Duration.ofMinutes(chance.below(70)));
            default ->
                    chance.in(30)
                            ? new MeetingCommand.CloseMeeting(id)
                            : new MeetingCommand.OpenMeeting(id);
        };
    }

    private Command counting(Assembly assembly, Meeting meeting, MemberId member) {
        MeetingId id = meeting.id();
        if (meeting.tellers().size() < 2 || chance.in(3)) {
            MemberId other = chance.of(meeting.attendance().present().keySet(), member);
            return new MeetingCommand.NameTellers(id, List.of(member, other));
        }
        RoomVote vote =
                chance.of(
                        assembly.meetings().votes().values().stream()
                                .filter(each -> each.meeting().equals(id))
                                .filter(each -> assembly.votes().open().containsKey(each.vote()))
                                .toList());
        if (vote == null || chance.in(15)) {
            var proposals =
                    meeting.agenda().stream().flatMap(item -> item.proposals().stream()).toList();
            return new MeetingCommand.TakeVote(id, chance.of(proposals, new ProposalId(9)));
        }
        return switch (vote.room()) {
            case RoomVote.Room.Counting counting when chance.in(90) ->
                    enters(id, vote.vote(), counting);
            case RoomVote.Room.Counting counting ->
                    chance.in(60)
                            ? new MeetingCommand.DropCount(id, vote.vote())
                            : new MeetingCommand.CloseMeeting(id);
            case RoomVote.Room room ->
                    new MeetingCommand.CallCount(
                            id, vote.vote(), chance.among(Way.HANDS, Way.PAPER));
        };
    }

    private Command enters(MeetingId id, VoteId vote, RoomVote.Room.Counting counting) {
        int voters = counting.voters().size();
        int yes = (int) (vote.seq() % (voters + 1)); // what both see, if they look well
        Sums seen = new Sums(yes, voters - yes, 0);
        Sums sums = chance.in(70) ? seen : new Sums(chance.below(voters + 2), 0, 0);
        return new MeetingCommand.EnterCount(id, vote, sums);
    }

    private MemberId somebody(Assembly assembly) {
        return chance.of(assembly.roll().people().keySet(), new MemberId(99));
    }
}
