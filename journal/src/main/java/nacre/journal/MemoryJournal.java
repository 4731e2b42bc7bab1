// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.journal;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// One record in memory.
final class MemoryJournal implements Journal {
    private final OrganId organ;
    private final List<Entry> entries = new ArrayList<>();
    private final Map<CommandId, Known> commands = new HashMap<>();
    private final List<Head> announced = new ArrayList<>();
    private final MerkleTree tree = new MerkleTree();
    private Head head = new Head(0, tree.root());
    private final Map<Long, MemoryBox> boxes = new HashMap<>();

    MemoryJournal(OrganId organ) {
        this.organ = organ;
    }

    @Override
    public OrganId organ() {
        return organ;
    }

    @Override
    public synchronized Head head() {
        return head;
    }

    @Override
    public synchronized CompletableFuture<Head> append(Append batch) {
        String wrong = wrong(batch);
        if (wrong != null) {
            return CompletableFuture.failedFuture(
                    new StoreFailure.NotRecorded(wrong, new IllegalStateException(wrong)));
        }
        for (Entry entry : batch.entries()) {
            entries.add(entry);
            tree.append(entry.leafHash());
        }
        batch.boxes().forEach(change -> change(change, batch.boxCommand()));
        if (!batch.entries().isEmpty()) {
            if (batch.command() != null) {
                long size = batch.entries().size();
                Append.Repeat command = batch.command();
                commands.put(command.id(), new Known(command.hash(), batch.first(), size));
            }
            batch.erasures().forEach(this::erase);
            head = new Head(tree.size(), tree.root());
            announced.add(head);
        }
        return CompletableFuture.completedFuture(head);
    }

    private @Nullable String wrong(Append batch) {
        if (batch.first() != entries.size()) {
            return "The batch starts at %d, the record ends at %d."
                    .formatted(batch.first(), entries.size());
        }
        if (batch.command() != null && known(batch.command().id()) != null) {
            return "The command %s is recorded already.".formatted(batch.command().id().hex());
        }
        for (Append.Erasure erasure : batch.erasures()) {
            if (!isThere(batch, erasure)) {
                return "Entry %d has no content «%s».".formatted(erasure.seq(), erasure.field());
            }
        }
        return wrongBox(batch);
    }

    private @Nullable String wrongBox(Append batch) {
        for (BoxChange change : batch.boxes()) {
            long box = change.box();
            String wrong =
                    switch (change) {
                        case BoxChange.Open o ->
                                boxes.containsKey(box) ? "Box %d is open already." : null;
                        case BoxChange.Put p ->
                                boxes.containsKey(box) ? null : "There is no box %d.";
                        case BoxChange.Destroy d ->
                                boxes.containsKey(box) ? null : "There is no box %d.";
                    };
            if (wrong != null) {
                return wrong.formatted(box);
            }
        }
        return null;
    }

    private void change(BoxChange change, Append.@Nullable Repeat command) {
        switch (change) {
            case BoxChange.Open(long box, int length) -> boxes.put(box, new MemoryBox(length));
            case BoxChange.Put(long id, BoxRow row) -> {
                MemoryBox box = requireNonNull(boxes.get(id));
                box.put(row);
                if (command != null) {
                    box.commands.put(command.id(), new Known(command.hash(), id, 1));
                }
            }
            case BoxChange.Destroy(long box) -> boxes.remove(box);
        }
    }

    /// One box: its rows by member, and the commands that put them.
    private static final class MemoryBox {
        private final int length;
        private final Map<Long, BoxRow> rows = new TreeMap<>();
        private final Map<CommandId, Known> commands = new HashMap<>();

        MemoryBox(int length) {
            this.length = length;
        }

        void put(BoxRow row) {
            rows.put(row.member(), BoxRow.read(row.padded(length)));
        }
    }

    @Override
    public synchronized @Nullable List<BoxRow> rows(long id) {
        MemoryBox box = boxes.get(id);
        return box == null ? null : List.copyOf(box.rows.values());
    }

    @Override
    public synchronized boolean hasRow(long id, long member) {
        MemoryBox box = boxes.get(id);
        return box != null && box.rows.containsKey(member);
    }

    private boolean isThere(Append batch, Append.Erasure erasure) {
        long seq = erasure.seq();
        if (seq < 0 || seq >= batch.end()) {
            return false;
        }
        Entry entry =
                seq < batch.first()
                        ? entries.get(Math.toIntExact(seq))
                        : batch.entries().get(Math.toIntExact(seq - batch.first()));
        return entry.content().stream().anyMatch(c -> c.field().equals(erasure.field()));
    }

    private void erase(Append.Erasure erasure) {
        Entry entry = entries.get(Math.toIntExact(erasure.seq()));
        var content = new ArrayList<Content>();
        for (Content field : entry.content()) {
            content.add(field.field().equals(erasure.field()) ? field.erased() : field);
        }
        entries.set(
                Math.toIntExact(entry.seq()),
                new Entry(
                        entry.seq(),
                        entry.leafBytes(),
                        entry.factsSalt(),
                        entry.factsBytes(),
                        content));
    }

    @Override
    public void read(long from, long to, Consumer<Entry> reader) {
        List<Entry> some;
        synchronized (this) {
            int end = Math.toIntExact(Math.min(to, entries.size()));
            some = List.copyOf(entries.subList(Math.min(Math.toIntExact(from), end), end));
        }
        some.forEach(reader);
    }

    @Override
    public synchronized @Nullable Entry entry(long seq) {
        return seq >= 0 && seq < entries.size() ? entries.get(Math.toIntExact(seq)) : null;
    }

    @Override
    public synchronized @Nullable Known known(CommandId id) {
        Known known = commands.get(id);
        for (MemoryBox box : boxes.values()) {
            known = known == null ? box.commands.get(id) : known;
        }
        return known;
    }

    @Override
    public synchronized List<Head> announced() {
        return List.copyOf(announced);
    }

    @Override
    public synchronized List<Hash> inclusion(long seq, long size) {
        return tree.inclusion(seq, size);
    }

    @Override
    public synchronized List<Hash> consistency(long older, long newer) {
        return tree.consistency(older, newer);
    }
}
