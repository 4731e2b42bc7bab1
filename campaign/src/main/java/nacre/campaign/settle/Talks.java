// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.campaign.settle;

import java.time.Instant;
import java.util.List;
import nacre.campaign.demand.DemandId;
import nacre.campaign.unit.UnitPath;
import org.jspecify.annotations.Nullable;
import org.pcollections.PVector;

/// Talks with another side about demands. Who the other side is (`institution`), and the red lines
/// (`line.0` … for each demand, `lines` for all others), is kept content of the entry that opened
/// them.
///
/// @param id the entry that opened them
/// @param opened when
/// @param place the campaign, or the place in one, whose delegates talk; null if of none
/// @param demands what they are about
/// @param offers oldest first
public record Talks(
        TalksId id,
        Instant opened,
        @Nullable UnitPath place,
        List<DemandId> demands,
        PVector<Offer> offers,
        Stage stage) {

    /// How far they have come.
    public enum Stage {
        OPEN,
        /// A settlement was made.
        SETTLED,
        /// The members decided to end them without one.
        ENDED
    }

    /// Copies the list.
    public Talks {
        demands = List.copyOf(demands);
    }

    /// Whether they go on.
    public boolean isOpen() {
        return stage == Stage.OPEN;
    }

    /// The newest offer of either side, or null.
    public @Nullable Offer last() {
        return offers.isEmpty() ? null : offers.get(offers.size() - 1);
    }

    /// The newest offer of a side, or null.
    public @Nullable Offer last(Side side) {
        return offers.stream()
                .filter(offer -> offer.side() == side)
                .reduce((earlier, later) -> later)
                .orElse(null);
    }

    /// The offer, or null if there is none such here.
    public @Nullable Offer find(OfferId id) {
        return offers.stream().filter(offer -> offer.id().equals(id)).findFirst().orElse(null);
    }

    Talks with(Offer offer) {
        return new Talks(id, opened, place, demands, offers.plus(offer), stage);
    }

    Talks agreed(Offer offer, Instant at) {
        int index = offers.indexOf(offer);
        return new Talks(id, opened, place, demands, offers.with(index, offer.agreed(at)), stage);
    }

    Talks ended(Stage how) {
        return new Talks(id, opened, place, demands, offers, how);
    }
}
