// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.store;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import nacre.journal.Append;
import nacre.journal.BoxChange;
import nacre.journal.BoxRow;
import nacre.journal.CommandId;
import nacre.journal.Hash;
import nacre.journal.Journal.Known;
import org.jspecify.annotations.Nullable;

/// The boxes beside one organ's record: their keys in memory, their rows in `journal.db`.
///
/// Threads may share it.
final class SqliteBoxes {
    private final long organ;
    private final Readers readers;
    private final BoxSeal seal;

    /// The boxes that can be opened here, those asked for and not durable yet among them.
    private final ConcurrentSkipListMap<Long, Held> held = new ConcurrentSkipListMap<>();

    /// @param commands the slots of the commands that put its rows
    private record Held(BoxKey key, int length, Set<Hash> commands) {
        Held(BoxKey key, int length) {
            this(key, length, ConcurrentHashMap.newKeySet());
        }
    }

    SqliteBoxes(long organ, Readers readers, BoxSeal seal) {
        this.organ = organ;
        this.readers = readers;
        this.seal = seal;
    }

    /// Takes the keys anew from what is on disk.
    void load() {
        var found = readers.read(reader -> reader.boxes(organ));
        held.keySet().retainAll(found.keySet());
        for (Map.Entry<Long, RecordReader.StoredBox> box : found.entrySet()) {
            BoxKey key = seal.open(box.getKey(), box.getValue().key());
            if (key != null) {
                held.put(box.getKey(), new Held(key, box.getValue().length()));
                found(box.getKey());
            }
        }
    }

    private void found(long box) {
        Held opened = needed(box);
        readers.read(reader -> {
            reader.commandSlots(organ, box, slot -> opened.commands().add(slot));
            return opened;
        });
    }

    private Held needed(long box) {
        Held opened = held.get(box);
        if (opened == null) {
            throw new IllegalStateException("There is no box %d here.".formatted(box));
        }
        return opened;
    }

    /// The changes of a batch, sealed; null if one is of a box that is not here.
    @Nullable List<StoredChange> sealed(Append batch) {
        var changes = new ArrayList<StoredChange>(batch.boxes().size());
        for (BoxChange change : batch.boxes()) {
            switch (change) {
                case BoxChange.Open(long box, int length) -> {
                    BoxSeal.Made made = seal.make(box);
                    held.put(box, new Held(made.key(), length));
                    changes.add(new StoredChange.Open(box, length, made.wrapped()));
                }
                case BoxChange.Put(long box, BoxRow row) -> {
                    Held to = held.get(box);
                    if (to == null) {
                        return null;
                    }
                    changes.add(row(to, row));
                    Append.Repeat command = batch.boxCommand();
                    if (command != null) {
                        changes.add(command(to.key(), command));
                    }
                }
                case BoxChange.Destroy(long box) -> changes.add(new StoredChange.Destroy(box));
            }
        }
        return changes;
    }

    private static StoredChange row(Held box, BoxRow row) {
        Hash slot = box.key().slot(row.member());
        Sealed sealed = box.key().seal(slot, row.padded(box.length()));
        return new StoredChange.Row(box.key().box(), slot, sealed);
    }

    private static StoredChange command(BoxKey key, Append.Repeat command) {
        Hash slot = key.slot(command.id());
        return new StoredChange.Command(key.box(), slot, key.seal(slot, command.hash().bytes()));
    }

    /// Makes known what is durable: the command of a row; and forgets the keys of boxes that are
    /// gone for good.
    void remember(Append batch) {
        for (BoxChange change : batch.boxes()) {
            if (change instanceof BoxChange.Destroy(long box)) {
                held.remove(box);
            } else if (change instanceof BoxChange.Put(long box, BoxRow r)
                    && batch.boxCommand() instanceof Append.Repeat command) {
                Held into = needed(box);
                into.commands().add(into.key().slot(command.id()));
            }
        }
    }

    @Nullable List<BoxRow> rows(long box) {
        Held open = held.get(box);
        if (open == null) {
            return null;
        }
        var rows = new ArrayList<BoxRow>();
        return readers.read(reader -> {
            reader.rows(organ, box, (slot, sealed) -> rows.add(open.key().row(slot, sealed)));
            return rows;
        });
    }

    boolean hasRow(long box, long member) {
        Held open = held.get(box);
        return open != null
                && readers.read(r -> r.sealedRow(organ, box, open.key().slot(member)) != null);
    }

    @Nullable Known known(CommandId id) {
        for (Held box : held.values()) {
            if (box.commands().isEmpty()) {
                continue; // nothing to make its name for
            }
            Hash slot = box.key().slot(id);
            Sealed sealed =
                    box.commands().contains(slot)
                            ? readers.<@Nullable Sealed>read(
                                    r -> r.sealedCommand(organ, box.key().box(), slot))
                            : null;
            if (sealed != null) {
                return new Known(box.key().command(slot, sealed), box.key().box(), 1);
            }
        }
        return null;
    }

    /// Takes one sealed row.
    interface SealedReader {
        void row(Hash slot, Sealed sealed) throws SQLException;
    }
}
