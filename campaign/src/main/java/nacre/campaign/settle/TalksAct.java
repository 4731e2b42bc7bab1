// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.campaign.settle;

import java.time.LocalDate;
import java.util.List;
import nacre.campaign.demand.DemandId;
import nacre.campaign.unit.UnitPath;
import org.jspecify.annotations.Nullable;

/// What happened in talks with another side.
///
/// Kept content: of the entry that opened them, who the other side is (`institution`) and the red
/// lines (`line.0` … for each demand, `lines` for all others); of an offer, what it says to each
/// demand (`answer.0` …) and beside (`words`); of an ending, the `reason`.
public sealed interface TalksAct extends SettleAct {

    /// The type of the enactment that opens talks.
    String OPENED = "talks.opened";

    /// The type of the enactment that ends them.
    String ENDED = "talks.ended";

    /// Talks were opened; they go by this entry. An enactment.
    ///
    /// @param place the campaign, or the place in one, whose delegates talk; null if of none
    /// @param demands what they are about
    record Opened(@Nullable UnitPath place, List<DemandId> demands) implements TalksAct {
        /// Copies the list.
        public Opened {
            demands = List.copyOf(demands);
        }
    }

    /// An offer was written down; it goes by this entry. Under a mandate to negotiate there.
    ///
    /// @param day when it was made
    /// @param answers one for each demand of the talks
    /// @param isBelow whether it lies below a red line that belongs to no single demand
    /// @param follows the offer before it, of either side; null if it is the first
    record Offered(
            TalksId talks,
            Side side,
            LocalDate day,
            List<Offer.Answer> answers,
            boolean isBelow,
            @Nullable OfferId follows)
            implements TalksAct {
        /// Copies the list.
        public Offered {
            answers = List.copyOf(answers);
        }
    }

    /// The delegates agreed to put the other side's newest offer to the members. It binds nobody
    /// until it is ratified. Under a mandate to negotiate there.
    record Agreed(TalksId talks, OfferId offer) implements TalksAct {}

    /// They were ended without a settlement. An enactment.
    record Ended(TalksId talks) implements TalksAct {}
}
