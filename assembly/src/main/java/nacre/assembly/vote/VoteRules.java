// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.assembly.vote;

import static nacre.assembly.part.Ruling.accepted;
import static nacre.assembly.part.Ruling.refused;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import nacre.assembly.Assembly;
import nacre.assembly.amendment.AmendmentRules;
import nacre.assembly.amendment.Amendments;
import nacre.assembly.box.Box;
import nacre.assembly.box.BoxAct;
import nacre.assembly.bundle.BundleRules;
import nacre.assembly.bundle.Bundles;
import nacre.assembly.charter.Matter;
import nacre.assembly.charter.MeetingTerms;
import nacre.assembly.council.CouncilRules;
import nacre.assembly.meeting.MeetingRefusal;
import nacre.assembly.part.MemberId;
import nacre.assembly.part.Need;
import nacre.assembly.part.Refusal;
import nacre.assembly.part.Ruling;
import nacre.assembly.part.Scene;
import nacre.assembly.part.Step;
import nacre.assembly.part.Trial;
import nacre.assembly.part.Unfoldable;
import nacre.assembly.part.Use;
import nacre.assembly.proposal.Proposal;
import nacre.assembly.proposal.ProposalAct;
import nacre.assembly.proposal.ProposalId;
import nacre.assembly.proposal.ProposalRefusal;
import nacre.assembly.proposal.ProposalRules;
import nacre.assembly.proposal.QuestionRules;
import nacre.assembly.proposal.Texts;
import nacre.assembly.roll.Member;
import nacre.assembly.roll.Roll;
import nacre.ballot.Ballot;
import nacre.journal.Authority;
import nacre.journal.Content.Words;
import nacre.journal.Json;
import org.jspecify.annotations.Nullable;

/// Who may vote on what, and until when; what opens and closes a vote, and what a decision brings
/// about. The clerk has already recorded what was due, so an open vote is one whose time is not
/// over.
public final class VoteRules {

    private VoteRules() {}

    /// What is needed to ask for this.
    public static Need need(VoteCommand command) {
        return command instanceof VoteCommand.OpenVote
                ? new Need.Holding(ProposalRules.CHAIR)
                : new Need.Right();
    }

    /// What an act takes from a mandate; null if it is done by right.
    public static @Nullable Use use(VoteAct act) {
        return switch (act) {
            case VoteAct.Opened o -> Use.once(ProposalRules.CHAIR);
            case VoteAct.Cast c -> null;
            case VoteAct.Prevented p -> null;
            case VoteAct.AbleAfterAll a -> null;
            case VoteAct.Enacted e -> null;
            case VoteAct.Closed c -> throw new Unfoldable("No member closes a vote.");
            case VoteAct.RunOffOpened o -> throw new Unfoldable("No member opens it: " + o);
            case VoteAct.SeatVacant s -> throw new Unfoldable("No member says so: " + s);
            case VoteAct.Impossible i -> throw new Unfoldable("No member says so: " + i);
        };
    }

    /// What the rules say.
    public static Ruling rule(Assembly assembly, Scene scene, VoteCommand command, MemberId actor) {
        return switch (command) {
            case VoteCommand.CastVote cast -> cast(assembly, scene.now(), cast, actor);
            case VoteCommand.SayPrevented(var vote) ->
                    prevented(assembly, scene.now(), vote, actor);
            case VoteCommand.OpenVote(var proposal) -> open(assembly, proposal, scene.now());
            case VoteCommand.EnactAgain(long decision) -> again(assembly, scene, decision);
        };
    }

    private static Ruling cast(
            Assembly assembly, Instant now, VoteCommand.CastVote cast, MemberId delegate) {
        MemberId actor = voice(assembly, delegate);
        if (whyNotTakingPart(assembly, now, cast.vote(), actor) instanceof Refusal why) {
            return refused(why);
        }
        Vote.Open vote = assembly.votes().needed(cast.vote());
        if (!vote.counting().allows(cast.ballot())) {
            return refused(new VoteRefusal.NoAnswerHere(vote.id(), cast.ballot().form()));
        }
        if (CouncilRules.whyNotCast(assembly, vote, cast.ballot(), delegate)
                instanceof Refusal why) {
            return refused(why);
        }
        return vote.isHidden()
                ? put(
                        assembly,
                        vote,
                        VoteBoxes.says(cast.ballot()),
                        vote.prevented().contains(actor)
                                ? List.of(Step.of(new VoteAct.AbleAfterAll(vote.id())))
                                : List.of())
                : answer(vote, cast, actor);
    }

