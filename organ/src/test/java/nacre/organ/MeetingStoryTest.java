// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.organ;

import static nacre.organ.Ground.ANNA;
import static nacre.organ.Ground.BEN;
import static nacre.organ.Ground.CEM;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import nacre.assembly.charter.MatterKey;
import nacre.assembly.charter.MeetingTerms;
import nacre.assembly.charter.Template;
import nacre.assembly.meeting.Floor;
import nacre.assembly.meeting.Meeting;
import nacre.assembly.meeting.MeetingAct;
import nacre.assembly.meeting.MeetingCommand;
import nacre.assembly.meeting.MeetingId;
import nacre.assembly.meeting.MeetingRefusal;
import nacre.assembly.part.Enactment;
import nacre.assembly.part.MemberId;
import nacre.assembly.proposal.ProposalAct;
import nacre.assembly.proposal.ProposalId;
import nacre.assembly.proposal.Texts;
import nacre.assembly.roll.RollCommand;
import nacre.assembly.vote.VoteAct;
import nacre.ballot.Choice;
import nacre.ballot.Fraction;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class MeetingStoryTest {
    private static final Duration NOTICE = Duration.ofDays(3);

    /// Motions on everyday matters may be moved in a meeting.
    private final Scenario branch = Scenario.of(ground());

    private static Ground ground() {
        var terms =
                new MeetingTerms(
                        new Fraction(1, 5),
                        NOTICE,
                        List.of(MatterKey.EVERYDAY),
                        Duration.ZERO,
                        Duration.ofMinutes(20));
        return Ground.of(Template.WORKPLACE_BRANCH.charter().with(terms), List.of());
    }

    private MeetingCommand.Invitation invitation(Instant hour, ProposalId... proposals) {
        return new MeetingCommand.Invitation(
                "Branch meeting",
                "Canteen",
                "Come all.",
                hour,
                List.of(
                        new MeetingCommand.Item("The rota", List.of(proposals)),
                        new MeetingCommand.Item("What else", List.of())));
    }

    private MeetingId called(ProposalId... proposals) {
        Instant hour = branch.now().plus(NOTICE);
        branch.given(BEN, new MeetingCommand.CallMeeting(invitation(hour, proposals)));
        return new MeetingId(branch.last("meeting.called"));
    }

    private MeetingId opened(ProposalId... proposals) {
        MeetingId meeting = called(proposals);
        branch.at(meeting(meeting).opens());
        branch.given(BEN, new MeetingCommand.OpenMeeting(meeting));
        return meeting;
    }

    private Meeting meeting(MeetingId id) {
        return branch.assembly().meetings().needed(id);
    }

    private void comes(MeetingId meeting, MemberId... members) {
        for (MemberId member : members) {
            branch.given(member, new MeetingCommand.CheckIn(meeting, List.of(member)));
        }
    }

    @Test
    void the_chair_calls_a_meeting_in_time_and_what_it_is_about_waits_for_it() {
        ProposalId rota = branch.put(CEM, Asks.put());
        Instant hour = branch.now().plus(NOTICE);
        branch.when(BEN, new MeetingCommand.CallMeeting(invitation(hour.minusSeconds(1), rota)))
                .thenRefused(new MeetingRefusal.MeetingIsTooSoon(hour));
        branch.when(ANNA, new MeetingCommand.CallMeeting(invitation(hour, rota)))
                .thenRefused(ClerkRefusal.NeedsAMandate.class);
        branch.when(BEN, new MeetingCommand.CallMeeting(invitation(hour, rota)))
                .then(
                        new MeetingAct.Called(List.of(List.of(rota), List.of()), hour),
                        new ProposalAct.Extended(rota, hour.plus(Duration.ofDays(1))));
        branch.when(BEN, new MeetingCommand.CallMeeting(invitation(hour, rota, rota)))
                .thenRefused(new MeetingRefusal.NotForTheAgenda(rota));
        branch.whenTimePasses(Duration.ofDays(4))
                .thenDue(
                        new MeetingAct.Missed(new MeetingId(branch.last("meeting.called"))),
                        new VoteAct.Opened(rota, 1, 3, hour.plus(Duration.ofDays(4))));
    }

    @Test
    void a_fifth_of_the_members_call_a_meeting_that_the_chair_has_not_called() {
        List<MemberId> more = branch.add(7);
        Instant hour = branch.now().plus(NOTICE);
        branch.when(CEM, new MeetingCommand.AskMeeting(invitation(hour)))
                .then(new MeetingAct.Asked(List.of(List.of(), List.of()), hour, 2));
        var asked = new MeetingId(branch.last("meeting.asked"));
        branch.when(CEM, new MeetingCommand.JoinCall(asked))
                .thenRefused(new MeetingRefusal.HasJoinedBefore(asked));
        branch.when(CEM, new MeetingCommand.AskMeeting(invitation(hour)))
                .thenRefused(new MeetingRefusal.AsksForAnother(asked));
        branch.when(more.getFirst(), new MeetingCommand.JoinCall(asked))
                .thenDue(new MeetingAct.Convened(asked))
                .then(new MeetingAct.Joined(asked));
        branch.when(BEN, new MeetingCommand.CallOff(asked))
                .thenRefused(new MeetingRefusal.MembersCalledIt(asked));
        branch.at(hour);
        branch.when(BEN, new MeetingCommand.OpenMeeting(asked))
                .thenRefused(new MeetingRefusal.NotTheMeetingsChair(asked, CEM));
        branch.when(more.getFirst(), new MeetingCommand.OpenMeeting(asked))
                .then(new MeetingAct.Opened(asked));
        branch.when(BEN, new MeetingCommand.CloseMeeting(asked))
                .thenRefused(new MeetingRefusal.NotTheMeetingsChair(asked, more.getFirst()));
        comes(asked, CEM);
        branch.given(more.getFirst(), new MeetingCommand.NameChair(asked, CEM));
        branch.when(CEM, new MeetingCommand.CloseMeeting(asked)).then(new MeetingAct.Closed(asked));
    }

    @Test
    void a_call_for_which_too_few_ask_in_time_comes_to_nothing() {
        branch.add(7);
        Instant hour = branch.now().plus(NOTICE);
        branch.given(CEM, new MeetingCommand.AskMeeting(invitation(hour)));
        var asked = new MeetingId(branch.last("meeting.asked"));
        branch.after(Duration.ofSeconds(1))
                .when(ANNA, new MeetingCommand.JoinCall(asked))
                .thenRefused(new MeetingRefusal.MeetingIsTooSoon(hour.plusSeconds(1)));
        branch.whenTimePasses(Duration.ofDays(4)).thenDue(new MeetingAct.Missed(asked));
        assertInstanceOf(Meeting.Stage.Missed.class, meeting(asked).stage());
    }

    @Test
    void members_come_go_and_come_back_and_the_chair_enters_who_has_no_phone() {
        List<MemberId> more = branch.add(2);
        MeetingId meeting = called();
        Instant hour = meeting(meeting).opens();
        branch.when(CEM, new MeetingCommand.CheckIn(meeting, List.of(CEM)))
                .thenRefused(new MeetingRefusal.MeetingIsLater(meeting, hour.minusSeconds(3600)));
        branch.at(hour.minusSeconds(600));
        comes(meeting, CEM);
        branch.when(CEM, new MeetingCommand.OpenMeeting(meeting))
                .thenRefused(ClerkRefusal.NeedsAMandate.class);
        branch.when(BEN, new MeetingCommand.OpenMeeting(meeting))
                .thenRefused(new MeetingRefusal.MeetingIsLater(meeting, hour));
        branch.at(hour).given(BEN, new MeetingCommand.OpenMeeting(meeting));
        branch.when(CEM, new MeetingCommand.CheckIn(meeting, more))
                .thenRefused(ClerkRefusal.NeedsAMandate.class);
        branch.when(BEN, new MeetingCommand.CheckIn(meeting, more))
                .then(
                        new MeetingAct.Came(meeting, more.get(0)),
                        new MeetingAct.Came(meeting, more.get(1)));
        branch.when(CEM, new MeetingCommand.CheckIn(meeting, List.of(CEM)))
                .thenRefused(new MeetingRefusal.IsPresentAlready(meeting, CEM));
        branch.given(CEM, new MeetingCommand.CheckOut(meeting, List.of(CEM)));
        assertFalse(meeting(meeting).attendance().isPresent(CEM));
        comes(meeting, CEM);
        branch.given(CEM, new RollCommand.Leave());
        assertFalse(meeting(meeting).attendance().isPresent(CEM));
        assertEquals(2, meeting(meeting).attendance().present().size());
        branch.whenTimePasses(Duration.ofDays(1)).thenDue(new MeetingAct.Closed(meeting));
    }

    @Test
    void who_has_not_spoken_on_the_item_goes_first() {
        MeetingId meeting = opened();
        MemberId dia = branch.add(1).getFirst();
        comes(meeting, ANNA, CEM);
        branch.given(BEN, new MeetingCommand.CheckIn(meeting, List.of(dia)));
        branch.when(CEM, new MeetingCommand.AddSpeaker(meeting, CEM))
                .thenRefused(new MeetingRefusal.NoItemYet(meeting));
        branch.given(BEN, new MeetingCommand.TakeItem(meeting, 0));
        branch.given(BEN, new MeetingCommand.LimitSpeeches(meeting, Duration.ofMinutes(3)));
        branch.given(CEM, new MeetingCommand.AddSpeaker(meeting, CEM));
        branch.when(BEN, new MeetingCommand.CallSpeaker(meeting))
                .then(new MeetingAct.SpeakerCalled(meeting, CEM));
        branch.after(Duration.ofMinutes(2)).given(CEM, new MeetingCommand.EndSpeech(meeting));
        branch.given(CEM, new MeetingCommand.AddSpeaker(meeting, CEM));
        branch.given(ANNA, new MeetingCommand.AddSpeaker(meeting, ANNA));
        branch.when(ANNA, new MeetingCommand.AddSpeaker(meeting, dia))
                .thenRefused(ClerkRefusal.NeedsAMandate.class);
        branch.given(BEN, new MeetingCommand.AddSpeaker(meeting, dia));
        branch.when(BEN, new MeetingCommand.AddSpeaker(meeting, BEN))
                .thenRefused(new MeetingRefusal.IsNotPresent(meeting, BEN));
        Floor floor = meeting(meeting).floor();
        assertEquals(List.of(ANNA, dia), floor.first().stream().map(Floor.Turn::member).toList());
        assertEquals(List.of(CEM), floor.again().stream().map(Floor.Turn::member).toList());
        branch.given(ANNA, new MeetingCommand.WithdrawSpeaker(meeting, ANNA));
        branch.when(BEN, new MeetingCommand.CallSpeaker(meeting))
                .then(new MeetingAct.SpeakerCalled(meeting, dia));
        branch.when(BEN, new MeetingCommand.CallSpeaker(meeting))
                .then(new MeetingAct.SpeakerCalled(meeting, CEM));
        branch.when(BEN, new MeetingCommand.CallSpeaker(meeting))
                .thenRefused(new MeetingRefusal.NobodyWaits(meeting));
        branch.given(CEM, new MeetingCommand.CheckOut(meeting, List.of(CEM)));
        branch.when(BEN, new MeetingCommand.EndSpeech(meeting))
                .thenRefused(new MeetingRefusal.NobodySpeaks(meeting));
        branch.when(BEN, new MeetingCommand.TakeItem(meeting, 1)).thenRecorded();
        assertTrue(meeting(meeting).floor().spoken().isEmpty());
        assertEquals(3, meeting(meeting).floor().speeches().size());
    }

    @Test
    void a_motion_from_the_floor_is_a_proposal_on_a_matter_that_the_charter_lets_be_moved() {
        MeetingId meeting = opened();
        comes(meeting, CEM);
        var motion =
                new MeetingCommand.MoveMotion(
                        meeting, MatterKey.EVERYDAY, "A kettle", "We buy one.");
        branch.when(CEM, motion).thenRefused(new MeetingRefusal.NoItemYet(meeting));
        branch.given(BEN, new MeetingCommand.TakeItem(meeting, 1));
        branch.when(ANNA, motion).thenRefused(new MeetingRefusal.IsNotPresent(meeting, ANNA));
        branch.when(
                        CEM,
                        new MeetingCommand.MoveMotion(
                                meeting, MatterKey.CHARTER, "New rules", "All of them."))
                .thenRefused(new MeetingRefusal.MatterNeedsNotice(MatterKey.CHARTER));
        var id = new ProposalId(branch.clerk().standing().size());
        branch.when(CEM, motion)
                .then(
                        new ProposalAct.Put(
                                MatterKey.EVERYDAY,
                                List.of(),
                                branch.now().plus(Duration.ofDays(3))),
                        new MeetingAct.Moved(meeting, id));
        assertTrue(meeting(meeting).agenda().get(1).proposals().contains(id));
    }

    @Test
    void the_chair_leads_as_long_as_her_mandate_holds_and_who_was_named_by_her() {
        MeetingId meeting = opened();
        comes(meeting, CEM);
        branch.given(BEN, new MeetingCommand.NameChair(meeting, CEM));
        branch.given(CEM, new MeetingCommand.AddItem(meeting, "One more"));
        branch.given(CEM, new MeetingCommand.TakeItem(meeting, 2));
        branch.when(CEM, new MeetingCommand.TakeItem(meeting, 3))
                .thenRefused(new MeetingRefusal.UnknownItem(meeting, 3));
        branch.given(CEM, new MeetingCommand.CloseMeeting(meeting));
        branch.when(CEM, new MeetingCommand.AddItem(meeting, "Late"))
                .thenRefused(new MeetingRefusal.MeetingIsOver(meeting));
        branch.when(ANNA, new MeetingCommand.CheckIn(meeting, List.of(ANNA)))
                .thenRefused(new MeetingRefusal.MeetingIsOver(meeting));
    }

    @Test
    void minutes_are_written_by_whom_was_named_and_adopted_by_a_decision() {
        MeetingId meeting = opened();
        comes(meeting, CEM);
        branch.when(CEM, new MeetingCommand.WriteMinutes(meeting, "We met."))
                .thenRefused(ClerkRefusal.NeedsAMandate.class);
        branch.given(BEN, new MeetingCommand.NameMinuteTaker(meeting, CEM));
        branch.given(BEN, new MeetingCommand.CloseMeeting(meeting));
        branch.given(CEM, new MeetingCommand.WriteMinutes(meeting, "We met."));
        long first = branch.last("meeting.minutes-written");
        branch.when(CEM, new MeetingCommand.WriteMinutes(meeting, ""))
                .thenRefused(new Texts.TextDoesNotFit(0, Texts.LONGEST_TEXT));
        branch.given(CEM, new MeetingCommand.WriteMinutes(meeting, "We met and spoke."));
        long second = branch.last("meeting.minutes-written");
        branch.when(CEM, Asks.put(adopts(meeting, first)))
                .thenRefused(new MeetingRefusal.NotTheLatestMinutes(meeting, first));
        branch.decided(adopts(meeting, second));
        assertEquals(second, meeting(meeting).minutes().adopted());
        branch.when(CEM, new MeetingCommand.WriteMinutes(meeting, "No, otherwise."))
                .thenRefused(new MeetingRefusal.MinutesAreAdopted(meeting));
    }

    @Test
    void minutes_written_anew_while_the_vote_is_open_are_not_adopted_by_it() {
        MeetingId meeting = opened();
        branch.given(BEN, new MeetingCommand.CloseMeeting(meeting));
        branch.given(BEN, new MeetingCommand.WriteMinutes(meeting, "We met."));
        long first = branch.last("meeting.minutes-written");
        ProposalId proposal = branch.put(CEM, Asks.put(adopts(meeting, first)));
        branch.given(BEN, new MeetingCommand.WriteMinutes(meeting, "We met, I say."));
        branch.decide(proposal, Choice.YES).verified();
        assertNull(meeting(meeting).minutes().adopted());
        assertTrue(branch.last("decision.impossible") > 0);
    }

    private static Enactment adopts(MeetingId meeting, long written) {
        return Enactment.of(new MeetingAct.MinutesAdopted(meeting, written), List.of());
    }
}
