// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.campaign.ballot;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/// Which day it can be at a moment, anywhere on Earth. The rules ask the organ's time zone which
/// day it is, and write it down; tables of time zones change, so the fold asks only whether it can
/// have been.
final class PossibleDays {
    private static final Duration EASTERNMOST = Duration.ofHours(14);
    private static final Duration WESTERNMOST = Duration.ofHours(12);

    private PossibleDays() {}

    /// The latest day that it can be.
    static LocalDate latest(Instant at) {
        return LocalDate.ofInstant(at.plus(EASTERNMOST), ZoneOffset.UTC);
    }

    /// The earliest day that it can be.
    static LocalDate earliest(Instant at) {
        return LocalDate.ofInstant(at.minus(WESTERNMOST), ZoneOffset.UTC);
    }

    /// Whether it can be this day.
    static boolean isOne(LocalDate day, Instant at) {
        return !day.isBefore(earliest(at)) && !day.isAfter(latest(at));
    }

    /// Whether a day can begin at this moment.
    static boolean isBeginning(LocalDate day, Instant at) {
        return isOne(day, at) && isOne(day.minusDays(1), at.minusSeconds(1));
    }
}
