// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.bench;

import java.security.SecureRandom;
import java.util.concurrent.atomic.AtomicInteger;
import nacre.ballot.Choice;
import nacre.store.Store;

/// Whether the time that a sealed answer takes says something of it: one caller, who waits for each
/// answer until it is durable, and does the one and the other in turn, so that what else the
/// machine does falls on both alike. A ratio near 1 says nothing.
final class Timing implements Runnable {
    private static final int MEMBERS = 20_000;
    private static final int ANSWERS = 2_000;

    @Override
    public void run() {
        try (var store = Store.open(Folders.fresh(), new SecureRandom())) {
            var branch = new Branch(store.journals(), MEMBERS, Revealing.secret());
            var first = new AtomicInteger(2);
            var turn = new AtomicInteger();
            branch.cast(0, Choice.YES);
            branch.cast(1, Choice.YES);
            compare("warming up", () -> branch.cast(0, Choice.NO), () -> branch.cast(1, Choice.NO));
            compare(
                    "a first answer to a changed one",
                    () -> branch.cast(first.getAndIncrement(), Choice.NO),
                    () -> branch.cast(0, Choice.NO));
            compare("yes to no", () -> branch.cast(0, Choice.YES), () -> branch.cast(1, Choice.NO));
            compare(
                    "the same again to another",
                    () -> branch.cast(0, Choice.YES),
                    () -> branch.cast(1, turn.incrementAndGet() % 2 == 0 ? Choice.YES : Choice.NO));
        }
    }

    private static void compare(String what, Runnable one, Runnable other) {
        double[] ours = new double[ANSWERS];
        double[] theirs = new double[ANSWERS];
        for (int i = 0; i < ANSWERS; i++) {
            ours[i] = micros(one);
            theirs[i] = micros(other);
        }
        double mine = Rounds.median(ours);
        double others = Rounds.median(theirs);
        System.out.printf(
                "timing: %s %,.0f to %,.0f µs, ratio %.2f (medians of %,d in turn)%n",
                what, mine, others, mine / others, ANSWERS);
    }

    private static double micros(Runnable answer) {
        long start = System.nanoTime();
        answer.run();
        return (System.nanoTime() - start) / 1e3;
    }
}
