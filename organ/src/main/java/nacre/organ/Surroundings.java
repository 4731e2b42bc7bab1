// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.organ;

import java.time.InstantSource;
import java.util.function.BooleanSupplier;
import java.util.random.RandomGenerator;

/// What an organ cannot know by itself.
///
/// @param clock the time; only the program's edge owns one
/// @param random for salts; must be safe for several threads
/// @param isSteady whether the clock has run evenly since the start; nothing is recorded once it
///     has not
public record Surroundings(InstantSource clock, RandomGenerator random, BooleanSupplier isSteady) {

    /// Surroundings whose clock is always trusted, for tests and simulations.
    public static Surroundings steady(InstantSource clock, RandomGenerator random) {
        return new Surroundings(clock, random, () -> true);
    }

    boolean mayRecord() {
        return isSteady.getAsBoolean();
    }
}
