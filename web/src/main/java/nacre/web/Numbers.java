// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web;

import org.jspecify.annotations.Nullable;

/// Whole numbers as addresses and forms carry them: 1 to 15 of the digits 0 to 9 and nothing else.
/// So no command asks for a number that facts could not hold (RECORD §1).
public final class Numbers {
    private static final int MOST_DIGITS = 15;

    private Numbers() {}

    /// Whether this is one.
    public static boolean isOne(String typed) {
        return !typed.isEmpty()
                && typed.length() <= MOST_DIGITS
                && typed.chars().allMatch(each -> each >= '0' && each <= '9');
    }

    /// The number, or null if it is none.
    public static @Nullable Long find(String typed) {
        return isOne(typed) ? Long.valueOf(typed) : null;
    }

    /// The number.
    ///
    /// @throws IllegalArgumentException if it is none
    public static long read(String typed) {
        if (!isOne(typed)) {
            throw new IllegalArgumentException(
                    "«%s» is no whole number of 1 to %d digits.".formatted(typed, MOST_DIGITS));
        }
        return Long.parseLong(typed);
    }
}
