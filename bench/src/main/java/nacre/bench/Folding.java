// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.bench;

import java.lang.management.ManagementFactory;
import java.time.InstantSource;
import java.util.SplittableRandom;
import nacre.ballot.Choice;
import nacre.journal.Journals;
import nacre.organ.Clerk;
import nacre.organ.Surroundings;

/// Entries a second and core, folded from memory: leaf and facts read, authority checked, state
/// made.
final class Folding implements Runnable {
    private static final int MEMBERS = 5_000;
    private static final int VOTES_EACH = 20;

    @Override
    public void run() {
        var branch = new Branch(Journals.inMemory(), MEMBERS);
        for (int round = 0; round < VOTES_EACH; round++) {
            Choice choice = round % 2 == 0 ? Choice.YES : Choice.NO;
            for (int i = 0; i < MEMBERS; i++) {
                branch.cast(i, choice);
            }
        }
        long entries = branch.clerk.standing().size();
        double[] rates = new double[7];
        for (int i = 0; i < rates.length; i++) {
            var threads = ManagementFactory.getThreadMXBean();
            long before = threads.getCurrentThreadCpuTime();
            var clerk =
                    Clerk.of(
                            branch.clerk.journal(),
                            Branch.PARTS,
                            Surroundings.steady(InstantSource.system(), new SplittableRandom(1)));
            rates[i] = entries * 1e9 / (threads.getCurrentThreadCpuTime() - before);
            if (clerk.standing().size() != entries) {
                throw new IllegalStateException("Not all was folded.");
            }
        }
        System.out.printf(
                "fold: %,d entries, %,.0f a second of one core's time (median of %d)%n",
                entries, Rounds.median(rates), rates.length);
    }
}
