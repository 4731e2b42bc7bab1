// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.assembly.meeting;

import static nacre.assembly.part.Ruling.accepted;
import static nacre.assembly.part.Ruling.refused;

import java.util.ArrayList;
import java.util.List;
import nacre.assembly.Assembly;
import nacre.assembly.box.Box;
import nacre.assembly.box.BoxAct;
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
public final class RoomRules {

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
                            new MeetingAct.CountBegun(
                                    id,
                                    vote,
                                    way,
                                    RoomConditions.voters(assembly, id, vote).size(),
                                    RoomConditions.phones(assembly, id, vote)));
            case MeetingCommand.CallPapers(var id, var vote, var members) -> {
                var voters = members.stream().sorted().distinct().toList();
                yield asking.unless(new MeetingAct.PapersCalled(id, vote, voters));
            }
            case MeetingCommand.EnterCount entering -> enter(assembly, entering, actor);
            case MeetingCommand.DropCount(var id, var vote) ->
                    asking.unless(
                            new MeetingAct.CountDropped(
                                    id,
                                    vote,
                                    RoomConditions.dropping(assembly, vote, scene.now())));
        };
    }

    /// What a teller enters goes into the box of the count, and the record says that she has. She
    /// may still enter it anew, of which the record says nothing.
    private static Ruling enter(
            Assembly assembly, MeetingCommand.EnterCount entering, MemberId actor) {
        MeetingId id = entering.meeting();
        VoteId vote = entering.vote();
        Sums sums = entering.sums();
        Refusal why = RoomConditions.entering(assembly, id, vote, actor);
        if (why == null) {
            why = RoomConditions.tooMany(assembly, vote, sums);
        }
        if (why != null) {
            return refused(why);
        }
        RoomVote.Sealing sealing = assembly.meetings().sealing(vote);
        if (sealing == null || sealing.isOpenly()) {
            return accepted(new MeetingAct.CountEntered(id, vote, sums));
        }
        Box.Open box = assembly.boxes().openAbout(sealing.about());
        if (box == null) {
            return refused(new MeetingRefusal.RoomIsNotCounted(vote));
        }
        List<Step> steps =
                sealing.tellers().contains(actor)
                        ? List.of()
                        : List.of(Step.of(new MeetingAct.CountSealed(id, vote)));
        return new Ruling.Put(box.id(), TellerBoxes.says(sums), steps);
    }

    /// The opening of the box that tellers put what they count into.
    public static List<Step> boxDue(Assembly assembly, long about) {
        var terms = TellerBoxes.terms(assembly, about);
        return List.of(
                Step.of(
                        new BoxAct.Opened(
                                Unfoldable.needed(terms, "Nobody counts since %d.", about))));
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
            case MeetingAct.CountCalled(var id, var vote, var w, long voters, long phones) ->
                    requireRoom(before, id, vote, voters, phones);
            case MeetingAct.CountBegun(var id, var vote, var w, long voters, long phones) ->
                    requireRoom(before, id, vote, voters, phones);
            case MeetingAct.PapersCalled(var id, var vote, var members) ->
                    Unfoldable.unless(
                            members.equals(members.stream().sorted().distinct().toList()),
                            "Each is named once and in order, not %s.",
                            members);
            case MeetingAct.CountCompared compared -> TellerBoxes.require(before, compared);
            case MeetingAct.CountDropped dropped -> {
                var closes = RoomConditions.dropping(before, dropped.vote(), stamp.effective());
                Unfoldable.unless(
                        dropped.closes().equals(closes),
                        "Vote %s stays open until %s.",
                        dropped.vote(),
                        closes);
            }
            case MeetingAct.CountEntered(var id, var vote, var sums) ->
                    Unfoldable.unless(
                            before.meetings().sealing(vote) instanceof RoomVote.Sealing sealing
                                    && sealing.isOpenly(),
                            "What tellers count in vote %s is sealed.",
                            vote);
            case MeetingAct.CountSealed(var id, var vote) ->
                    requireBox(before, vote, stamp.member());
            case MeetingAct.TellersNamed a -> {}
        }
    }

    private static void requireBox(Assembly before, VoteId vote, MemberId teller) {
        Unfoldable.unless(
                before.meetings().sealing(vote) instanceof RoomVote.Sealing sealing
                        && before.boxes().openAbout(sealing.about()) != null
                        && !sealing.tellers().contains(teller),
                "%s seals nothing in vote %s.",
                teller,
                vote);
    }

    private static void requireRoom(
            Assembly before, MeetingId id, VoteId vote, long voters, long phones) {
        long counted = RoomConditions.voters(before, id, vote).size();
        long answered = RoomConditions.phones(before, id, vote);
        Unfoldable.unless(
                voters == counted && phones == answered,
                "%d are counted in the room and %d by phone, not %d and %d.",
                counted,
                answered,
                voters,
                phones);
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
