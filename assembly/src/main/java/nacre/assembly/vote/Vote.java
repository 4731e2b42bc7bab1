// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.assembly.vote;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import nacre.assembly.charter.Matter;
import nacre.assembly.charter.Secrecy;
import nacre.assembly.part.MemberId;
import nacre.assembly.proposal.ProposalId;
import nacre.assembly.roll.Member;
import nacre.assembly.roll.Roll;
import nacre.ballot.Ballot;
import nacre.ballot.Base;
import nacre.ballot.Condition;
import nacre.ballot.Count;
import nacre.ballot.Counting;
import nacre.ballot.Outcome;
import nacre.ballot.Presence;
import nacre.ballot.Reason;
import nacre.journal.BoxRow;
import org.pcollections.PSortedMap;
import org.pcollections.PSortedSet;

/// The taking of answers on a proposal.
public sealed interface Vote {

    /// The entry that opened it.
    VoteId id();

    /// What it is about.
    ProposalId proposal();

    /// The matter as the charter had it when the vote opened; its rule holds to the end.
    Matter matter();

    /// The roll as it was when the vote opened.
    Roll roll();

    /// How its answers become an outcome.
    Counting counting();

    /// The answers so far.
    Count count();

    /// Each voter's answer, which is open to all members: none while they are sealed, nor ever in a
    /// secret vote.
    PSortedMap<MemberId, Ballot> answers();

    /// Who has said that she is prevented from voting, and has not answered since.
    PSortedSet<MemberId> prevented();

    /// Whether its answers are sealed until it closes, and stand in a box.
    default boolean isHidden() {
        return matter().secrecy().isHidden();
    }

    /// Whether its rule asks for a share of those who are not prevented.
    default boolean leavesOutThePrevented() {
        return counting().rule().conditions().stream()
                .anyMatch(each ->
                        each instanceof Condition.Share share
                                && share.base() == Base.NOT_PREVENTED);
    }

    /// When it opened.
    Instant opened();

    /// The first instant that is too late, or was; it may come earlier as long as the vote is open,
    /// see [Open#ends].
    Instant closes();

    /// A vote whose time is not over.
    record Open(
            VoteId id,
            ProposalId proposal,
            Matter matter,
            Roll roll,
            Counting counting,
            Count count,
            PSortedMap<MemberId, Ballot> answers,
            PSortedSet<MemberId> prevented,
            Instant opened,
            Instant answered,
            Instant closes)
            implements Vote {

        /// When it closes as things are: before its time if all on its roll have answered and the
        /// charter's quiet hours have passed since the last answer, in which everybody may still
        /// change hers. Never where answers are hidden, for its early end would tell something
        /// about them, and not in a meeting, which has an end of its own.
        public Instant ends() {
            Duration quiet = matter.terms().quiet();
            boolean isTakenInAMeeting = count.presence() instanceof Presence.Recorded;
            if (quiet == null
                    || isTakenInAMeeting
                    || matter.secrecy() != Secrecy.NAMED
                    || count.unanswered() > 0) {
                return closes;
            }
            Instant early = answered.plus(quiet);
            return early.isBefore(closes) ? early : closes;
        }

        /// Once the answers were superseded by another text of what they were about.
        Closed superseded(Instant at) {
            return over(at, new Outcome.Superseded(new Reason(count, List.of())));
        }

        /// Once the organ is over and nobody can answer any more.
        Closed brokenOff(Instant at) {
            return over(at, new Outcome.BrokenOff(new Reason(count, List.of())));
        }

        private Closed over(Instant at, Outcome outcome) {
            return new Closed(
                    id, proposal, matter, roll, counting, count, answers, prevented, opened, at,
                    outcome);
        }

        Open cast(Member voter, Ballot ballot, Instant at) {
            MemberId member = voter.id();
            Open able = able(member);
            Ballot before = answers.get(member);
            long weight = voter.weight();
            Count without = before == null ? able.count : able.count.plus(before, -weight);
            return with(
                    without.plus(ballot, weight),
                    answers.plus(member, ballot),
                    able.prevented,
                    at,
                    closes);
        }

        /// The same once a member has said that she is prevented.
        Open prevented(MemberId member) {
            PSortedSet<MemberId> more = prevented.plus(member);
            return with(count.prevented(more.size()), answers, more, answered, closes);
        }

        /// The same with a member who is not prevented, or no longer.
        Open able(MemberId member) {
            PSortedSet<MemberId> fewer = prevented.minus(member);
            return with(count.prevented(fewer.size()), answers, fewer, answered, closes);
        }

        /// The same with the answers that its box held.
        Open revealed(List<BoxRow.Shown> rows) {
            Count counted = count;
            PSortedMap<MemberId, Ballot> named = answers;
            for (BoxRow.Shown row : rows) {
                Ballot ballot = VoteBoxes.ballot(row);
                Long member = row.member();
                counted = ballot == null ? counted : counted.plus(ballot, 1);
                named =
                        member == null || ballot == null
                                ? named
                                : named.plus(new MemberId(member), ballot);
            }
            return with(counted, named, prevented, answered, closes);
        }

        /// The same with one more of those on its roll having come in.
        Open entered(MemberId member) {
            Count more = count.entered(count.entered() + weight(member));
            return counted(more);
        }

        /// The same without a member's answer, which has fallen.
        Open without(MemberId member) {
            Ballot before = answers.get(member);
            Count less = before == null ? count : count.plus(before, -weight(member));
            return with(less, answers.minus(member), prevented, answered, closes);
        }

        /// What a member counts for in this vote, by the roll of its opening.
        private long weight(MemberId member) {
            Member found = roll.find(member);
            return found == null ? 1 : found.weight();
        }

        /// The same, taken in a meeting where so many are present.
        public Open present(long persons) {
            return counted(count.present(new Presence.Recorded(persons)));
        }

        /// The same with another count: those in the room are counted too.
        public Open counted(Count next) {
            return with(next, answers, prevented, answered, closes);
        }

        /// The same, taking answers until `next`.
        public Open closing(Instant next) {
            return with(count, answers, prevented, answered, next);
        }

        /// The same after a sleep of the server: what would have ended in it stays open for the
        /// time that it lost.
        Open slept(Sleep sleep) {
            Instant next = sleep.closing(opened, closes);
            Duration quiet = matter.terms().quiet();
            Instant since =
                    quiet == null || ends().equals(closes)
                            ? answered
                            : sleep.closing(answered, ends()).minus(quiet);
            return with(count, answers, prevented, since, next);
        }

        private Open with(
                Count sums,
                PSortedMap<MemberId, Ballot> said,
                PSortedSet<MemberId> cannot,
                Instant last,
                Instant end) {
            return new Open(
                    id, proposal, matter, roll, counting, sums, said, cannot, opened, last, end);
        }

        Closed closed() {
            return over(ends(), matter.outcome(counting, count));
        }
    }

    /// A vote that is over.
    record Closed(
            VoteId id,
            ProposalId proposal,
            Matter matter,
            Roll roll,
            Counting counting,
            Count count,
            PSortedMap<MemberId, Ballot> answers,
            PSortedSet<MemberId> prevented,
            Instant opened,
            Instant closes,
            Outcome outcome)
            implements Vote {}
}
