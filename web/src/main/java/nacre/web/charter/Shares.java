// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.charter;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nacre.ballot.Fraction;
import org.jspecify.annotations.Nullable;

/// Shares as people type them: `2/3`, or `50 %`.
final class Shares {
    private static final Pattern FRACTION = Pattern.compile("([0-9]{1,7})\\s*/\\s*([0-9]{1,7})");
    private static final Pattern PER_CENT = Pattern.compile("([0-9]{1,3})\\s*%");

    private Shares() {}

    /// The share, or null if it is none.
    static @Nullable Fraction read(String typed) {
        Matcher fraction = FRACTION.matcher(typed.strip());
        Matcher perCent = PER_CENT.matcher(typed.strip());
        try {
            if (fraction.matches()) {
                return new Fraction(
                        Long.parseLong(fraction.group(1)), Long.parseLong(fraction.group(2)));
            }
            return perCent.matches() ? new Fraction(Long.parseLong(perCent.group(1)), 100) : null;
        } catch (IllegalArgumentException e) {
            return null; // zero below the line, or a number beyond a million
        }
    }
}
