// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.assembly.charter;

import java.time.Duration;

/// The times that a charter may name: none or some whole hours, at most ten years.
final class WholeHours {

    static final long LARGEST = 10 * 366 * 24;

    private WholeHours() {}

    static void check(String what, Duration time) {
        boolean isWhole = time.equals(Duration.ofHours(time.toHours()));
        if (!isWhole || time.isNegative() || time.toHours() > LARGEST) {
            throw new IllegalArgumentException(
                    "%s is %s, but a charter counts 0 to %d whole hours."
                            .formatted(what, time, LARGEST));
        }
    }
}
