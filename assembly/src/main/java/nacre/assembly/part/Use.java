// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.assembly.part;

import nacre.assembly.charter.Power;

/// What an act takes from the limits of the mandate it is done under.
///
/// @param power the power it needs
/// @param count how many things it does, 1 for most
/// @param amount how much money, in the smallest unit; 0 if none
/// @param place where, by the name that the limit has; empty if nowhere in particular. A place
///     beneath another begins with its name and a slash
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

    /// Whether it lies within a place: there, or beneath it. Everything is within the empty place.
    public boolean isWithin(String other) {
        return other.isEmpty() || place.equals(other) || place.startsWith(other + "/");
    }

    /// Both together: of one power, in the nearest place that both lie within.
    ///
    /// @throws IllegalArgumentException if they are of two powers
    public Use plus(Use other) {
        if (!power.equals(other.power)) {
            throw new IllegalArgumentException(
                    "One command uses %s and %s. Maybe its rule should be two."
                            .formatted(power, other.power));
        }
        String both = place;
        while (!other.isWithin(both)) {
            both = both.substring(0, Math.max(0, both.lastIndexOf('/')));
        }
        return new Use(
                power,
                Math.addExact(count, other.count),
                Math.addExact(amount, other.amount),
                both);
    }
}
