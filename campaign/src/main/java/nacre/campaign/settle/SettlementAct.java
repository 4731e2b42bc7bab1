// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.campaign.settle;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What happened to a settlement.
///
/// Kept content: of the entry that made it, its `title` and its clauses (`clause.0.evidence` …);
/// of a check, what was seen (`words`); of an ending, the `reason`.
public sealed interface SettlementAct extends SettleAct {

    /// The type of the enactment that makes a settlement.
    String MADE = "settlement.made";

    /// The type of the enactment that ends one.
    String ENDED = "settlement.ended";

    /// It was ratified; it goes by this entry. An enactment. What its clauses do to demands and
    /// matters follows in the same batch, or on the day on which they begin.
    ///
    /// @param offer that it takes up; null if none in particular
    /// @param last its last day; null if it runs until somebody ends it
    record Made(
            TalksId talks, @Nullable OfferId offer, List<Clause> clauses, @Nullable LocalDate last)
            implements SettlementAct {
        /// Copies the list.
        public Made {
            clauses = List.copyOf(clauses);
        }
    }

    /// The day came on which a clause moves its matter. Due.
    ///
    /// @param moved whether it could still move there
    record Began(SettlementId settlement, int clause, boolean moved) implements SettlementAct {}

    /// On the day of a check, a clause was found kept. Under a mandate to negotiate there.
    record Kept(SettlementId settlement, int clause, LocalDate day) implements SettlementAct {}

    /// A clause was found breached. Under a mandate to negotiate there.
    ///
    /// @param day of the check; null if it was seen on any other day
    record Breached(SettlementId settlement, int clause, @Nullable LocalDate day)
            implements SettlementAct {}

    /// It was terminated. An enactment.
    ///
    /// @param last its last day
    record Ended(SettlementId settlement, LocalDate last) implements SettlementAct {}
}
