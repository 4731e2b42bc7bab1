// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.assembly.vote;

import java.time.Duration;
import java.time.Instant;

/// A time in which the server slept and nobody could act.
public record Sleep(Instant from, Instant to) {

    /// When a vote closes in truth: if its closing fell into the sleep, it stays open after it for
    /// the time that it lost.
    public Instant closing(Instant opened, Instant closes) {
        if (!closes.isAfter(from) || closes.isAfter(to)) {
            return closes;
        }
        Instant lostFrom = opened.isAfter(from) ? opened : from;
        return to.plus(Duration.between(lostFrom, closes));
    }
}
