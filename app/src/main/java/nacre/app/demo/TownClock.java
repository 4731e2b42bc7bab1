// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.app.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/// The town's clock. It stands where it was last put while the town lives through its script; once
/// people look at the town it goes on as the real one does, and can still be put ahead. It never
/// goes back. Threads may share it.
final class TownClock implements InstantSource {
    private volatile Reading reading;

    /// @param ahead how far the town's hour is from the real one
    private record Reading(InstantSource real, Duration ahead) {}

    TownClock(Instant start) {
        this.reading = new Reading(() -> start, Duration.ZERO);
    }

    @Override
    public Instant instant() {
        Reading read = reading;
        return read.real.instant().plus(read.ahead);
    }

    /// Puts it to this hour, unless it is later already.
    synchronized void moveTo(Instant hour) {
        Duration missing = Duration.between(instant(), hour);
        if (missing.isPositive()) {
            reading = new Reading(reading.real, reading.ahead.plus(missing));
        }
    }

    /// Lets it go on from where it stands, as the real one goes.
    synchronized void goOnWith(InstantSource real) {
        reading = new Reading(real, Duration.between(real.instant(), instant()));
    }
}
