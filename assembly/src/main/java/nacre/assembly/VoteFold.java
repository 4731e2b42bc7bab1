// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.assembly;

import static nacre.assembly.part.Unfoldable.needed;

import java.util.List;
import nacre.assembly.mandate.Mandate;
import nacre.assembly.mandate.MandateAct;
import nacre.assembly.part.Due;
import nacre.assembly.part.Enactment;
import nacre.assembly.part.Stamp;
import nacre.assembly.proposal.Proposal;
import nacre.assembly.proposal.ProposalId;
import nacre.assembly.vote.Decision;
import nacre.assembly.vote.Vote;
import nacre.assembly.vote.VoteAct;
import nacre.assembly.vote.VoteId;
import nacre.assembly.vote.VoteRules;
import nacre.ballot.Outcome;
import org.pcollections.PSortedSet;

/// What acts of votes and decisions bring about in the assembly.
final class VoteFold {
    private VoteFold() {}

    static Assembly after(Assembly before, VoteAct act, Stamp stamp) {
        if (act instanceof VoteAct.Opened opened && stamp.actor() != null) {
            VoteRules.requireOpening(before, opened, stamp.effective());
        }
        Stamp voice = act instanceof VoteAct.Cast c ? CouncilFold.voice(before, c, stamp) : stamp;
        Assembly next = before.with(before.votes().after(act, voice, before));
        return switch (act) {
            case VoteAct.Opened opened -> opened(before, next, opened, stamp);
            case VoteAct.RunOffOpened opened -> openedAgain(before, next, opened, stamp);
            case VoteAct.SeatVacant s -> next;
            case VoteAct.Cast cast ->
                    CouncilFold.spoken(answered(before, next, cast.vote()), cast.vote(), stamp);
            case VoteAct.Prevented p -> next;
            case VoteAct.AbleAfterAll a -> next;
            case VoteAct.Closed closed -> closed(before, next, closed, stamp);
            case VoteAct.Enacted(long decision) -> settled(before, next, decision);
            case VoteAct.Impossible i -> {
                Decision decision = next.votes().decision(i.decision());
                ProposalId id = decision == null ? null : decision.proposal();
                yield AmendmentFold.settled(settled(before, next, i.decision()), id, stamp);
            }
        };
    }

    private static Assembly opened(
            Assembly before, Assembly next, VoteAct.Opened opened, Stamp stamp) {
        var vote = new VoteId(stamp.seq());
        var candidates = before.proposals().needed(opened.proposal()).standing(before);
        Assembly due =
                ending(
                        ProposalDues.notOpening(before, next, opened.proposal())
                                .with(next.proposals().voted(opened.proposal(), vote, candidates)),
                        vote);
        Proposal proposal = due.proposals().needed(opened.proposal());
        return proposal.author() == null
                ? recalling(due, proposal, stamp)
                : BundleFold.voted(due, proposal.id());
    }

    private static Assembly openedAgain(
            Assembly before, Assembly next, VoteAct.RunOffOpened opened, Stamp stamp) {
        Vote.Closed first =
                needed(
                        before.votes().closed().get(opened.first()),
                        "Vote %s is not over.",
                        opened.first());
        var vote = new VoteId(stamp.seq());
        return ending(
                next.with(next.proposals().votedAgain(first.proposal(), vote))
                        .with(next.dues().minus(Dues.runOff(first))),
                vote);
    }

    /// With the end of a vote that has just opened.
    private static Assembly ending(Assembly voted, VoteId vote) {
        Vote.Open open = needed(voted.votes().open().get(vote), "Vote %s did not open.", vote);
        // a hidden vote closes when its box is revealed
        Due first = open.isHidden() ? Dues.boxing(open) : Dues.closing(open.closes(), vote);
        return voted.with(voted.dues().plus(first));
    }

    /// An answer can bring the closing nearer, or move it away again.
    static Assembly answered(Assembly before, Assembly next, VoteId id) {
        Vote.Open was = needed(before.votes().open().get(id), "Vote %s is not open.", id);
        Vote.Open is = needed(next.votes().open().get(id), "Vote %s is not open.", id);
        return was.ends().equals(is.ends())
                ? next
                : next.with(
                        next.dues()
                                .minus(Dues.closing(was.ends(), id))
                                .plus(Dues.closing(is.ends(), id)));
    }

    /// A proposal that nobody put asks for a mandate back: members' asking has brought it about.
    private static Assembly recalling(Assembly next, Proposal proposal, Stamp stamp) {
        for (Mandate mandate : next.mandates().inForce().values()) {
            var recalled = new MandateAct.Recalled(mandate.id());
            if (proposal.enactments().contains(Enactment.of(recalled, List.of()))) {
                Due recall = Dues.recall(mandate, stamp.effective());
                return next.with(next.mandates().voting(mandate.id(), proposal.id()))
                        .with(next.dues().minus(recall));
            }
        }
        return next;
    }

    private static Assembly closed(
            Assembly before, Assembly next, VoteAct.Closed closed, Stamp stamp) {
        Vote.Open vote =
                needed(
                        before.votes().open().get(closed.vote()),
                        "Vote %s is not open.",
                        closed.vote());
        PSortedSet<Due> dues = next.dues().minus(Dues.closing(vote.ends(), vote.id()));
        Decision decision = next.votes().decision(stamp.seq());
        if (decision != null && decision.state() instanceof Decision.State.Pending) {
            dues = dues.plus(Dues.enacting(decision));
        }
        if (next.votes().closed().get(vote.id()) instanceof Vote.Closed first
                && first.outcome() instanceof Outcome.RunOff) {
            return next.with(dues.plus(Dues.runOff(first)));
        }
        Assembly over = next.with(dues);
        if (decision != null) {
            over = ProvisoFold.passed(over, decision, stamp);
            over = RatificationFold.begun(over, decision, stamp);
        } else {
            over =
                    AmendmentFold.settled(
                            over.with(over.mandates().kept(vote.proposal())),
                            vote.proposal(),
                            stamp);
        }
        return ProvisoFold.settled(over, vote.proposal(), stamp);
    }

    private static Assembly settled(Assembly before, Assembly next, long seq) {
        Decision decision = before.votes().neededDecision(seq);
        return next.with(next.dues().minus(Dues.enacting(decision)));
    }
}
