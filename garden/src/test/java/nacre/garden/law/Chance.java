// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.garden.law;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/// Picks by a seed.
final class Chance {
    private final Random random;

    Chance(long seed) {
        this.random = new Random(seed);
    }

    Random random() {
        return random;
    }

    /// Whether something happens that does so in `percent` of cases.
    boolean in(int percent) {
        return random.nextInt(100) < percent;
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    /// One of these, or null if there are none.
    <T> @Nullable T of(Collection<T> some) {
        return some.isEmpty() ? null : new ArrayList<>(some).get(below(some.size()));
    }

    /// One of these, `otherwise` if there are none and now and then in any case.
    <T> T of(Collection<T> some, T otherwise) {
        T picked = of(some);
        return picked == null || in(4) ? otherwise : picked;
    }

    @SafeVarargs
    final <T> T among(T... some) {
        return some[below(some.length)];
    }
}
