// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.store;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Function;
import nacre.journal.Append;
import nacre.journal.BoxRow;
import nacre.journal.CommandId;
import nacre.journal.Content;
import nacre.journal.Entry;
import nacre.journal.Hash;
import nacre.journal.Journal;
import nacre.journal.MerkleTree;
import nacre.journal.OrganId;
import nacre.journal.StoreFailure;
import org.jspecify.annotations.Nullable;

/// One organ's record in `journal.db`, with its hash tree in memory.
///
/// The writing thread grows the tree and publishes the head; everyone reads.
final class SqliteJournal implements Journal {
    private static final long MOST_ENTRY_BYTES = 8 << 20;
    private static final long NO_END = 1L << Schema.SEQ_BITS;

    private final OrganId organ;
    private final long number;
    private final Readers readers;
    private final GroupWriter writer;
    private final long secret;
    private final SqliteBoxes boxes;

    private final ReentrantLock treeLock = new ReentrantLock();
    private MerkleTree tree = new MerkleTree();
    private volatile Head head = new Head(0, tree.root());
    private volatile CommandIndex commands;
    private volatile @Nullable String damage;
    private final AtomicInteger failures = new AtomicInteger();

    SqliteJournal(
            OrganId organ,
            long number,
            Readers readers,
            GroupWriter writer,
            long secret,
            BoxSeal seal) {
        this.organ = organ;
        this.number = number;
        this.readers = readers;
        this.writer = writer;
        this.secret = secret;
        boxes = new SqliteBoxes(number, readers, seal);
        commands = new CommandIndex(secret);
    }

    /// Builds the tree anew from what is on disk.
    void load() {
        var fresh = new MerkleTree();
        long next = -1;
        long from;
        do {
            from = Math.max(next, 0);
            long start = from;
            next =
                    readers.read(reader ->
                            reader.leaves(
                                    number,
                                    start,
                                    NO_END,
                                    (seq, leaf) -> fresh.append(MerkleTree.leafHash(leaf))));
        } while (next != from);
        var found = new Head(next, fresh.root());
        List<Head> roots = readers.read(reader -> reader.announced(number, start(found)));
        commands = indexed();
        boxes.load();
        damage = damage(found, fresh.size(), roots);
        in(t -> {
            tree = fresh;
            head = found;
            return found;
        });
    }

    private CommandIndex indexed() {
        var index = new CommandIndex(secret);
        return readers.read(reader -> {
            reader.commands(number, c -> index.add(c.high(), c.low(), c.known().first()));
            return index;
        });
    }

    private static long start(Head found) {
        return Math.max(found.size(), 1);
    }

    /// What is wrong with a record of which the last announced root does not tell, or null.
    private @Nullable String damage(Head found, long rows, List<Head> roots) {
        boolean isWhole =
                found.size() == 0
                        ? roots.isEmpty()
                        : rows == found.size() && roots.equals(List.of(found));
        return isWhole
                ? null
                : """
                The record of %s reaches to %d with root %s, which is not what was announced.
                Maybe somebody changed it, or the disk fails: verify it, and use the last backup.\
                """
                        .formatted(organ, found.size(), found.root());
    }

    @Override
    public OrganId organ() {
        return organ;
    }

    @Override
    public Head head() {
        return head;
    }

    @Override
    public CompletableFuture<Head> append(Append batch) {
        var leaves = new ArrayList<Hash>(batch.entries().size());
        for (Entry entry : batch.entries()) {
            if (bytes(entry) > MOST_ENTRY_BYTES) {
                return failed("Entry %d has more than 8 MiB.".formatted(entry.seq()));
            }
            leaves.add(entry.leafHash());
        }
        List<StoredChange> changes = boxes.sealed(batch);
        return changes == null
                ? failed("A row is for a box that is not here.")
                : writer.append(this, batch, leaves, changes);
    }

