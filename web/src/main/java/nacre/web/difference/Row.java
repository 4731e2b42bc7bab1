// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.difference;

import java.util.List;

/// A line of one text beside the line of the other that stands in its place.
///
/// @param pieces the words of both in reading order, what is gone before what is new
public record Row(List<Piece> pieces) {

    /// Copies the list.
    public Row {
        pieces = List.copyOf(pieces);
    }

    /// Whether the line is the same in both.
    public boolean isSame() {
        return pieces.stream().allMatch(piece -> piece.kind() == Piece.Kind.SAME);
    }

    /// Whether there is nothing to see.
    public boolean isBlank() {
        return pieces.stream().allMatch(piece -> piece.text().isBlank());
    }

    /// The line of the earlier text; nothing if it has none here.
    public List<Piece> before() {
        return without(Piece.Kind.NEW);
    }

    /// The line of the later text; nothing if it has none here.
    public List<Piece> after() {
        return without(Piece.Kind.GONE);
    }

    private List<Piece> without(Piece.Kind kind) {
        return pieces.stream().filter(piece -> piece.kind() != kind).toList();
    }
}
