// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.app;

import java.util.concurrent.CountDownLatch;

/// Waits until somebody stops the program.
final class Waiting {

    private Waiting() {}

    /// Waits for the end signal, and holds the end up until the caller has closed what it opened.
    static void untilStopped() {
        var asked = new CountDownLatch(1);
        Thread waiter = Thread.currentThread();
        Runtime.getRuntime()
                .addShutdownHook(
                        new Thread(() -> {
                            asked.countDown();
                            join(waiter);
                        }));
        try {
            asked.await();
        } catch (InterruptedException e) {
            waiter.interrupt();
        }
    }

    private static void join(Thread waiter) {
        try {
            waiter.join(10_000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
