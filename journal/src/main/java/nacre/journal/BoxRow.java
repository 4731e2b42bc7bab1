// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.journal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// What one member has put into a box: kept beside the record, sealed, until the box is opened.
///
/// @param member who put it, by the entry that first named her
/// @param salt 32 random bytes, new for each put, so that a commitment tells nothing
/// @param says what she put
public record BoxRow(long member, Hash salt, Json.Fields says) {
    private static final byte[] COMMITMENT = "nacre/box-row/v1\n".getBytes(UTF_8);
    private static final int HEAD = Long.BYTES + Hash.SIZE + Integer.BYTES;

    /// A row as it is shown when its box is opened.
    ///
    /// @param member who put it, or null if the box promised to show no names
    /// @param salt the row's salt
    /// @param says what was put
    public record Shown(
            @org.jspecify.annotations.Nullable Long member, Hash salt, Json.Fields says) {

        /// As it is committed to.
        Json.Fields form() {
            var form = Json.object();
            if (member != null) {
                form.put("member", member);
            }
            return form.put("says", says).done();
        }

        /// What stands for this row in the box's root.
        public Hash commitment() {
            return Hash.sha256(COMMITMENT, salt.bytes(), form().bytes());
        }
    }

    /// This row with its member's name, or without.
    public Shown shown(boolean hasName) {
        return new Shown(hasName ? member : null, salt, says);
    }

    /// The rows in the order of their commitments, which are random, so that the order tells
    /// nothing of who put them or when.
    public static List<Shown> shuffled(List<BoxRow> rows, boolean hasNames) {
        record Placed(Hash commitment, Shown shown) {}
        var placed = new ArrayList<Placed>(rows.size());
        for (BoxRow row : rows) {
            Shown shown = row.shown(hasNames);
            placed.add(new Placed(shown.commitment(), shown));
        }
        placed.sort(Comparator.comparing(Placed::commitment, Hash.ORDER));
        return placed.stream().map(Placed::shown).toList();
    }

    /// The Merkle root over the commitments of these rows; they must stand in the order of their
    /// commitments, none twice.
    ///
    /// @throws Malformed if they do not
    public static Hash root(List<Shown> rows) {
        var tree = new MerkleTree();
        Hash before = null;
        for (Shown row : rows) {
            Hash commitment = row.commitment();
            if (before != null && Hash.ORDER.compare(before, commitment) >= 0) {
                throw new Malformed("rows", "rows in the order of their commitments", "others");
            }
            tree.append(MerkleTree.leafHash(commitment.bytes()));
            before = commitment;
        }
        return tree.root();
    }

    /// Whether what is said fits into `length` bytes.
    public static boolean fits(Json.Fields says, int length) {
        return says.bytes().length <= length;
    }

    /// The row's bytes, as many for every row of a box: a row's size tells nothing of what it says.
    ///
    /// @param length the most bytes that what is said may have
    /// @throws IllegalArgumentException if it has more
    public byte[] padded(int length) {
        byte[] said = says.bytes();
        if (said.length > length) {
            throw new IllegalArgumentException(
                    "A row of %d bytes does not fit into %d. Maybe its box was opened too small."
                            .formatted(said.length, length));
        }
        return ByteBuffer.allocate(HEAD + length)
                .putLong(member)
                .put(salt.bytes())
                .putInt(said.length)
                .put(said)
                .array();
    }

    /// Reads `padded` bytes.
    ///
    /// @throws Malformed if they are no row
    public static BoxRow read(byte[] padded) {
        var in = ByteBuffer.wrap(padded);
        int length = padded.length < HEAD ? -1 : in.getInt(HEAD - Integer.BYTES);
        if (length < 0 || length > padded.length - HEAD) {
            throw new Malformed("row", "a row of a box", padded.length + " bytes");
        }
        byte[] said = new byte[length];
        in.get(HEAD, said);
        if (Json.read(said) instanceof Json.Fields says) {
            return new BoxRow(in.getLong(0), Hash.at(padded, Long.BYTES), says);
        }
        throw new Malformed("row", "an object", "something else");
    }
}
