// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.assembly.charter;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// What a charter sets for the method of a matter, beside its rule and its times.
///
/// @param stops how many blocks stop a proposal, in a vote by consensus; one objection stops one
///     by consent
/// @param clarify how long after a proposal is put, or gets another text, people ask what it means
///     before they say what they think of it; the first part of its discussion
/// @param quiet how long after the last answer a vote closes early once all on its roll have
///     answered; null if it never does
/// @param fallback the matter by whose rule members may decide over an objection that stands, or
///     null if nothing decides over one
public record MethodTerms(
        long stops, Duration clarify, @Nullable Duration quiet, @Nullable MatterKey fallback) {

    /// The most blocks that a charter may ask for: more would be a vote against it.
    public static final long MOST_STOPS = 1000;

    /// Nothing beyond what every method has.
    public static final MethodTerms NONE = new MethodTerms(1, Duration.ZERO, null, null);

    public MethodTerms {
        if (stops < 1 || stops > MOST_STOPS) {
            throw new IllegalArgumentException(
                    "1 to %d blocks stop a proposal, not %d.".formatted(MOST_STOPS, stops));
        }
        WholeHours.check("clarify", clarify);
        if (quiet != null) {
            WholeHours.check("quiet", quiet);
        }
    }
}
