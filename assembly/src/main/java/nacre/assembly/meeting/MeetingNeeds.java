// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.assembly.meeting;

import java.util.List;
import nacre.assembly.Assembly;
import nacre.assembly.part.MemberId;
import nacre.assembly.part.Need;
import nacre.assembly.part.Stamp;
import nacre.assembly.part.Unfoldable;
import nacre.assembly.part.Use;
import nacre.assembly.proposal.Proposal;
import nacre.assembly.proposal.ProposalId;
import nacre.assembly.proposal.ProposalRules;
import nacre.assembly.proposal.Question;
import org.jspecify.annotations.Nullable;

/// What members need to ask for something about meetings, and what it takes from their mandates.
public final class MeetingNeeds {

    private MeetingNeeds() {}

    /// What is needed to ask for this.
    public static Need need(Assembly assembly, MeetingCommand command, MemberId actor) {
        return switch (command) {
            case MeetingCommand.CallMeeting c -> new Need.Holding(ProposalRules.CHAIR);
            case MeetingCommand.AskMeeting c -> new Need.Right();
            case MeetingCommand.JoinCall c -> new Need.Right();
            case MeetingCommand.CallOff(var id) -> {
                Meeting meeting = assembly.meetings().find(id);
                yield meeting == null || meeting.isMembers()
                        ? new Need.Right()
                        : new Need.Holding(ProposalRules.CHAIR);
            }
            case MeetingCommand.OpenMeeting(var id) -> {
                Meeting meeting = assembly.meetings().find(id);
                yield meeting != null && meeting.isMembers()
                        ? new Need.Right()
                        : leading(assembly, id, actor);
            }
            case MeetingCommand.CloseMeeting(var id) -> leading(assembly, id, actor);
            case MeetingCommand.CheckIn(var id, var members) ->
                    forThem(assembly, id, members, actor);
            case MeetingCommand.CheckOut(var id, var members) ->
                    forThem(assembly, id, members, actor);
            case MeetingCommand.NameChair(var id, var m) -> leading(assembly, id, actor);
            case MeetingCommand.OnTheFloor c -> needed(assembly, c, actor);
            case MeetingCommand.OnVotes c -> needed(assembly, c, actor);
            case MeetingCommand.OnMinutes c -> needed(assembly, c, actor);
        };
    }

    private static Need needed(
            Assembly assembly, MeetingCommand.OnTheFloor command, MemberId actor) {
        return switch (command) {
            case MeetingCommand.MoveMotion c -> ProposalRules.need(assembly, Asking.put(c));
            case MeetingCommand.AddItem(var id, var t) -> leading(assembly, id, actor);
            case MeetingCommand.TakeItem(var id, long i) -> leading(assembly, id, actor);
            case MeetingCommand.AddSpeaker(var id, var member) ->
                    forThem(assembly, id, List.of(member), actor);
            case MeetingCommand.WithdrawSpeaker(var id, var member) ->
                    forThem(assembly, id, List.of(member), actor);
            case MeetingCommand.CallSpeaker(var id) -> leading(assembly, id, actor);
            case MeetingCommand.EndSpeech(var id) -> {
                Meeting meeting = assembly.meetings().find(id);
                yield meeting != null && meeting.floor().isSpeaking(actor)
                        ? new Need.Right()
                        : leading(assembly, id, actor);
            }
            case MeetingCommand.LimitSpeeches(var id, var l) -> leading(assembly, id, actor);
        };
    }

    private static Need needed(Assembly assembly, MeetingCommand.OnVotes command, MemberId actor) {
        return switch (command) {
            case MeetingCommand.NameTellers(var id, var m) -> leading(assembly, id, actor);
            case MeetingCommand.TakeVote(var id, var p) -> leading(assembly, id, actor);
            case MeetingCommand.CallCount(var id, var v, var w) -> leading(assembly, id, actor);
            case MeetingCommand.CallPapers(var id, var v, var m) -> leading(assembly, id, actor);
            case MeetingCommand.DropCount(var id, var v) -> leading(assembly, id, actor);
            case MeetingCommand.EnterCount(var id, var v, var s) -> {
                Meeting meeting = assembly.meetings().find(id);
                yield meeting != null && meeting.tellers().contains(actor)
                        ? new Need.Right()
                        : new Need.Holding(MeetingRules.TELLER);
            }
        };
    }

    private static Need needed(
            Assembly assembly, MeetingCommand.OnMinutes command, MemberId actor) {
        return switch (command) {
            case MeetingCommand.NameMinuteTaker(var id, var m) -> leading(assembly, id, actor);
            case MeetingCommand.WriteMinutes(var id, var t) -> {
                Meeting meeting = assembly.meetings().find(id);
                yield meeting != null && actor.equals(meeting.minutes().taker())
                        ? new Need.Right()
                        : leading(assembly, id, actor);
            }
        };
    }

    private static Need forThem(
            Assembly assembly, MeetingId id, List<MemberId> members, MemberId actor) {
        return members.equals(List.of(actor)) ? new Need.Right() : leading(assembly, id, actor);
    }

    private static Need leading(Assembly assembly, MeetingId id, MemberId actor) {
        Meeting meeting = assembly.meetings().find(id);
        return meeting != null && actor.equals(meeting.chair())
                ? new Need.Right()
                : new Need.Holding(ProposalRules.CHAIR);
    }

