// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.journal;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One entry of a record as a store keeps it: the leaf's bytes, the facts' bytes with their salt,
/// and what is left of the content. The bytes are as they were written, true or not; `leaf()` and
/// `facts()` read them.
///
/// The arrays are shared, not copied: nobody may change them.
public final class Entry {
    private final long seq;
    private final byte[] leafBytes;
    private final byte[] factsSalt;
    private final byte[] factsBytes;
    private final List<Content> content;
    private final List<String> withheld;

    /// Null until it is asked for; whoever writes an entry asks several times.
    private @Nullable Hash leafHash;

    /// An entry from its stored columns.
    public Entry(
            long seq,
            byte[] leafBytes,
            byte[] factsSalt,
            byte[] factsBytes,
            List<Content> content) {
        this(seq, leafBytes, factsSalt, factsBytes, content, List.of());
    }

    /// An entry of a copy made for one reader.
    ///
    /// @param withheld the fields whose values the reader may not see: neither there nor erased
    public Entry(
            long seq,
            byte[] leafBytes,
            byte[] factsSalt,
            byte[] factsBytes,
            List<Content> content,
            List<String> withheld) {
        this.withheld = List.copyOf(withheld);
        this.seq = seq;
        this.leafBytes = leafBytes;
        this.factsSalt = factsSalt;
        this.factsBytes = factsBytes;
        this.content = sorted(content);
    }

    private static List<Content> sorted(List<Content> content) {
        if (content.size() < 2) {
            return List.copyOf(content);
        }
        return content.stream().sorted(Comparator.comparing(Content::field)).toList();
    }

    /// The sequence number it is stored under.
    public long seq() {
        return seq;
    }

    /// The leaf as stored.
    public byte[] leafBytes() {
        return leafBytes;
    }

    /// The salt of the facts' commitment, 32 bytes.
    public byte[] factsSalt() {
        return factsSalt;
    }

    /// The facts as stored, canonical JSON.
    public byte[] factsBytes() {
        return factsBytes;
    }

    /// The content fields, erased ones among them, by field name.
    public List<Content> content() {
        return content;
    }

    /// Whether a field's value is left out of this copy, and not erased.
    public boolean isWithheld(String field) {
        return withheld.contains(field);
    }

    /// The leaf's hash in the tree.
    public Hash leafHash() {
        Hash known = leafHash;
        if (known == null) {
            known = MerkleTree.leafHash(leafBytes);
            leafHash = known; // threads that meet here find the same
        }
        return known;
    }

    /// The leaf, read.
    ///
    /// @throws Malformed if it is not one
    public Leaf leaf() {
        return Leaf.read(leafBytes);
    }

    /// The facts, read.
    ///
    /// @throws Malformed if they are not an object
    public Json.Fields facts() {
        if (Json.read(factsBytes) instanceof Json.Fields fields) {
            return fields;
        }
        throw new Malformed("facts of entry " + seq, "an object", "something else");
    }
}
