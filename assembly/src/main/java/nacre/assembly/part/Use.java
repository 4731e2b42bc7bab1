// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.assembly.part;

import java.util.List;
import nacre.assembly.charter.Power;

/// What an act takes from the limits of the mandate it is done under.
///
/// @param power the power it needs
/// @param count how many things it does, 1 for most
/// @param amount how much money, in the smallest unit; 0 if none
/// @param places where, each by the name that a limit has: a mandate for one of them covers it;
///     none if nowhere in particular. A place beneath another begins with its name and a slash
public record Use(Power power, long count, long amount, List<String> places) {

    /// Copies the list.
    ///
    /// @throws IllegalArgumentException if it would give back what was used
    public Use {
        places = List.copyOf(places);
        if (count < 0 || amount < 0) {
            throw new IllegalArgumentException(
                    "A use takes from a mandate, but this would give back %d and %d."
                            .formatted(count, amount));
        }
    }

    /// A use in one place; in none in particular if that is empty.
    public Use(Power power, long count, long amount, String place) {
        this(power, count, amount, place.isEmpty() ? List.of() : List.of(place));
    }

    /// One use of a power.
    public static Use once(Power power) {
        return new Use(power, 1, 0, "");
    }

    /// Whether it lies within a place: there, or beneath it. Everything is within the empty place.
    public boolean isWithin(String place) {
        return place.isEmpty()
                || places.stream()
                        .anyMatch(each -> each.equals(place) || each.startsWith(place + "/"));
    }
}