    private static long bytes(Entry entry) {
        long bytes = (long) entry.leafBytes().length + entry.factsBytes().length;
        for (Content field : entry.content()) {
            bytes += field.held() == null ? 0 : 3L * field.held().value().length();
        }
        return bytes;
    }

    static CompletableFuture<Head> failed(String why) {
        return CompletableFuture.failedFuture(
                new StoreFailure.NotRecorded(why, new IllegalStateException(why)));
    }

    @Override
    public void read(long from, long to, Consumer<Entry> reader) {
        long end = Math.min(to, head.size());
        for (long next = Math.max(from, 0); next < end; ) {
            long start = next;
            List<Entry> some = readers.read(r -> r.entries(number, start, end));
            if (some.isEmpty()) {
                return;
            }
            some.forEach(reader);
            next = some.getLast().seq() + 1;
        }
    }

    @Override
    public @Nullable Entry entry(long seq) {
        if (seq < 0 || seq >= head.size()) {
            return null;
        }
        List<Entry> found = readers.read(r -> r.entries(number, seq, seq + 1));
        return found.isEmpty() ? null : found.getFirst();
    }

    @Override
    public @Nullable Known known(CommandId id) {
        Known recorded = recorded(id);
        return recorded == null ? boxes.known(id) : recorded;
    }

    private @Nullable Known recorded(CommandId id) {
        return commands.find(
                StoredCommand.high(id),
                StoredCommand.low(id),
                first -> {
                    StoredCommand stored =
                            readers.<@Nullable StoredCommand>read(r -> r.command(number, first));
                    return stored != null && stored.has(id) ? stored.known() : null;
                });
    }

    @Override
    public @Nullable List<BoxRow> rows(long box) {
        return boxes.rows(box);
    }

    @Override
    public boolean hasRow(long box, long member) {
        return boxes.hasRow(box, member);
    }

    @Override
    public List<Head> announced() {
        return readers.read(reader -> reader.announced(number, 0));
    }

    @Override
    public List<Hash> inclusion(long seq, long size) {
        requireDurable(size);
        return in(t -> t.inclusion(seq, size));
    }

    @Override
    public List<Hash> consistency(long older, long newer) {
        requireDurable(newer);
        return in(t -> t.consistency(older, newer));
    }

    private void requireDurable(long size) {
        if (size > head.size()) {
            throw new IllegalArgumentException(
                    "The record has %d entries, not %d.".formatted(head.size(), size));
        }
    }

    private <T> T in(Function<MerkleTree, T> work) {
        treeLock.lock();
        try {
            return work.apply(tree);
        } finally {
            treeLock.unlock();
        }
    }

    // Below: for the writing thread.

    long number() {
        return number;
    }

    /// Why nothing may be appended any more, or null.
    @Nullable String damage() {
        return damage;
    }

    /// Counts failed batches: who asked before the last one failed, counted on it.
    int failures() {
        return failures.get();
    }

    void countFailure() {
        failures.incrementAndGet();
    }

    /// Adds leaves that are about to be recorded.
    void grow(List<Hash> leaves) {
        in(t -> {
            leaves.forEach(t::append);
            return t;
        });
    }

    /// How far the record will reach with what was added.
    Head grown() {
        return in(t -> new Head(t.size(), t.root()));
    }

    /// Takes off what was not recorded.
    void shrink() {
        in(t -> {
            t.cutTo(head.size());
            return t;
        });
    }

    /// The hash that a leaf was written with.
    Hash written(long seq) {
        return in(t -> t.leaf(seq));
    }

    /// Makes the new head known: it is durable and was read back.
    void publish(Head durable) {
        head = durable;
    }

    /// Makes a recorded command known.
    void remember(Append batch) {
        boxes.remember(batch);
        Append.Repeat command = batch.command();
        if (command != null && !batch.entries().isEmpty()) {
            CommandId id = command.id();
            commands.add(StoredCommand.high(id), StoredCommand.low(id), batch.first());
        }
    }

    void spoil(String why) {
        damage = why;
    }
}