    private static MemberId voice(Assembly assembly, MemberId delegate) {
        MemberId voice = assembly.voice(delegate);
        return voice == null ? delegate : voice;
    }

    /// Why she has no say in this vote now, or null.
    private static @Nullable Refusal whyNotTakingPart(
            Assembly assembly, Instant now, VoteId id, MemberId actor) {
        return switch (assembly.votes().find(id)) {
            case null -> new VoteRefusal.UnknownVote(id);
            case Vote.Closed vote -> new VoteRefusal.VoteIsClosed(vote.id(), vote.closes());
            case Vote.Open vote when !now.isBefore(vote.closes()) ->
                    new VoteRefusal.VoteIsClosed(vote.id(), vote.closes());
            case Vote.Open vote when assembly.meetings().isCountedInTheRoom(vote.id(), actor) ->
                    new MeetingRefusal.CountedInTheRoom(vote.id(), actor);
            case Vote.Open vote when !vote.roll().contains(actor) ->
                    whyNotHers(assembly.roll(), vote, actor);
            case Vote.Open vote when assembly.signIns().comebacks().bars(actor, vote.opened()) ->
                    new VoteRefusal.OpenBeforeSheCameBack(vote.id(), vote.opened());
            case Vote.Open v -> null;
        };
    }

    private static Ruling put(
            Assembly assembly, Vote.Open vote, Json.Fields says, List<Step> steps) {
        Box.Open box = assembly.boxes().openAbout(vote.id().seq());
        return box == null
                ? refused(new VoteRefusal.BoxIsLost(vote.id()))
                : new Ruling.Put(box.id(), says, steps);
    }

    /// In a hidden vote her row in the box says so too, in place of an answer that she may have
    /// there: no rule can see whether she has.
    private static Ruling prevented(Assembly assembly, Instant now, VoteId id, MemberId actor) {
        if (whyNotPrevented(assembly, now, id, actor) instanceof Refusal why) {
            return refused(why);
        }
        Vote.Open vote = assembly.votes().needed(id);
        var act = new VoteAct.Prevented(id);
        return vote.isHidden()
                ? put(assembly, vote, VoteBoxes.PREVENTED, List.of(Step.of(act)))
                : accepted(act);
    }

    /// Why she cannot say now that she is prevented, or null.
    static @Nullable Refusal whyNotPrevented(
            Assembly assembly, Instant now, VoteId id, MemberId actor) {
        if (whyNotTakingPart(assembly, now, id, actor) instanceof Refusal why) {
            return why;
        }
        Vote.Open vote = assembly.votes().needed(id);
        if (assembly.isCouncil() || !vote.leavesOutThePrevented()) {
            return new VoteRefusal.NobodyIsLeftOut(id);
        }
        if (vote.answers().containsKey(actor)) {
            return new VoteRefusal.HasAnswered(id, actor);
        }
        return vote.prevented().contains(actor) ? new VoteRefusal.SaidPrevented(id, actor) : null;
    }

    /// Who was on the roll when the vote opened, but too new to count in it, hears just that.
    private static Refusal whyNotHers(Roll roll, Vote vote, MemberId actor) {
        Member member = roll.find(actor);
        return member != null && member.isOnTheRoll() && member.since().isBefore(vote.opened())
                ? new VoteRefusal.TooNewForThisVote(vote.id(), member.since(), vote.opened())
                : new VoteRefusal.NotOnTheVotesRoll(vote.id(), actor);
    }

