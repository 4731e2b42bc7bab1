// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.accounts;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One movement in the books: what each account got sums to zero. Nobody changes it; a wrong one is
/// reversed by another. Its `memo` is content of the entry it goes by.
///
/// @param day when it happened, as those say who posted it
/// @param lines at least two, none of nothing, each of another account
/// @param rests the entry it rests on, or null
/// @param reverses the posting that it reverses, or null
/// @param reversed the posting by which it was reversed, or null
public record Posting(
        PostingId id,
        LocalDate day,
        List<Line> lines,
        @Nullable Long rests,
        @Nullable PostingId reverses,
        @Nullable PostingId reversed) {

    /// Copies the list.
    public Posting {
        lines = List.copyOf(lines);
    }

    /// How much was moved: the sum of what was debited.
    public long moved() {
        return moved(lines);
    }

    /// What a forger wrote may be more than books can hold; it counts as the most they can.
    public static long moved(List<Line> lines) {
        long moved = 0;
        for (Line line : lines) {
            moved += Math.clamp(line.amount(), 0, PostingRules.MOST);
        }
        return moved;
    }

    Posting reversedBy(PostingId other) {
        return new Posting(id, day, lines, rests, reverses, other);
    }
}
