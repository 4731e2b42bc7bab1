// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.bench;

import java.util.Arrays;
import java.util.function.DoubleSupplier;

/// Two sides measured in turn, once both are warm: as long as the compiler still works on the other
/// core, it would be measured too.
final class Rounds {
    private static final int WARMING = 5;
    private static final int ROUNDS = 7;

    private Rounds() {}

    /// The medians of two rates, and their ratio, printed.
    static void compare(
            String bench, String ours, DoubleSupplier our, String theirs, DoubleSupplier their) {
        double[] a = new double[ROUNDS];
        double[] b = new double[ROUNDS];
        for (int i = -WARMING; i < ROUNDS; i++) {
            double mine = our.getAsDouble();
            double other = their.getAsDouble();
            if (i >= 0) {
                a[i] = mine;
                b[i] = other;
            }
        }
        System.out.printf(
                "%s: %s %,.0f/s, %s %,.0f/s, ratio %.2f (medians of %d)%n",
                bench, ours, median(a), theirs, median(b), median(a) / median(b), ROUNDS);
    }

    static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    /// How many a second.
    static double rate(long count, Runnable work) {
        long start = System.nanoTime();
        work.run();
        return count * 1e9 / (System.nanoTime() - start);
    }
}
