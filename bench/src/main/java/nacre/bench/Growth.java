// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.bench;

import nacre.ballot.Choice;
import nacre.journal.Journals;

/// One named vote at its last voter, in organs of growing size; and the memory a member takes.
final class Growth implements Runnable {
    private static final int[] SIZES = {100, 10_000, 100_000};
    private static final int REPEATS = 4_000;

    @Override
    public void run() {
        double first = 0;
        for (int size : SIZES) {
            long before = used();
            var branch = new Branch(Journals.inMemory(), size);
            long state = used() - before;
            for (int i = 0; i < size - 1; i++) {
                branch.cast(i, i % 3 == 0 ? Choice.NO : Choice.YES);
            }
            double[] micros = new double[9];
            for (int round = 0; round < micros.length; round++) {
                long start = System.nanoTime();
                for (int i = 0; i < REPEATS; i++) {
                    branch.cast(size - 1, i % 2 == 0 ? Choice.YES : Choice.NO);
                }
                micros[round] = (System.nanoTime() - start) / 1e3 / REPEATS;
            }
            double median = Rounds.median(micros);
            first = first == 0 ? median : first;
            System.out.printf(
                    "growth: %,7d members: %.1f µs for the last vote, %.2f times the first;"
                            + " %,d bytes a member (record in memory too)%n",
                    size, median, median / first, state / size);
        }
    }

    private static long used() {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        var runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
