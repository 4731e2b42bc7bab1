// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.campaign.settle;

import java.time.LocalDate;
import java.util.List;
import nacre.assembly.charter.Holder;
import nacre.assembly.charter.MatterKey;
import nacre.campaign.demand.DemandId;
import nacre.campaign.demand.Extent;
import org.jspecify.annotations.Nullable;

/// One clause of a settlement. What it says is kept content of the entry that made the settlement,
/// as `clause.0.evidence` and so on, for it is the evidence on which a matter moves.
///
/// @param answer to which demand and how far; null if to none
/// @param move of a matter of the register; null if it moves none
/// @param from the first day on which it holds
/// @param checks on which days it is looked whether it is kept, soonest first
public record Clause(
        @Nullable Answer answer, @Nullable Move move, LocalDate from, List<LocalDate> checks) {

    /// Copies the list.
    public Clause {
        checks = List.copyOf(checks);
    }

    /// A demand that it meets, fully or partly.
    public record Answer(DemandId demand, Extent extent) {}

    /// A matter that it gives to another holder, or leaves contested.
    public record Move(MatterKey matter, Holder to) {
        /// Whether the register has it elsewhere afterwards.
        public boolean isReal() {
            return to != Holder.CONTESTED;
        }
    }

    /// Whether a matter moves because of it, and only after this day.
    boolean movesAfter(LocalDate today) {
        return move != null && move.isReal() && from.isAfter(today);
    }

    /// Whether a matter moves because of it, on this day or before.
    boolean movesBy(LocalDate today) {
        return move != null && move.isReal() && !from.isAfter(today);
    }
}
