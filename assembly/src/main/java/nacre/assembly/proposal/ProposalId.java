// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.assembly.proposal;

/// A proposal, by the entry that put it.
public record ProposalId(long seq) implements Comparable<ProposalId> {
    @Override
    public int compareTo(ProposalId other) {
        return Long.compare(seq, other.seq);
    }

    @Override
    public String toString() {
        return Long.toString(seq);
    }
}
