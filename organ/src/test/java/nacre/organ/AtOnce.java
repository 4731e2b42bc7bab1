// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.organ;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/// Several threads that begin in the same instant.
final class AtOnce {
    private static final int THREADS = 16;

    private AtOnce() {}

    /// Has the organs' clerks catch up, in turn by threads that begin together.
    static void catchUp(List<Scenario> organs) throws InterruptedException {
        var start = new CountDownLatch(1);
        var threads = new ArrayList<Thread>();
        for (int i = 0; i < THREADS; i++) {
            Clerk clerk = organs.get(i % organs.size()).clerk();
            threads.add(
                    Thread.ofPlatform()
                            .start(() -> {
                                try {
                                    start.await();
                                } catch (InterruptedException e) {
                                    throw new IllegalStateException(e);
                                }
                                clerk.catchUp();
                            }));
        }
        start.countDown();
        for (Thread thread : threads) {
            thread.join();
        }
    }
}
