// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.part;

import java.time.Instant;
import nacre.web.Line;

/// A row of what one reader sees today.
///
/// @param at by which rows of several organs are put in order
public record TodayLine(Kind kind, Instant at, Line line) {
    /// Why it is said, what matters most first.
    public enum Kind {
        /// An answer of hers is waited for.
        ASK,
        /// She took it on, or it will take place.
        PROMISE,
        /// She may do it until a date, if she wants.
        OFFER,
        /// It is new.
        NEWS
    }
}
