// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.campaign.register;

import java.time.Instant;
import nacre.assembly.charter.MatterKey;
import nacre.assembly.part.Unfoldable;
import org.jspecify.annotations.Nullable;
import org.pcollections.PSortedMap;
import org.pcollections.TreePMap;

/// The matters that concern an organ, and who decides each.
public record Register(PSortedMap<MatterKey, Listing> listings) {

    /// Nothing is listed.
    public static Register empty() {
        return new Register(TreePMap.empty());
    }

    /// The matter's listing, or null.
    public @Nullable Listing find(MatterKey matter) {
        return listings.get(matter);
    }

    /// The listing of a matter that is listed.
    ///
    /// @throws Unfoldable if it is not
    public Listing listed(MatterKey matter) {
        return Unfoldable.needed(find(matter), "The register has no matter %s.", matter);
    }

    /// Who decided how much at a time.
    ///
    /// @param sphere of this alone; null for all
    public Balance at(Instant at, @Nullable Sphere sphere) {
        return Balance.of(
                listings.values().stream()
                        .filter(each -> !each.isRun() && !each.since().isAfter(at))
                        .filter(each -> sphere == null || each.sphere() == sphere)
                        .map(each -> each.holder(at)));
    }

    Register with(Listing listing) {
        return new Register(listings.plus(listing.matter(), listing));
    }
}
