// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.assembly.vote;

import java.time.Instant;
import nacre.assembly.charter.Matter;
import nacre.assembly.part.MemberId;
import nacre.assembly.proposal.ProposalId;
import nacre.assembly.roll.Roll;
import nacre.ballot.Ballot;
import nacre.ballot.Count;
import nacre.ballot.Counting;
import nacre.ballot.Outcome;
import nacre.ballot.Presence;
import org.pcollections.PSortedMap;

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

    /// Each voter's answer, which is open to all members.
    PSortedMap<MemberId, Ballot> answers();

    /// When it opened.
    Instant opened();

    /// The first instant that is too late.
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
            Instant opened,
            Instant closes)
            implements Vote {

        Open cast(MemberId member, Ballot ballot) {
            Ballot before = answers.get(member);
            Count without = before == null ? count : count.plus(before, -1);
            return new Open(
                    id,
                    proposal,
                    matter,
                    roll,
                    counting,
                    without.plus(ballot, 1),
                    answers.plus(member, ballot),
                    opened,
                    closes);
        }

        /// The same with one more of those on its roll having come in.
        Open entered() {
            Count more = count.entered(count.entered() + 1);
            return new Open(id, proposal, matter, roll, counting, more, answers, opened, closes);
        }

        /// The same, taken in a meeting where so many are present.
        public Open present(long persons) {
            return counted(count.present(new Presence.Recorded(persons)));
        }

        /// The same with another count: those in the room are counted too.
        public Open counted(Count next) {
            return new Open(id, proposal, matter, roll, counting, next, answers, opened, closes);
        }

        /// The same, taking answers until `next`.
        public Open closing(Instant next) {
            return new Open(id, proposal, matter, roll, counting, count, answers, opened, next);
        }

        Closed closed() {
            return new Closed(
                    id,
                    proposal,
                    matter,
                    roll,
                    counting,
                    count,
                    answers,
                    opened,
                    closes,
                    matter.outcome(counting, count));
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
            Instant opened,
            Instant closes,
            Outcome outcome)
            implements Vote {}
}
