// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.assembly.proposal;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.pcollections.PVector;
import org.pcollections.TreePVector;

/// What ties a proposal to others.
///
/// @param amendments what members asked to be changed in it, oldest first
/// @param onlyIf the proposal that has to pass as well for it to take force, or null
/// @param since when that was set last; the epoch if never
/// @param dependents the proposals that take force only if it passes
/// @param bundle the bundle by whose vote it is decided together with others, or null
public record Bonds(
        PVector<ProposalId> amendments,
        @Nullable ProposalId onlyIf,
        Instant since,
        PVector<ProposalId> dependents,
        @Nullable ProposalId bundle) {

    /// It stands by itself.
    static Bonds none() {
        return new Bonds(TreePVector.empty(), null, Instant.EPOCH, TreePVector.empty(), null);
    }

    Bonds amending(ProposalId amendment) {
        return new Bonds(amendments.plus(amendment), onlyIf, since, dependents, bundle);
    }

    Bonds onlyIf(@Nullable ProposalId other, Instant at) {
        return new Bonds(amendments, other, at, dependents, bundle);
    }

    Bonds with(ProposalId dependent) {
        return new Bonds(amendments, onlyIf, since, dependents.plus(dependent), bundle);
    }

    Bonds without(ProposalId dependent) {
        return new Bonds(amendments, onlyIf, since, dependents.minus(dependent), bundle);
    }

    Bonds in(@Nullable ProposalId other) {
        return new Bonds(amendments, onlyIf, since, dependents, other);
    }
}
