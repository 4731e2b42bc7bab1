// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.assembly.meeting;

/// A meeting, by the entry that called it or asked for it.
public record MeetingId(long seq) implements Comparable<MeetingId> {
    @Override
    public int compareTo(MeetingId other) {
        return Long.compare(seq, other.seq);
    }

    @Override
    public String toString() {
        return Long.toString(seq);
    }
}
