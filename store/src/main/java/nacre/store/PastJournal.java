// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.store;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import nacre.journal.Append;
import nacre.journal.CommandId;
import nacre.journal.Entry;
import nacre.journal.Hash;
import nacre.journal.Journal;
import nacre.journal.MerkleTree;
import nacre.journal.OrganId;
import nacre.journal.StoreFailure;
import org.jspecify.annotations.Nullable;

/// One organ's record as it was at one moment. It hands out every row that is there, true or not,
/// also beyond the head, so that verifying sees what a server would not show.
final class PastJournal implements Journal {
    private static final long NO_END = 1L << Schema.SEQ_BITS;

    private final OrganId organ;
    private final long number;
    private final RecordReader reader;

    PastJournal(OrganId organ, long number, RecordReader reader) {
        this.organ = organ;
        this.number = number;
        this.reader = reader;
    }

    @Override
    public OrganId organ() {
        return organ;
    }

    /// As last announced.
    @Override
    public Head head() {
        List<Head> announced = announced();
        return announced.isEmpty() ? new Head(0, new MerkleTree().root()) : announced.getLast();
    }

    @Override
    public CompletableFuture<Head> append(Append batch) {
        return SqliteJournal.failed("A record of the past is only for reading.");
    }

    @Override
    public void read(long from, long to, Consumer<Entry> taker) {
        long end = Math.min(to, NO_END);
        for (long next = Math.max(from, 0); next < end; ) {
            long start = next;
            List<Entry> some = read(r -> r.entries(number, start, end));
            if (some.isEmpty()) {
                return;
            }
            some.forEach(taker);
            next = some.getLast().seq() + 1;
        }
    }

    @Override
    public @Nullable Entry entry(long seq) {
        List<Entry> found = seq < 0 ? List.of() : read(r -> r.entries(number, seq, seq + 1));
        return found.isEmpty() ? null : found.getFirst();
    }

    @Override
    public @Nullable Known known(CommandId id) {
        var found = new ArrayList<Known>();
        read(r -> {
            r.commands(number, c -> keep(c, id, found));
            return found;
        });
        return found.isEmpty() ? null : found.getFirst();
    }

    private static void keep(StoredCommand command, CommandId id, List<Known> found) {
        if (command.has(id)) {
            found.add(command.known());
        }
    }

    @Override
    public List<Head> announced() {
        return read(r -> r.announced(number, 0));
    }

    @Override
    public List<Hash> inclusion(long seq, long size) {
        return tree().inclusion(seq, size);
    }

    @Override
    public List<Hash> consistency(long older, long newer) {
        return tree().consistency(older, newer);
    }

    private MerkleTree tree() {
        var tree = new MerkleTree();
        read(0, NO_END, entry -> tree.append(entry.leafHash()));
        return tree;
    }

    private <T extends @Nullable Object> T read(Readers.Reading<T> reading) {
        try {
            return reading.read(reader);
        } catch (SQLException e) {
            throw new StoreFailure(
                    "The record of %s could not be read.\nMaybe the disk is failing."
                            .formatted(organ),
                    e);
        }
    }
}