    /// Whoever stands against a proposal that her answer alone may stop says which aim it harms.
    private static Ruling answer(Vote.Open vote, VoteCommand.CastVote cast, MemberId actor) {
        boolean isAgainst = cast.ballot() instanceof Ballot.Took(var stance) && stance.isAgainst();
        var act = new VoteAct.Cast(vote.id(), cast.ballot());
        if (!isAgainst) {
            return cast.aim().isEmpty() && cast.reason().isEmpty()
                    ? accepted(act)
                    : refused(new VoteRefusal.NothingToExplain(vote.id()));
        }
        if (cast.aim().isBlank()) {
            return refused(new VoteRefusal.NamesNoAim(vote.id()));
        }
        var words = new ArrayList<Words>();
        words.add(Words.personal("aim", actor.seq(), cast.aim()));
        if (!cast.reason().isBlank()) {
            words.add(Words.personal("reason", actor.seq(), cast.reason()));
        }
        for (Words each : words) {
            if (Texts.misfit(each.value()) instanceof Refusal why) {
                return refused(why);
            }
        }
        return accepted(Step.of(act, words));
    }

    /// The opening of the box that a hidden vote's answers go into.
    public static List<Step> boxDue(Vote.Open vote) {
        return List.of(Step.of(new BoxAct.Opened(VoteBoxes.terms(vote))));
    }

    private static Ruling open(Assembly assembly, ProposalId id, Instant now) {
        Proposal proposal = assembly.proposals().find(id);
        if (proposal == null) {
            return refused(new ProposalRefusal.UnknownProposal(id));
        }
        if (!proposal.isDiscussed()) {
            return refused(new ProposalRefusal.NoLongerDiscussed(proposal.id()));
        }
        if (BundleRules.whyNotAlone(proposal) instanceof Refusal why) {
            return refused(why);
        }
        Matter matter = VotedMatter.today(assembly, proposal);
        Matter voted = VotedMatter.of(assembly, proposal);
        if (matter == null || voted == null) {
            return refused(new ProposalRefusal.UnknownMatter(proposal.decidedUnder()));
        }
        if (Amendments.isOvertaken(assembly, proposal)) {
            return refused(new ProposalRefusal.NoLongerDiscussed(proposal.id()));
        }
        if (AmendmentRules.whyWait(assembly, proposal) instanceof Refusal why) {
            return refused(why);
        }
        if (QuestionRules.whyNoVote(assembly, proposal, voted) instanceof Refusal why) {
            return refused(why);
        }
        if (matter.asksForPresent() && assembly.meetings().open(id) == null) {
            return refused(new MeetingRefusal.NeedsAMeeting(matter.key()));
        }
        Instant earliest =
                Bundles.settled(assembly, proposal).plus(notice(assembly, proposal, matter));
        return now.isBefore(earliest)
                ? refused(new VoteRefusal.NoticeIsNotOver(earliest))
                : accepted(opened(assembly, proposal, matter.timing().voting(), now));
    }

    /// The notice that a proposal needs: a motion from the floor of an open meeting only that which
    /// the charter has for motions.
    private static Duration notice(Assembly assembly, Proposal proposal, Matter matter) {
        MeetingTerms terms = assembly.charter().meetings();
        boolean isMotion =
                assembly.meetings().isMotion(proposal.id()) && terms.floor().contains(matter.key());
        return isMotion ? terms.floorNotice() : matter.timing().notice();
    }

    /// Throws unless the chair could open a vote so.
    ///
    /// @throws nacre.assembly.part.Unfoldable if she could not
    public static void requireOpening(Assembly assembly, VoteAct.Opened opened, Instant now) {
        Ruling ruling = open(assembly, opened.proposal(), now);
        Unfoldable.unless(
                ruling.equals(accepted(opened)), "%s does not open so: %s", opened, ruling);
    }

