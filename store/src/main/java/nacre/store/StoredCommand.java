// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.store;

import java.nio.ByteBuffer;
import java.util.HexFormat;
import nacre.journal.Append;
import nacre.journal.CommandId;
import nacre.journal.Hash;
import nacre.journal.Journal.Known;
import org.jspecify.annotations.Nullable;

/// A command as it stands with the first entry of its batch: 16 bytes of id, 32 of hash, 8 of how
/// many entries the batch has.
///
/// @param high the first half of the id
/// @param low the second half
/// @param known what is answered about it
record StoredCommand(long high, long low, Known known) {
    private static final int SIZE = 16 + Hash.SIZE + 8;

    /// The stored form; null if a batch answers no command.
    static byte @Nullable [] of(Append batch) {
        Append.Repeat command = batch.command();
        if (command == null) {
            return null;
        }
        return ByteBuffer.allocate(SIZE)
                .put(HexFormat.of().parseHex(command.id().hex()))
                .put(command.hash().bytes())
                .putLong(batch.entries().size())
                .array();
    }

    /// Reads the stored form; null where there is none, or none that is whole.
    static @Nullable StoredCommand read(long first, byte @Nullable [] stored) {
        if (stored == null || stored.length != SIZE) {
            return null;
        }
        var in = ByteBuffer.wrap(stored);
        return new StoredCommand(
                in.getLong(0),
                in.getLong(8),
                new Known(Hash.at(stored, 16), first, in.getLong(SIZE - 8)));
    }

    boolean has(CommandId id) {
        return high == high(id) && low == low(id);
    }

    static long high(CommandId id) {
        return Long.parseUnsignedLong(id.hex(), 0, 16, 16);
    }

    static long low(CommandId id) {
        return Long.parseUnsignedLong(id.hex(), 16, 32, 16);
    }
}
