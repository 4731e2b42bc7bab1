// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.assembly.mandate;

/// A mandate, by the entry that gave it.
public record MandateId(long seq) implements Comparable<MandateId> {
    @Override
    public int compareTo(MandateId other) {
        return Long.compare(seq, other.seq);
    }

    @Override
    public String toString() {
        return Long.toString(seq);
    }
}
