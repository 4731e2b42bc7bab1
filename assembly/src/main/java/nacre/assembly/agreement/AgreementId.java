// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.assembly.agreement;

/// An agreement, by the entry that made it.
public record AgreementId(long seq) implements Comparable<AgreementId> {
    @Override
    public int compareTo(AgreementId other) {
        return Long.compare(seq, other.seq);
    }

    @Override
    public String toString() {
        return Long.toString(seq);
    }
}
