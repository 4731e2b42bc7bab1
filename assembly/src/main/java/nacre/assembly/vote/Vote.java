// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.assembly.vote;

import java.time.Instant;
import nacre.assembly.charter.Matter;
import nacre.assembly.part.MemberId;
import nacre.assembly.proposal.ProposalId;
import nacre.assembly.roll.Roll;
import nacre.ballot.Choice;
import nacre.ballot.Outcome;
import nacre.ballot.Tally;
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

    /// The answers so far.
    Tally tally();

    /// Each voter's answer, which is open to all members.
    PSortedMap<MemberId, Choice> answers();

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
            Tally tally,
            PSortedMap<MemberId, Choice> answers,
            Instant opened,
            Instant closes)
            implements Vote {

        Open cast(MemberId member, Choice choice) {
            Choice before = answers.get(member);
            Tally without = before == null ? tally : tally.minus(before);
            return new Open(
                    id,
                    proposal,
                    matter,
                    roll,
                    without.plus(choice),
                    answers.plus(member, choice),
                    opened,
                    closes);
        }

        /// The same with one more of those on its roll having come in.
        Open entered() {
            var more =
                    new Tally(
                            tally.yes(),
                            tally.no(),
                            tally.abstain(),
                            tally.entitled(),
                            tally.entered() + 1,
                            tally.presence());
            return new Open(id, proposal, matter, roll, more, answers, opened, closes);
        }

        Open closing(Instant next) {
            return new Open(id, proposal, matter, roll, tally, answers, opened, next);
        }

        Closed closed() {
            return new Closed(
                    id,
                    proposal,
                    matter,
                    roll,
                    tally,
                    answers,
                    opened,
                    closes,
                    matter.outcome(tally));
        }
    }

    /// A vote that is over.
    record Closed(
            VoteId id,
            ProposalId proposal,
            Matter matter,
            Roll roll,
            Tally tally,
            PSortedMap<MemberId, Choice> answers,
            Instant opened,
            Instant closes,
            Outcome outcome)
            implements Vote {}
}
