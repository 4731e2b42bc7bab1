// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.assembly.vote;

import java.time.Duration;
import java.time.Instant;
import nacre.assembly.proposal.ProposalId;
import nacre.journal.Json;

/// A proposal that passed, by the entry that closed its vote, and what came of its enactments.
///
/// @param seq the entry
/// @param proposal what passed
/// @param at when it took force, or when it passed as long as it has not
/// @param expires until when enactments that had become impossible may be asked for again
/// @param state what came of them
public record Decision(long seq, ProposalId proposal, Instant at, Instant expires, State state) {

    /// What came of a decision's enactments.
    public sealed interface State {
        /// There are none, or all were recorded.
        record Done() implements State {}

        /// They are to be recorded now.
        record Pending() implements State {}

        /// They are recorded only if this proposal passes as well.
        record Waiting(ProposalId onlyIf) implements State {}

        /// That one has not passed, so nothing is recorded.
        record Fallen(ProposalId onlyIf) implements State {}

        /// They are recorded only once enough of the council's organs have ratified them.
        record Ratifying() implements State {}

        /// Not enough had by the date, so nothing is recorded.
        record NotRatified() implements State {}

        /// One had become impossible; none was recorded.
        ///
        /// @param enactment its place in the proposal, from 0
        /// @param why the refusal's simple name
        /// @param about the refusal's facts
        record Impossible(long enactment, String why, Json.Fields about) implements State {}
    }

    /// Whether what it enacts may be recorded, now or when it is asked for again.
    boolean isInForce() {
        return state instanceof State.Pending || state instanceof State.Impossible;
    }

    /// The same decision, in force from `now`.
    Decision inForce(Instant now, boolean isDone) {
        var until = now.plus(Duration.between(at, expires));
        return new Decision(
                seq, proposal, now, until, isDone ? new State.Done() : new State.Pending());
    }

    Decision state(State next) {
        return new Decision(seq, proposal, at, expires, next);
    }
}
