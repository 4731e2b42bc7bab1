// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.assembly.agreement;

import java.time.Instant;

/// An adopted text with a review date. The text is that of the proposal that made it.
///
/// @param id the entry that made it
/// @param decision the decision that did
/// @param made when
/// @param review when it comes up for review
/// @param state what has come of it
public record Agreement(AgreementId id, long decision, Instant made, Instant review, State state) {

    /// What has come of an agreement.
    public sealed interface State {
        /// It holds.
        record InForce() implements State {}

        /// It holds, and its review date has come: members look at it again.
        record UnderReview() implements State {}

        /// Another agreement came in its place.
        record Renewed(AgreementId by) implements State {}

        /// Members ended it.
        record Ended(Instant at) implements State {}
    }

    /// Whether it holds.
    public boolean isInForce() {
        return state instanceof State.InForce || state instanceof State.UnderReview;
    }

    Agreement state(State next) {
        return new Agreement(id, decision, made, review, next);
    }
}
