// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.assembly.vote;

import java.time.Instant;
import nacre.assembly.proposal.ProposalId;
import nacre.journal.Json;

/// A proposal that passed, by the entry that closed its vote, and what came of its enactments.
///
/// @param seq the entry
/// @param proposal what passed
/// @param at when
/// @param expires until when enactments that had become impossible may be asked for again
/// @param state what came of them
public record Decision(long seq, ProposalId proposal, Instant at, Instant expires, State state) {

    /// What came of a decision's enactments.
    public sealed interface State {
        /// There are none, or all were recorded.
        record Done() implements State {}

        /// They are to be recorded now.
        record Pending() implements State {}

        /// One had become impossible; none was recorded.
        ///
        /// @param enactment its place in the proposal, from 0
        /// @param why the refusal's simple name
        /// @param about the refusal's facts
        record Impossible(long enactment, String why, Json.Fields about) implements State {}
    }

    Decision state(State next) {
        return new Decision(seq, proposal, at, expires, next);
    }
}
