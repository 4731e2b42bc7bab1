// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.assembly.meeting;

import static nacre.assembly.meeting.MeetingConditions.whyNot;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import nacre.assembly.Assembly;
import nacre.assembly.charter.MatterKey;
import nacre.assembly.charter.Power;
import nacre.assembly.part.MemberId;
import nacre.assembly.part.Ruling;
import nacre.assembly.part.Scene;
import nacre.assembly.part.Stamp;
import nacre.assembly.part.Step;
import nacre.assembly.part.Unfoldable;
import nacre.assembly.proposal.Proposal;
import nacre.assembly.proposal.ProposalAct;
import nacre.assembly.proposal.ProposalId;

/// Who may call meetings and lead them, and what members may do there.
public final class MeetingRules {
    /// How long after a meeting's hour the votes open by themselves on proposals that it has on
    /// its agenda and has not decided.
    static final Duration AFTERWARDS = Meeting.LONGEST;

    /// The power to count hands and papers in meetings.
    public static final Power TELLER = new Power("teller");

    private MeetingRules() {}

    /// What the rules say.
    public static Ruling rule(
            Assembly assembly, Scene scene, MeetingCommand command, MemberId actor) {
        var asking = new Asking(assembly, scene, actor);
        return switch (command) {
            case MeetingCommand.CallMeeting(var invitation) -> asking.call(invitation);
            case MeetingCommand.AskMeeting(var invitation) ->
                    asking.invite(
                            new MeetingAct.Asked(
                                    invitation.proposals(),
                                    invitation.opens(),
                                    MeetingConditions.needed(assembly)),
                            invitation);
            case MeetingCommand.JoinCall(var id) -> asking.unless(new MeetingAct.Joined(id));
            case MeetingCommand.CallOff(var id) -> asking.unless(new MeetingAct.CalledOff(id));
            case MeetingCommand.OpenMeeting(var id) -> asking.unless(new MeetingAct.Opened(id));
            case MeetingCommand.CloseMeeting(var id) -> asking.unless(new MeetingAct.Closed(id));
            case MeetingCommand.CheckIn(var id, var members) ->
                    asking.each(id, members, MeetingAct.Came::new);
            case MeetingCommand.CheckOut(var id, var members) ->
                    asking.each(id, members, MeetingAct.Went::new);
            case MeetingCommand.NameChair(var id, var member) ->
                    asking.unless(new MeetingAct.ChairNamed(id, member));
            case MeetingCommand.OnTheFloor c -> onTheFloor(asking, c);
            case MeetingCommand.OnVotes c -> RoomRules.rule(assembly, scene, c, actor);
            case MeetingCommand.NameMinuteTaker(var id, var member) ->
                    asking.unless(new MeetingAct.MinuteTakerNamed(id, member));
            case MeetingCommand.WriteMinutes(var id, String text) -> asking.write(id, text);
        };
    }

    private static Ruling onTheFloor(Asking asking, MeetingCommand.OnTheFloor command) {
        return switch (command) {
            case MeetingCommand.AddItem(var id, String title) -> asking.add(id, title);
            case MeetingCommand.TakeItem(var id, long item) ->
                    asking.unless(new MeetingAct.ItemTaken(id, item));
            case MeetingCommand.MoveMotion motion -> asking.move(motion);
            case MeetingCommand.AddSpeaker(var id, var member) ->
                    asking.unless(new MeetingAct.SpeakerAdded(id, member));
            case MeetingCommand.WithdrawSpeaker(var id, var member) ->
                    asking.unless(new MeetingAct.SpeakerWithdrawn(id, member));
            case MeetingCommand.CallSpeaker(var id) -> asking.next(id);
            case MeetingCommand.EndSpeech(var id) -> asking.unless(new MeetingAct.SpeakerDone(id));
            case MeetingCommand.LimitSpeeches(var id, var limit) ->
                    asking.unless(new MeetingAct.TimeLimited(id, limit));
        };
    }

    /// What adopting minutes comes to now.
    public static Ruling enact(Assembly assembly, MeetingAct.MinutesAdopted act, Instant now) {
        return Ruling.unless(whyNot(assembly, act, null, now), act);
    }

    /// The meetings once this is on the record.
    ///
    /// @throws Unfoldable if it cannot have happened
    public static Meetings after(Assembly before, MeetingAct act, Stamp stamp) {
        Instant now = stamp.effective();
        Unfoldable.unlessAllowed(whyNot(before, act, stamp.actor(), now), act);
        if (act instanceof MeetingAct.Asked asked) {
            long needed = MeetingConditions.needed(before);
            Unfoldable.unless(
                    asked.needed() == needed,
                    "%d had to ask for a meeting, not %d.",
                    needed,
                    asked.needed());
        }
        if (act instanceof MeetingAct.OnVotes voting) {
            RoomRules.require(before, voting, stamp);
        }
        return before.meetings().after(act, stamp, before);
    }

    /// What happens when enough have asked for a meeting.
    public static List<Step> conveneDue(Assembly assembly, MeetingId id) {
        var steps = new ArrayList<Step>();
        steps.add(Step.of(new MeetingAct.Convened(id)));
        Meeting meeting = assembly.meetings().needed(id);
        for (AgendaItem item : meeting.agenda()) {
            steps.addAll(waiting(assembly, item.proposals(), meeting.opens(), true));
        }
        return List.copyOf(steps);
    }

    /// What happens a day after a meeting's hour.
    ///
    /// @param now when it falls due
    public static List<Step> endDue(Assembly assembly, MeetingId id, Instant now) {
        if (!assembly.meetings().needed(id).isOpen()) {
            return List.of(Step.of(new MeetingAct.Missed(id)));
        }
        var steps = new ArrayList<Step>();
        for (RoomVote vote : assembly.meetings().counting(id)) {
            Instant closes = RoomConditions.dropping(assembly, vote.vote(), now);
            steps.add(Step.of(new MeetingAct.CountDropped(id, vote.vote(), closes)));
        }
        steps.add(Step.of(new MeetingAct.Closed(id)));
        return List.copyOf(steps);
    }

    /// Proposals on a meeting's agenda wait for it.
    ///
    /// @param isAsked whether members asked for the meeting: then those only wait which can be
    ///     decided nowhere else, so that asking for meetings holds up no vote
    static List<Step> waiting(
            Assembly assembly, List<ProposalId> proposals, Instant hour, boolean isAsked) {
        Instant opens = hour.plus(AFTERWARDS);
        var steps = new ArrayList<Step>();
        for (ProposalId id : proposals) {
            Proposal proposal = assembly.proposals().find(id);
            if (proposal != null
                    && proposal.isDiscussed()
                    && proposal.opens().isBefore(opens)
                    && (!isAsked || isForMeetings(assembly, proposal.matter()))) {
                steps.add(Step.of(new ProposalAct.Extended(id, opens)));
            }
        }
        return steps;
    }

    private static boolean isForMeetings(Assembly assembly, MatterKey key) {
        var matter = assembly.charter().find(key);
        return matter != null && matter.asksForPresent();
    }
}
