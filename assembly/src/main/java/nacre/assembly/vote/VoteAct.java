// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.assembly.vote;

import java.time.Instant;
import nacre.assembly.part.Act;
import nacre.assembly.part.MemberId;
import nacre.assembly.proposal.ProposalId;
import nacre.ballot.Ballot;
import nacre.ballot.Count;
import nacre.journal.Json;

/// What happened to votes and to the decisions that came of them.
public sealed interface VoteAct extends Act {

    /// A vote opened; its roll is the roll of this moment.
    ///
    /// @param charter the entry of the charter whose rule holds
    /// @param entitled how many are on the roll
    /// @param closes the first instant that is too late
    record Opened(ProposalId proposal, long charter, long entitled, Instant closes)
            implements VoteAct {}

    /// The second vote of two opened, between the options that go on, by the rule of the first; its
    /// roll is the roll of this moment.
    ///
    /// @param first the first of the two
    /// @param entitled how many are on the roll
    /// @param closes the first instant that is too late
    record RunOffOpened(VoteId first, long entitled, Instant closes) implements VoteAct {}

    /// A member answered, or changed her answer.
    record Cast(VoteId vote, Ballot ballot) implements VoteAct {}

    /// A member who has not answered said that she is prevented from voting; she does not say why.
    record Prevented(VoteId vote) implements VoteAct {}

    /// Who had said that she is prevented has put an answer into the box of a hidden vote. Where
    /// answers are open, [Cast] says as much.
    record AbleAfterAll(VoteId vote) implements VoteAct {}

    /// A vote closed; if it passed, the decision goes by this entry.
    ///
    /// @param outcome the outcome's permanent word
    /// @param count the sums, which the record shows again for readers that do not count
    record Closed(VoteId vote, String outcome, Count count) implements VoteAct {}

    /// All that a decision brings about was recorded, right after this entry.
    record Enacted(long decision) implements VoteAct {}

    /// A member was elected and had left before the decision was carried out: she gets no mandate,
    /// and nobody else gets one in her place.
    record SeatVacant(long decision, MemberId member) implements VoteAct {}

    /// One of a decision's enactments had become impossible, so none was recorded.
    ///
    /// @param enactment its place in the proposal, from 0
    /// @param why the refusal's simple name
    /// @param about the refusal's facts
    record Impossible(long decision, long enactment, String why, Json.Fields about)
            implements VoteAct {}

    @Override
    default String type() {
        return VoteActForm.type(this);
    }

    @Override
    default Json.Fields facts() {
        return VoteActForm.facts(this);
    }

    /// Reads the permanent form.
    static VoteAct read(String type, Json.Fields facts) {
        return VoteActForm.read(type, facts);
    }
}
