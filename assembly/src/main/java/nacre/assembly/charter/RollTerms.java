// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.assembly.charter;

import java.time.Duration;

/// What holds for those on the roll: how long a new name waits before it counts, and how a member
/// comes back who has lost every way to sign in.
///
/// @param waiting names that came on the roll less than this before a vote opened are not in its
///     base and may not answer it, so that nobody fills a roll the day before; in whole days,
///     zero for no wait
/// @param vouchers how many members must vouch for one who comes back
/// @param comingBack how long all can object before she is back, in whole days
public record RollTerms(Duration waiting, long vouchers, Duration comingBack) {

    /// The longest wait: a month, for whoever pays and works with the others decides with them.
    public static final Duration LONGEST_WAIT = Duration.ofDays(31);

    /// Two can be talked into it, or be one person with two names.
    public static final long FEWEST_VOUCHERS = 3;

    /// More than this and nobody would ever come back.
    public static final long MOST_VOUCHERS = 20;

    /// Who is away from her device for a weekend must be able to say no.
    public static final Duration SHORTEST_COMING_BACK = Duration.ofDays(3);

    /// Who waits longer is left out of what is decided meanwhile.
    public static final Duration LONGEST_COMING_BACK = Duration.ofDays(31);

    public RollTerms {
        WholeHours.check("waiting", waiting);
        WholeHours.check("comingBack", comingBack);
        if (waiting.toHours() % 24 != 0 || comingBack.toHours() % 24 != 0 || vouchers < 0) {
            throw new IllegalArgumentException(
                    "%s, %d and %s are not whole days and a number of members."
                            .formatted(waiting, vouchers, comingBack));
        }
    }

    /// What holds where a charter does not say it, as charters did before these terms were known.
    public static RollTerms unsaid() {
        return new RollTerms(Duration.ZERO, FEWEST_VOUCHERS, Duration.ofDays(7));
    }
}
