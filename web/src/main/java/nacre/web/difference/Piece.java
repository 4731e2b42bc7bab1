// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.difference;

/// Some words of two texts: in both, only in the earlier, or only in the later.
public record Piece(Kind kind, String text) {

    /// Where the words stand.
    public enum Kind {
        /// In both texts.
        SAME,
        /// In the earlier one only.
        GONE,
        /// In the later one only.
        NEW
    }
}