    /// What an act takes from a mandate; null if it is done by right.
    ///
    /// @throws Unfoldable if no member may do it
    public static @Nullable Use use(Assembly assembly, MeetingAct act, Stamp stamp) {
        return switch (act) {
            case MeetingAct.Called c -> Use.once(ProposalRules.CHAIR);
            case MeetingAct.Asked a -> null;
            case MeetingAct.Joined j -> null;
            case MeetingAct.Convened c -> throw new Unfoldable("No member convenes alone.");
            case MeetingAct.Missed m -> throw new Unfoldable("No member misses a meeting.");
            case MeetingAct.CalledOff(var id) ->
                    assembly.meetings().needed(id).isMembers()
                            ? null
                            : Use.once(ProposalRules.CHAIR);
            case MeetingAct.Opened(var id) ->
                    assembly.meetings().needed(id).isMembers() ? null : led(assembly, id, stamp);
            case MeetingAct.Closed(var id) -> led(assembly, id, stamp);
            case MeetingAct.Came(var id, var member) -> hers(assembly, id, member, stamp);
            case MeetingAct.Went(var id, var member) -> hers(assembly, id, member, stamp);
            case MeetingAct.ChairNamed(var id, var m) -> led(assembly, id, stamp);
            case MeetingAct.OnTheFloor a -> used(assembly, a, stamp);
            case MeetingAct.OnVotes a -> used(assembly, a, stamp);
            case MeetingAct.OnMinutes a -> used(assembly, a, stamp);
        };
    }

    private static @Nullable Use used(Assembly assembly, MeetingAct.OnTheFloor act, Stamp stamp) {
        return switch (act) {
            case MeetingAct.Moved m -> null;
            case MeetingAct.ItemAdded(var id) -> led(assembly, id, stamp);
            case MeetingAct.ItemTaken(var id, long i) -> led(assembly, id, stamp);
            case MeetingAct.SpeakerAdded(var id, var member) -> hers(assembly, id, member, stamp);
            case MeetingAct.SpeakerWithdrawn(var id, var member) ->
                    hers(assembly, id, member, stamp);
            case MeetingAct.SpeakerCalled(var id, var m) -> led(assembly, id, stamp);
            case MeetingAct.SpeakerDone(var id) ->
                    assembly.meetings().needed(id).floor().isSpeaking(stamp.actor())
                            ? null
                            : led(assembly, id, stamp);
            case MeetingAct.TimeLimited(var id, var l) -> led(assembly, id, stamp);
        };
    }

    private static @Nullable Use used(Assembly assembly, MeetingAct.OnVotes act, Stamp stamp) {
        return switch (act) {
            case MeetingAct.TellersNamed(var id, var m) -> led(assembly, id, stamp);
            case MeetingAct.VoteTaken taken -> led(assembly, taken.meeting(), stamp);
            case MeetingAct.CountCalled called -> led(assembly, called.meeting(), stamp);
            case MeetingAct.CountBegun begun -> led(assembly, begun.meeting(), stamp);
            case MeetingAct.PapersCalled(var id, var v, var m) -> led(assembly, id, stamp);
            case MeetingAct.CountDropped(var id, var v, var c) -> led(assembly, id, stamp);
            case MeetingAct.CountEntered(var id, var v, var s) -> told(assembly, id, stamp);
            case MeetingAct.CountSealed(var id, var v) -> told(assembly, id, stamp);
            case MeetingAct.CountCompared c -> throw new Unfoldable("No member compares: " + c);
        };
    }

    private static @Nullable Use used(Assembly assembly, MeetingAct.OnMinutes act, Stamp stamp) {
        return switch (act) {
            case MeetingAct.MinuteTakerNamed(var id, var m) -> led(assembly, id, stamp);
            case MeetingAct.MinutesWritten(var id) ->
                    stamp.member().equals(assembly.meetings().needed(id).minutes().taker())
                            ? null
                            : led(assembly, id, stamp);
            case MeetingAct.MinutesAdopted a ->
                    throw new Unfoldable("No member adopts minutes alone.");
        };
    }

    private static @Nullable Use told(Assembly assembly, MeetingId id, Stamp stamp) {
        return assembly.meetings().needed(id).tellers().contains(stamp.member())
                ? null
                : Use.once(MeetingRules.TELLER);
    }

    /// Whether somebody opens the vote on a proposal because she was named to chair the meeting
    /// that takes it up. What no meeting takes up she opens by a mandate only, like anybody.
    public static boolean isByItsChair(Assembly assembly, ProposalId id, Stamp stamp) {
        Meeting meeting = assembly.meetings().open(id);
        Proposal proposal = assembly.proposals().find(id);
        return meeting != null
                && proposal != null
                && proposal.question() instanceof Question.OfItself
                && stamp.member().equals(meeting.chair());
    }

    private static @Nullable Use hers(
            Assembly assembly, MeetingId id, MemberId member, Stamp stamp) {
        return member.equals(stamp.actor()) ? null : led(assembly, id, stamp);
    }

    private static @Nullable Use led(Assembly assembly, MeetingId id, Stamp stamp) {
        return stamp.member().equals(assembly.meetings().needed(id).chair())
                ? null
                : Use.once(ProposalRules.CHAIR);
    }
}
