// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.app;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.LongSupplier;

/// Watches the wall clock by the steady one: when they drift more than five minutes apart, somebody
/// has set the clock, and nothing may be recorded until somebody has looked (RECORD, time).
final class Timekeeper {
    private static final Duration MOST_APART = Duration.ofMinutes(5);

    private final InstantSource wall;
    private final LongSupplier steadyNanos;
    private final Instant startWall;
    private final long startNanos;

    /// @param steadyNanos nanoseconds since some instant, never set by anybody
    Timekeeper(InstantSource wall, LongSupplier steadyNanos) {
        this.wall = wall;
        this.steadyNanos = steadyNanos;
        this.startWall = wall.instant();
        this.startNanos = steadyNanos.getAsLong();
    }

    /// Whether the wall clock has run evenly since the start.
    boolean isSteady() {
        Duration steady = Duration.ofNanos(steadyNanos.getAsLong() - startNanos);
        Duration shown = Duration.between(startWall, wall.instant());
        return shown.minus(steady).abs().compareTo(MOST_APART) <= 0;
    }
}