    /// The opening of a vote now, by itself when the discussion is over: or the end of the
    /// proposal, if the charter no longer has the matter or lets it ask so, or lets it be decided
    /// only in a meeting and none took it up, if nobody stands in an election, or if what it would
    /// amend has another wording.
    public static List<Step> openDue(Assembly assembly, Proposal proposal, Instant at) {
        Matter matter = VotedMatter.today(assembly, proposal);
        Matter voted = VotedMatter.of(assembly, proposal);
        return List.of(
                Step.of(
                        matter == null
                                        || voted == null
                                        || matter.asksForPresent()
                                        || QuestionRules.whyNoVote(assembly, proposal, voted)
                                                != null
                                        || Amendments.isOvertaken(assembly, proposal)
                                ? new ProposalAct.Lapsed(proposal.id())
                                : opened(assembly, proposal, matter.timing().voting(), at)));
    }

    /// The opening of a vote at `at` for so long.
    public static VoteAct.Opened opened(
            Assembly assembly, Proposal proposal, Duration voting, Instant at) {
        return new VoteAct.Opened(
                proposal.id(),
                assembly.charters().current().seq(),
                assembly.rollAt(at).entitled(),
                assembly.sleep().closing(at, at.plus(voting)));
    }

    /// The opening of the second vote of two, by the times of the first.
    public static List<Step> runOffDue(Assembly assembly, Vote.Closed first, Instant at) {
        Duration voting = first.matter().timing().voting();
        return List.of(
                Step.of(
                        new VoteAct.RunOffOpened(
                                first.id(),
                                assembly.rollAt(at).entitled(),
                                assembly.sleep().closing(at, at.plus(voting)))));
    }

    /// The closing of a vote.
    public static List<Step> closeDue(Vote.Open vote) {
        String word = vote.closed().outcome().word();
        return List.of(Step.of(new VoteAct.Closed(vote.id(), word, vote.count())));
    }

    private static Ruling again(Assembly assembly, Scene scene, long seq) {
        Decision decision = assembly.votes().decision(seq);
        if (decision == null) {
            return refused(new VoteRefusal.UnknownDecision(seq));
        }
        if (!(decision.state() instanceof Decision.State.Impossible)) {
            return refused(new VoteRefusal.NothingToEnact(seq));
        }
        if (!scene.now().isBefore(decision.expires())) {
            return refused(new VoteRefusal.DecisionHasExpired(seq, decision.expires()));
        }
        Trial trial = trial(scene, decision);
        Failure failure = failure(assembly, decision, trial);
        return failure != null
                ? refused(failure.why)
                : new Ruling.Accepted(enacted(assembly, decision, trial));
    }

    /// What a decision brings about: all of its enactments, or the reason why not one of them.
    public static List<Step> enactDue(Assembly assembly, Scene scene, Decision decision) {
        Trial trial = trial(scene, decision);
        Failure failure = failure(assembly, decision, trial);
        if (failure == null) {
            return enacted(assembly, decision, trial);
        }
        return List.of(
                Step.of(
                        new VoteAct.Impossible(
                                decision.seq(),
                                failure.index,
                                failure.why.name(),
                                failure.why.facts())));
    }

    /// A trial in which that the decision is carried out stands already, so that what is enacted
    /// finds the sequence numbers that it will have.
    private static Trial trial(Scene scene, Decision decision) {
        Trial trial = scene.trials().get();
        trial.suppose(Step.of(new VoteAct.Enacted(decision.seq())), null);
        return trial;
    }

    private record Failure(int index, Refusal why) {}

    private static @Nullable Failure failure(Assembly assembly, Decision decision, Trial trial) {
        int index = 0;
        for (Bundles.Planned planned : Electing.of(assembly, decision).enactments()) {
            if (trial.enact(planned.enactment(), planned.copy()) instanceof Refusal why) {
                return new Failure(index, why);
            }
            index++;
        }
        return null;
    }

    private static List<Step> enacted(Assembly assembly, Decision decision, Trial trial) {
        var authority = new Authority.Decision(decision.seq());
        var steps = new ArrayList<Step>();
        steps.add(Step.of(new VoteAct.Enacted(decision.seq())));
        for (Step step : trial.steps()) {
            steps.add(step.by(authority));
        }
        for (MemberId gone : Electing.of(assembly, decision).gone()) {
            steps.add(Step.of(new VoteAct.SeatVacant(decision.seq(), gone)).by(authority));
        }
        return steps;
    }
}
