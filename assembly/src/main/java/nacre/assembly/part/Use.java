// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.assembly.part;

import nacre.assembly.charter.Power;

/// What an act takes from the limits of the mandate it is done under.
///
/// @param power the power it needs
/// @param count how many things it does, 1 for most
/// @param amount how much money, in the smallest unit; 0 if none
/// @param place where, by the name that the limit has; empty if nowhere in particular
public record Use(Power power, long count, long amount, String place) {

    /// @throws IllegalArgumentException if it would give back what was used
    public Use {
        if (count < 0 || amount < 0) {
            throw new IllegalArgumentException(
                    "A use takes from a mandate, but this would give back %d and %d."
                            .formatted(count, amount));
        }
    }

    /// One use of a power.
    public static Use once(Power power) {
        return new Use(power, 1, 0, "");
    }
}
