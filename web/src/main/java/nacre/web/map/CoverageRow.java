// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.map;

import java.util.List;
import nacre.web.Bar;

/// How far one group of people is covered, or all groups of a place together.
///
/// @param path where it is shown in more detail; empty for one group
/// @param words why nothing is said of it; empty if something is
/// @param missing what is missing
public record CoverageRow(
        String name, String path, String words, List<Share> shares, List<String> missing) {

    /// Copies the lists.
    public CoverageRow {
        shares = List.copyOf(shares);
        missing = List.copyOf(missing);
    }

    /// How many of how many, in words and as a bar.
    ///
    /// @param isEmpty whether the bar would show nothing: none, or too few to be shown
    public record Share(String words, boolean isEmpty, Bar bar) {}
}
