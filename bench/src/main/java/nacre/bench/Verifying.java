// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.bench;

import java.security.SecureRandom;
import nacre.ballot.Choice;
import nacre.journal.Facts;
import nacre.journal.Hash;
import nacre.organ.Verifier;
import nacre.store.Store;

/// Verifying a record on disk, against a bare loop that reads the same rows and hashes them.
final class Verifying implements Runnable {
    private static final int MEMBERS = 5_000;
    private static final int VOTES_EACH = 40;

    private long seen;

    @Override
    public void run() {
        try (var store = Store.open(Folders.fresh(), new SecureRandom())) {
            var branch = new Branch(store.journals(), MEMBERS);
            for (int round = 0; round < VOTES_EACH; round++) {
                Choice choice = round % 2 == 0 ? Choice.YES : Choice.NO;
                voteAll(branch, choice);
            }
            var journal = branch.clerk.journal();
            long entries = journal.head().size();
            Rounds.compare(
                    "verify",
                    "verify",
                    () ->
                            Rounds.rate(
                                    entries,
                                    () -> {
                                        if (!Verifier.verify(journal, Branch.PARTS).holds()) {
                                            throw new IllegalStateException("Does not hold.");
                                        }
                                    }),
                    "bare read and hash",
                    () ->
                            Rounds.rate(
                                    entries,
                                    () ->
                                            journal.read(
                                                    0,
                                                    entries,
                                                    entry -> {
                                                        Hash leaf = entry.leafHash();
                                                        Hash facts =
                                                                Facts.commitment(
                                                                        entry.factsSalt(),
                                                                        entry.factsBytes());
                                                        seen += leaf.first() ^ facts.first();
                                                    })));
            System.out.printf("verify: %,d entries (%d)%n", entries, seen & 1);
        }
    }

    private static void voteAll(Branch branch, Choice choice) {
        try (var callers = java.util.concurrent.Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < MEMBERS; i++) {
                int member = i;
                callers.execute(() -> branch.cast(member, choice));
            }
        }
    }
}
