// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.assembly.mandate;

import nacre.assembly.part.MemberId;
import nacre.assembly.proposal.ProposalId;
import org.pcollections.PSortedSet;
import org.pcollections.TreePSet;

/// How far members have come in asking for a mandate back.
public sealed interface Petition {

    /// Nobody asks.
    record None() implements Petition {}

    /// Some ask.
    ///
    /// @param first the entry of the first who asked, which fixed how many are needed
    /// @param needed how many must ask before a vote opens
    /// @param askers who has asked
    record Asked(long first, long needed, PSortedSet<MemberId> askers) implements Petition {

        static Asked starting(long first, long needed) {
            return new Asked(first, needed, TreePSet.empty());
        }

        Asked with(MemberId member) {
            return new Asked(first, needed, askers.plus(member));
        }

        /// Whether enough have asked.
        public boolean isEnough() {
            return askers.size() >= needed;
        }
    }

    /// Enough have asked, and the vote is open.
    record Voting(ProposalId proposal) implements Petition {}
}
