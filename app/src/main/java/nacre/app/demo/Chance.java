// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.app.demo;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/// The chance of one organ of the town: its own, so that what happens in one organ, or that there
/// is another, changes nothing in the rest.
final class Chance implements RandomGenerator {
    private final RandomGenerator random;

    private Chance(RandomGenerator random) {
        this.random = random;
    }

    /// The chance of this name in a town of this seed.
    static Chance of(long seed, String name) {
        long own = seed ^ (long) name.hashCode() << Integer.SIZE;
        return new Chance(RandomGeneratorFactory.of("L64X128MixRandom").create(own));
    }

    @Override
    public long nextLong() {
        return random.nextLong();
    }

    /// Whether it is one of so many.
    boolean isOneIn(int many) {
        return nextInt(many) == 0;
    }

    /// Some seconds of a time, not at its very ends.
    Duration within(Duration time) {
        return Duration.ofSeconds(30 + nextLong(time.toSeconds() - 60));
    }

    /// Brings a list into the order of chance (Fisher and Yates).
    void shuffle(List<?> list) {
        for (int i = list.size() - 1; i > 0; i--) {
            Collections.swap(list, i, nextInt(i + 1));
        }
    }
}
