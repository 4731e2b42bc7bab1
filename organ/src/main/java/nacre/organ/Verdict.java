// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.organ;

import java.util.List;
import nacre.journal.Hash;
import nacre.journal.OrganId;
import org.jspecify.annotations.Nullable;

/// What came of verifying one record.
///
/// @param entries how many entries were read
/// @param root the root over them
/// @param failure the first that is wrong; null if the record holds
/// @param erased how many content fields are gone, each by an erasure on the record
/// @param unchecked what could not be checked, as keys of the text file
public record Verdict(
        OrganId organ,
        long entries,
        Hash root,
        @Nullable Failure failure,
        long erased,
        List<String> unchecked) {

    /// What is wrong, and where.
    public record Failure(long seq, String why) {}

    /// Copies the list.
    public Verdict {
        unchecked = List.copyOf(unchecked);
    }

    /// Whether the record holds.
    public boolean holds() {
        return failure == null;
    }
}
