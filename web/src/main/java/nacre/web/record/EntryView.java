// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.record;

import java.util.List;

/// One entry in full for one reader.
///
/// @param facts the facts as they stand on the record
/// @param leaf the leaf as it stands in the tree
/// @param proof the hashes that lead from its hash to the root over `size` entries
public record EntryView(
        String base,
        EntryLine line,
        String type,
        String recorded,
        String effective,
        String actor,
        String batch,
        String facts,
        List<Field> content,
        String leaf,
        String leafHash,
        long size,
        String root,
        List<String> proof) {

    /// Copies the lists.
    public EntryView {
        content = List.copyOf(content);
        proof = List.copyOf(proof);
    }

    /// A content field: its name, whether it is personal or kept, about whom, and what it says or
    /// why it says nothing.
    public record Field(String name, String keeping, String about, String value, Shown shown) {}

    /// Whether a field's value is shown.
    public enum Shown {
        HERE,
        ERASED,
        WITHHELD
    }

    /// Where this entry is.
    public String path() {
        return line.path();
    }
}
