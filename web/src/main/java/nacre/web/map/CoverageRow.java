// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.map;

import java.util.List;

/// How far a unit is covered.
///
/// @param in how deep it lies
/// @param words how many are known there
/// @param missing what is missing
public record CoverageRow(int in, String name, String words, List<String> missing) {

    /// Copies the list.
    public CoverageRow {
        missing = List.copyOf(missing);
    }
}
