// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.part;

import org.jspecify.annotations.Nullable;

/// How people write and read the amounts that a mandate for a power can be limited by.
public interface Amounts {

    /// What they are amounts of, as a currency's code.
    String unit();

    /// An amount with its unit.
    String say(long amount);

    /// The amount that somebody typed, or null if it is none.
    @Nullable Long read(String typed);

    /// One as it may be typed.
    String sample();
}
