// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.assembly.part;

import java.util.Comparator;

/// A member's pseudonym in one organ: the sequence number of the entry that first named her.
public record MemberId(long seq) implements Comparable<MemberId> {
    /// The same order, for the large maps: one call for each comparison instead of three.
    public static final Comparator<MemberId> ORDER = (a, b) -> Long.compare(a.seq, b.seq);

    @Override
    public int compareTo(MemberId other) {
        return Long.compare(seq, other.seq);
    }

    @Override
    public String toString() {
        return Long.toString(seq);
    }
}
