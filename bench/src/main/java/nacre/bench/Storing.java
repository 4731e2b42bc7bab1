// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.bench;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.function.LongFunction;
import nacre.journal.Append;
import nacre.journal.CommandId;
import nacre.journal.Entry;
import nacre.journal.Hash;
import nacre.journal.Journal;
import nacre.journal.Journal.Head;
import nacre.journal.Journals;
import nacre.store.Store;

/// The store alone: batches of one entry by 512 callers, with and without a command to remember,
/// against rows of the same size that are only group-committed; and reading, against a bare loop
/// over the rows.
final class Storing implements Runnable {
    private static final byte[] LEAF = new byte[360];
    private static final byte[] SALT = new byte[32];
    private static final byte[] FACTS = new byte[28];

    private final Random random = new Random(1);
    private long seen;

    @Override
    public void run() {
        Path folder = Folders.fresh();
        try (var store = Store.open(folder, new SecureRandom())) {
            var plain = store.journals().create(Journals.freshId(random));
            var commanded = store.journals().create(Journals.freshId(random));
            appending("store, entries", plain, this::entry);
            appending("store, entries with commands", commanded, this::commanded);
            reading(plain, folder.resolve("journal.db"));
        }
    }

    private static void appending(String bench, Journal journal, LongFunction<Append> batch) {
        var asking = new Asking(journal, batch);
        try (var raw = new RawRows(Folders.fresh())) {
            Rounds.compare(
                    bench,
                    "append",
                    () -> Acts.rate(i -> asking.next().join()),
                    "raw rows",
                    () -> Acts.rate(raw::append));
        }
    }

    /// One caller after the other gets the next place in the record.
    private static final class Asking {
        private final Journal journal;
        private final LongFunction<Append> batch;
        private long next;

        Asking(Journal journal, LongFunction<Append> batch) {
            this.journal = journal;
            this.batch = batch;
        }

        synchronized CompletableFuture<Head> next() {
            return journal.append(batch.apply(next++));
        }
    }

    private Append entry(long seq) {
        return new Append(
                seq, List.of(new Entry(seq, LEAF, SALT, FACTS, List.of())), null, List.of());
    }

    private Append commanded(long seq) {
        var hash = new Hash(random.nextLong(), random.nextLong(), seq, seq);
        var repeat = new Append.Repeat(new CommandId(hash.toString().substring(0, 32)), hash);
        return new Append(seq, entry(seq).entries(), repeat, List.of());
    }

    private void reading(Journal journal, Path file) {
        long entries = journal.head().size();
        Rounds.compare(
                "store, reading",
                "read",
                () ->
                        Rounds.rate(
                                entries,
                                () -> journal.read(0, entries, e -> seen += e.leafBytes().length)),
                "raw rows",
                () -> Rounds.rate(entries, () -> rawRead(file, entries)));
        System.out.printf("store: %,d entries read (%d)%n", entries, seen & 1);
    }

    private void rawRead(Path file, long entries) {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                var statement = connection.createStatement();
                var rows =
                        statement.executeQuery(
                                "SELECT id, leaf, salt, facts FROM entry ORDER BY id LIMIT "
                                        + entries)) {
            while (rows.next()) {
                seen += rows.getLong(1) + rows.getBytes(2).length;
                seen += rows.getBytes(3).length + rows.getBytes(4).length;
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
