// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.assembly.meeting;

import static nacre.assembly.part.Ruling.accepted;
import static nacre.assembly.part.Ruling.refused;

import java.util.ArrayList;
import nacre.assembly.Assembly;
import nacre.assembly.charter.MeetingTerms;
import nacre.assembly.part.MemberId;
import nacre.assembly.part.Refusal;
import nacre.assembly.part.Ruling;
import nacre.assembly.part.Scene;
import nacre.assembly.part.Stamp;
import nacre.assembly.part.Step;
import nacre.assembly.part.Unfoldable;
import nacre.assembly.proposal.Proposal;
import nacre.assembly.proposal.ProposalId;
import nacre.assembly.proposal.Question;
import nacre.assembly.vote.Vote;
import nacre.assembly.vote.VoteAct;
import nacre.assembly.vote.VoteCommand;
import nacre.assembly.vote.VoteId;
import nacre.assembly.vote.VoteRules;

/// Votes that are taken in a meeting.
final class RoomRules {

    private RoomRules() {}

    /// What the rules say.
    static Ruling rule(
            Assembly assembly, Scene scene, MeetingCommand.OnVotes command, MemberId actor) {
        var asking = new Asking(assembly, scene, actor);
        return switch (command) {
            case MeetingCommand.NameTellers(var id, var members) ->
                    asking.unless(new MeetingAct.TellersNamed(id, members));
            case MeetingCommand.TakeVote(var id, var proposal) ->
                    take(assembly, scene, id, proposal, actor);
            case MeetingCommand.CallCount(var id, var vote, var way) ->
                    asking.unless(
                            new MeetingAct.CountCalled(
                                    id,
                                    vote,
                                    way,
                                    RoomConditions.voters(assembly, id, vote).size(),
                                    RoomConditions.phones(assembly, id, vote)));
            case MeetingCommand.EnterCount(var id, var vote, var sums) ->
                    asking.unless(new MeetingAct.CountEntered(id, vote, sums));
            case MeetingCommand.DropCount(var id, var vote) ->
                    asking.unless(
                            new MeetingAct.CountDropped(
                                    id,
                                    vote,
                                    RoomConditions.dropping(assembly, vote, scene.now())));
        };
    }

    /// Takes up the vote on a proposal: the one that is open, or a new one.
    static Ruling take(
            Assembly assembly, Scene scene, MeetingId id, ProposalId proposal, MemberId actor) {
        Meeting meeting = assembly.meetings().find(id);
        if (MeetingChecks.led(meeting, id, actor) instanceof Refusal why) {
            return refused(why);
        }
        if (meeting == null || !meeting.hasOnItsAgenda(proposal)) {
            return refused(new MeetingRefusal.NotOnTheAgenda(id, proposal));
        }
        Proposal put = assembly.proposals().needed(proposal);
        if (!(put.question() instanceof Question.OfItself)) {
            return refused(new MeetingRefusal.OnlyYesOrNoInTheRoom(id, proposal));
        }
        if (put.stage() instanceof Proposal.Stage.Voted(var vote)
                && assembly.votes().open().get(vote) instanceof Vote.Open open) {
            long present = RoomConditions.present(meeting, open.roll());
            var closes = RoomConditions.closing(assembly, open, scene.next(), scene.now());
            return RoomConditions.taking(assembly, id, vote, actor) instanceof Refusal why
                    ? refused(why)
                    : accepted(new MeetingAct.VoteTaken(id, vote, present, closes));
        }
        return switch (VoteRules.rule(assembly, scene, new VoteCommand.OpenVote(proposal), actor)) {
            case Ruling.Accepted(var steps)
                    when steps.getFirst().act() instanceof VoteAct.Opened opened -> {
                var all = new ArrayList<>(steps);
                all.add(Step.of(taken(assembly, scene, meeting, put, opened)));
                yield new Ruling.Accepted(all);
            }
            case Ruling ruling -> ruling;
        };
    }

    private static MeetingAct.VoteTaken taken(
            Assembly assembly, Scene scene, Meeting meeting, Proposal put, VoteAct.Opened opened) {
        MeetingTerms terms = assembly.charter().meetings();
        var voting = terms.voting(assembly.charter().matter(put.matter()));
        var closes = assembly.sleep().closing(scene.now(), scene.now().plus(voting));
        return new MeetingAct.VoteTaken(
                meeting.id(),
                new VoteId(scene.next()),
                RoomConditions.present(meeting, assembly.rollAt(scene.now())),
                closes.isBefore(opened.closes()) ? closes : opened.closes());
    }

    /// Throws unless what an act in the room says of its numbers and times is so.
    static void require(Assembly before, MeetingAct.OnVotes act, Stamp stamp) {
        switch (act) {
            case MeetingAct.VoteTaken taken -> requireTaken(before, taken, stamp);
            case MeetingAct.CountCalled called -> {
                int voters = RoomConditions.voters(before, called.meeting(), called.vote()).size();
                long phones = RoomConditions.phones(before, called.meeting(), called.vote());
                Unfoldable.unless(
                        called.voters() == voters && called.phones() == phones,
                        "%d are counted in the room and %d by phone, not %s.",
                        voters,
                        phones,
                        called);
            }
            case MeetingAct.CountDropped dropped -> {
                var closes = RoomConditions.dropping(before, dropped.vote(), stamp.effective());
                Unfoldable.unless(
                        dropped.closes().equals(closes),
                        "Vote %s stays open until %s.",
                        dropped.vote(),
                        closes);
            }
            case MeetingAct.TellersNamed a -> {}
            case MeetingAct.CountEntered a -> {}
        }
    }

    private static void requireTaken(Assembly before, MeetingAct.VoteTaken taken, Stamp stamp) {
        Vote.Open vote =
                Unfoldable.needed(
                        before.votes().open().get(taken.vote()),
                        "Vote %s is not open.",
                        taken.vote());
        var closes = RoomConditions.closing(before, vote, stamp.seq(), stamp.effective());
        long present =
                RoomConditions.present(before.meetings().needed(taken.meeting()), vote.roll());
        Unfoldable.unless(
                taken.present() == present && taken.closes().equals(closes),
                "%d are there and the vote closes at %s, not %s.",
                present,
                closes,
                taken);
    }
}
