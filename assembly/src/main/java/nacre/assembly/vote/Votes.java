// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.assembly.vote;

import static nacre.assembly.part.Unfoldable.unless;
import static nacre.assembly.part.Unfoldable.unlessAllowed;

import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;
import nacre.assembly.Assembly;
import nacre.assembly.bundle.Bundles;
import nacre.assembly.charter.Matter;
import nacre.assembly.part.MemberId;
import nacre.assembly.part.Stamp;
import nacre.assembly.part.Unfoldable;
import nacre.assembly.proposal.Proposal;
import nacre.assembly.proposal.ProposalId;
import nacre.assembly.proposal.QuestionRules;
import nacre.assembly.proviso.ProvisoAct;
import nacre.assembly.roll.Member;
import nacre.assembly.roll.Roll;
import nacre.ballot.Counting;
import nacre.ballot.Outcome;
import nacre.ballot.Picking;
import nacre.ballot.Presence;
import nacre.journal.BoxRow;
import nacre.journal.Json;
import org.jspecify.annotations.Nullable;
import org.pcollections.PSortedMap;
import org.pcollections.TreePMap;
import org.pcollections.TreePSet;

/// All votes and decisions, by the entries they go by; the open votes also apart, for they are what
/// is looked at most.
public record Votes(
        PSortedMap<VoteId, Vote.Open> open,
        PSortedMap<VoteId, Vote.Closed> closed,
        PSortedMap<Long, Decision> decisions) {

    /// None.
    public static Votes empty() {
        return new Votes(TreePMap.empty(), TreePMap.empty(), TreePMap.empty());
    }

    /// The vote, or null.
    public @Nullable Vote find(VoteId id) {
        Vote.Open vote = open.get(id);
        return vote != null ? vote : closed.get(id);
    }

    /// The decision, or null.
    public @Nullable Decision decision(long seq) {
        return decisions.get(seq);
    }

    /// The decision that a proposal became, or null.
    public @Nullable Decision decisionOn(ProposalId proposal) {
        for (Decision decision : decisions.descendingMap().values()) {
            if (decision.proposal().equals(proposal)) {
                return decision;
            }
        }
        return null;
    }

    /// The votes once this is on the record.
    public Votes after(VoteAct act, Stamp stamp, Assembly before) {
        return switch (act) {
            case VoteAct.Opened opened -> opened(opened, stamp, before);
            case VoteAct.RunOffOpened opened -> again(opened, stamp, before);
            case VoteAct.SeatVacant s -> this;
            case VoteAct.Cast cast -> cast(cast, stamp, before);
            case VoteAct.Prevented(var id) -> {
                MemberId member = stamp.member();
                unlessAllowed(VoteRules.whyNotPrevented(before, stamp.at(), id, member), act);
                yield with(needed(id).prevented(member));
            }
            case VoteAct.AbleAfterAll(var id) -> able(id, stamp);
            case VoteAct.Closed closing -> closed(closing, stamp, before);
            case VoteAct.Enacted(long seq) ->
                    decided(seq, stamp, d -> d.state(new Decision.State.Done()));
            case VoteAct.Impossible(long seq, long enactment, String why, Json.Fields about) ->
                    decided(
                            seq,
                            stamp,
                            d -> d.state(new Decision.State.Impossible(enactment, why, about)));
        };
    }

    private Votes cast(VoteAct.Cast cast, Stamp stamp, Assembly before) {
        VoteId id = cast.vote();
        Vote.Open vote = needed(id);
        MemberId member = stamp.member();
        Member voter = vote.roll().find(member);
        if (voter == null || !voter.isOnTheRoll()) {
            throw new Unfoldable("%s is not on the roll of %s.".formatted(member, id));
        }
        unless(stamp.at().isBefore(vote.closes()), "Vote %s was over.", id);
        unless(
                !before.signIns().comebacks().bars(member, vote.opened()),
                "%s came back since %s opened.",
                member,
                id);
        unless(!vote.isHidden(), "An answer in %s is sealed.", id);
        unless(vote.counting().allows(cast.ballot()), "%s is no answer in %s.", cast.ballot(), id);
        unless(
                !before.meetings().isCountedInTheRoom(id, member),
                "%s is counted in the room in %s.",
                member,
                id);
        return with(vote.cast(voter, cast.ballot(), stamp.effective()));
    }

    private Votes able(VoteId id, Stamp stamp) {
        Vote.Open vote = needed(id);
        unless(
                vote.isHidden()
                        && stamp.at().isBefore(vote.closes())
                        && vote.prevented().contains(stamp.member()),
                "%s takes nothing back in vote %s.",
                stamp.member(),
                id);
        return with(vote.able(stamp.member()));
    }

    private Votes opened(VoteAct.Opened opened, Stamp stamp, Assembly before) {
        Proposal proposal = before.proposals().needed(opened.proposal());
        unless(proposal.isDiscussed(), "Proposal %s is not discussed.", proposal.id());
        Roll roll = before.rollAt(stamp.effective());
        unless(
                opened.charter() == before.charters().current().seq()
                        && opened.entitled() == roll.entitled()
                        && opened.closes().isAfter(stamp.effective()),
                "The vote on %s does not open so.",
                proposal.id());
        Matter matter =
                Unfoldable.needed(
                        VotedMatter.of(before, proposal),
                        "The charter has no matter of %s.",
                        proposal.id());
        unlessAllowed(QuestionRules.whyNoVote(before, proposal, matter), opened);
        int candidates = proposal.standing(before).size();
        Counting counting = proposal.question().counting(matter, candidates);
        return with(fresh(proposal.id(), matter, roll, counting, opened.closes(), stamp));
    }

    /// The second vote of two, by the rule of the first.
    private Votes again(VoteAct.RunOffOpened opened, Stamp stamp, Assembly before) {
        Vote.Closed first =
                Unfoldable.needed(
                        closed.get(opened.first()), "Vote %s is not over.", opened.first());
        Roll roll = before.rollAt(stamp.effective());
        unless(
                opened.entitled() == roll.entitled() && opened.closes().isAfter(stamp.effective()),
                "The second vote after %s does not open so.",
                first.id());
        if (first.outcome() instanceof Outcome.RunOff(var _, var options)) {
            var counting = new Counting.Options(Picking.RUN_OFF, first.matter().rule(), options, 1);
            return with(
                    fresh(
                            first.proposal(),
                            first.matter(),
                            roll,
                            counting,
                            opened.closes(),
                            stamp));
        }
        throw new Unfoldable("No second vote follows vote %s.".formatted(first.id()));
    }

    private static Vote.Open fresh(
            ProposalId proposal,
            Matter matter,
            Roll roll,
            Counting counting,
            Instant closes,
            Stamp stamp) {
        return new Vote.Open(
                new VoteId(stamp.seq()),
                proposal,
                matter,
                roll,
                counting,
                counting.empty(roll.entitled(), roll.entered(), new Presence.NotRecorded()),
                TreePMap.empty(MemberId.ORDER),
                TreePSet.empty(MemberId.ORDER),
                stamp.effective(),
                stamp.effective(),
                closes);
    }

    private Votes closed(VoteAct.Closed closing, Stamp stamp, Assembly before) {
        Vote.Open sealed = needed(closing.vote());
        Vote.Closed vote =
                sealed.isHidden()
                        ? sealed.revealed(rows(before, sealed)).closed()
                        : sealed.closed();
        unless(
                vote.outcome().word().equals(closing.outcome())
                        && vote.count().equals(closing.count()),
                "Vote %s ended %s with %s, not %s.",
                vote.id(),
                vote.outcome().word(),
                vote.count(),
                closing);
        Votes next = over(vote);
        boolean isDecided =
                vote.outcome() instanceof Outcome.Passed
                        || vote.outcome() instanceof Outcome.Chosen;
        return isDecided ? next.passed(vote, stamp, before) : next;
    }

    private static List<BoxRow.Shown> rows(Assembly before, Vote.Open vote) {
        return VoteBoxes.rows(before.boxes().about(vote.id().seq()), vote.id());
    }

    private Votes passed(Vote.Closed vote, Stamp stamp, Assembly before) {
        Proposal proposal = before.proposals().needed(vote.proposal());
        boolean isDone = Bundles.enactments(before, proposal).isEmpty();
        ProposalId onlyIf = proposal.bonds().onlyIf();
        Instant at = stamp.effective();
        return with(
                new Decision(
                        stamp.seq(),
                        vote.proposal(),
                        at,
                        at.plus(vote.matter().timing().expiry()),
                        onlyIf != null
                                ? new Decision.State.Waiting(onlyIf)
                                : isDone
                                        ? new Decision.State.Done()
                                        : new Decision.State.Pending()));
    }

    private Votes decided(long seq, Stamp stamp, UnaryOperator<Decision> change) {
        Decision decision = neededDecision(seq);
        unless(decision.isInForce(), "Nothing is to be enacted by %d.", seq);
        unless(stamp.effective().isBefore(decision.expires()), "Decision %d has expired.", seq);
        return with(change.apply(decision));
    }

    /// The votes once what one was about has another text.
    public Votes superseded(Vote.Open vote, Instant at) {
        return over(vote.superseded(at));
    }

    /// The votes once one has ended because the organ is dissolved.
    public Votes brokenOff(Vote.Open vote, Instant at) {
        return over(vote.brokenOff(at));
    }

    private Votes over(Vote.Closed vote) {
        return new Votes(open.minus(vote.id()), closed.plus(vote.id(), vote), decisions);
    }

    /// The votes once a decision that waited for another takes force, or falls.
    public Votes after(ProvisoAct act, Stamp stamp, Assembly before) {
        return switch (act) {
            case ProvisoAct.Set s -> this;
            case ProvisoAct.Met(long seq) -> {
                Decision decision = waiting(seq);
                Proposal proposal = before.proposals().needed(decision.proposal());
                var enactments = Bundles.enactments(before, proposal);
                yield with(decision.inForce(stamp.effective(), enactments.isEmpty()));
            }
            case ProvisoAct.Failed(long seq, var why) -> {
                Decision decision = waiting(seq);
                yield decision.state() instanceof Decision.State.Waiting(var onlyIf)
                        ? with(decision.state(new Decision.State.Fallen(onlyIf)))
                        : this;
            }
        };
    }

    /// A decision that must be there.
    ///
    /// @throws Unfoldable if it is not
    public Decision neededDecision(long seq) {
        return Unfoldable.needed(decisions.get(seq), "There is no decision %d.", seq);
    }

    /// The votes once a decision waits to be ratified.
    public Votes ratifying(long seq) {
        Decision decision = neededDecision(seq);
        return with(decision.state(new Decision.State.Ratifying()));
    }

    /// The votes once a decision has been ratified and takes force.
    public Votes ratified(long seq, Instant now, boolean isDone) {
        return with(unratified(seq).inForce(now, isDone));
    }

    /// The votes once a decision has not been ratified in time.
    public Votes notRatified(long seq) {
        return with(unratified(seq).state(new Decision.State.NotRatified()));
    }

    private Decision unratified(long seq) {
        Decision decision = neededDecision(seq);
        unless(
                decision.state() instanceof Decision.State.Ratifying,
                "Decision %d does not wait to be ratified.",
                seq);
        return decision;
    }

    private Decision waiting(long seq) {
        Decision decision = neededDecision(seq);
        unless(
                decision.state() instanceof Decision.State.Waiting,
                "Decision %d does not wait for another.",
                seq);
        return decision;
    }

    /// The votes once a member has come in: she counts as entered in those whose roll she is on.
    public Votes entered(MemberId member) {
        Votes votes = this;
        for (Vote.Open vote : open.values()) {
            if (vote.roll().contains(member)) {
                votes = votes.with(vote.entered(member));
            }
        }
        return votes;
    }

    /// The votes once an answer has fallen: who gave it may not speak for her organ any more, or
    /// not so.
    public Votes fallen(VoteId id, MemberId member) {
        return with(needed(id).without(member));
    }

    /// The votes of an organ whose server slept: what would have closed then stays open for the
    /// time it lost.
    public Votes slept(Instant from, Instant to) {
        Votes votes = this;
        for (Vote.Open vote : open.values()) {
            votes = votes.with(vote.slept(new Sleep(from, to)));
        }
        return votes;
    }

    /// The votes with one that is open changed so.
    public Votes changed(VoteId id, UnaryOperator<Vote.Open> change) {
        return with(change.apply(needed(id)));
    }

    /// The open vote.
    ///
    /// @throws Unfoldable if there is none
    public Vote.Open needed(VoteId id) {
        return Unfoldable.needed(open.get(id), "Vote %s is not open.", id);
    }

    private Votes with(Vote.Open vote) {
        return new Votes(open.plus(vote.id(), vote), closed, decisions);
    }

    private Votes with(Decision decision) {
        return new Votes(open, closed, decisions.plus(decision.seq(), decision));
    }
}
