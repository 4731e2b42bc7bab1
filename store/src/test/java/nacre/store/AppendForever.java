// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.store;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Random;
import nacre.journal.Journal;
import nacre.journal.Journals;
import nacre.journal.SampleRecord;

/// A program that appends with several callers and prints how far each answer said the record
/// reaches, until it is killed or has done enough.
final class AppendForever {

    private AppendForever() {}

    public static void main(String[] args) throws InterruptedException {
        int callers = 6;
        int enough = Integer.parseInt(args[1]);
        try (Store store = Store.open(Path.of(args[0]), new SecureRandom())) {
            var threads = new Thread[callers];
            for (int i = 0; i < callers; i++) {
                var id = Journals.freshId(new Random(i));
                Journal journal = store.journals().create(id);
                threads[i] = Thread.ofPlatform().start(() -> append(journal, enough));
            }
            for (Thread thread : threads) {
                thread.join();
            }
        }
    }

    private static void append(Journal journal, int enough) {
        var sample = new SampleRecord(journal.organ(), 1);
        for (int i = 0; i < enough; i++) {
            var head = journal.append(sample.batch(journal.head().size(), 1 + i % 3)).join();
            System.out.println(journal.organ() + " " + head.size() + " " + head.root());
        }
    }
}
