// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.bench;

import java.security.SecureRandom;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import nacre.ballot.Choice;
import nacre.store.Store;

/// Named votes through the clerk, durable, by 512 callers, against rows of the same size that are
/// only group-committed into SQLite.
final class Acts implements Runnable {
    private static final int CALLERS = 512;
    private static final int ACTS = 20_000;

    @Override
    public void run() {
        var folder = Folders.fresh();
        try (var store = Store.open(folder, new SecureRandom());
                var raw = new RawRows(Folders.fresh())) {
            var branch = new Branch(store.journals(), 2_000);
            var turn = new AtomicInteger();
            Rounds.compare(
                    "acts",
                    "clerk",
                    () -> {
                        Choice choice = turn.incrementAndGet() % 2 == 0 ? Choice.YES : Choice.NO;
                        return rate(i -> branch.cast(i % branch.members.size(), choice));
                    },
                    "raw rows",
                    () -> rate(raw::append));
            var verdict = nacre.organ.Verifier.verify(branch.clerk.journal(), Branch.PARTS);
            System.out.printf(
                    "acts: %,d entries verified: %s%n", verdict.entries(), verdict.holds());
        }
    }

    /// Acts a second, each caller doing her share one after the other.
    static double rate(IntConsumer act) {
        return Rounds.rate(
                ACTS,
                () -> {
                    var done = new CountDownLatch(CALLERS);
                    var next = new AtomicInteger();
                    for (int c = 0; c < CALLERS; c++) {
                        Thread.startVirtualThread(() -> {
                            for (int i = next.getAndIncrement();
                                    i < ACTS;
                                    i = next.getAndIncrement()) {
                                act.accept(i);
                            }
                            done.countDown();
                        });
                    }
                    try {
                        done.await();
                    } catch (InterruptedException e) {
                        throw new IllegalStateException(e);
                    }
                });
    }
}
