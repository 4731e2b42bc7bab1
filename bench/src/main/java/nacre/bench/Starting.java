// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.bench;

import java.security.SecureRandom;
import nacre.app.demo.Demo;
import nacre.store.Store;

/// Starting on the demo's folder, with the ahead-of-time cache: processor time and memory until the
/// first page was given.
final class Starting implements Runnable {
    private static final int ROUNDS = 7;

    @Override
    public void run() {
        var folder = Folders.fresh();
        try (var store = Store.open(folder, new SecureRandom())) {
            Demo.live(store.journals(), store.keyrings());
        }
        Served.prepare();
        try (var first = new Served(folder)) {
            System.out.printf("start: the first took %.2f s%n", first.seconds());
        }
        double[] processor = new double[ROUNDS];
        double[] memory = new double[ROUNDS];
        double[] seconds = new double[ROUNDS];
        for (int i = 0; i < ROUNDS; i++) {
            try (var served = new Served(folder)) {
                processor[i] = served.processorSeconds();
                memory[i] = served.megabytes();
                seconds[i] = served.seconds();
            }
        }
        System.out.printf(
                "start: %.2f s of processor time, %.0f MB resident, %.2f s to the first page"
                        + " (medians of %d)%n",
                Rounds.median(processor), Rounds.median(memory), Rounds.median(seconds), ROUNDS);
    }
}
