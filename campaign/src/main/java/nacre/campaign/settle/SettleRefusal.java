// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.campaign.settle;

import java.time.LocalDate;
import nacre.assembly.charter.MatterKey;
import nacre.assembly.part.Refusal;
import nacre.campaign.demand.DemandId;

/// Why something cannot be done in talks or with a settlement.
public sealed interface SettleRefusal extends Refusal {

    /// There are no such talks.
    record UnknownTalks(TalksId talks) implements SettleRefusal {}

    /// They have ended.
    record TalksAreOver(TalksId talks) implements SettleRefusal {}

    /// Talks are about one demand at least, about each once, and not about too many.
    record TalksDemandsDoNotFit(int demands, int most) implements SettleRefusal {}

    /// The organ does not demand it, or no longer.
    record NotDemanded(DemandId demand) implements SettleRefusal {}

    /// An offer says something to each demand.
    record OfferDoesNotFit(int answers, int demands) implements SettleRefusal {}

    /// More offers than talks can hold.
    record TooManyOffers(int most) implements SettleRefusal {}

    /// Another was written down meanwhile.
    ///
    /// @param last the newest
    record OfferCameBetween(OfferId last) implements SettleRefusal {}

    /// The day is too early or too late.
    record SettleDayDoesNotFit(LocalDate day, LocalDate earliest, LocalDate latest)
            implements SettleRefusal {}

    /// There is no such offer in these talks.
    record UnknownOffer(OfferId offer) implements SettleRefusal {}

    /// Only the other side's can be agreed to, and only once.
    record NothingToAgreeTo(OfferId offer) implements SettleRefusal {}

    /// It lies below a red line: only the members can accept it.
    record OfferIsBelowALine(OfferId offer) implements SettleRefusal {}

    /// A settlement has one clause at least, and not too many.
    record ClausesDoNotFit(int clauses, int most) implements SettleRefusal {}

    /// The talks are not about this demand.
    record NotInTheTalks(DemandId demand) implements SettleRefusal {}

    /// Two clauses would move the same matter.
    record MatterTwice(MatterKey matter) implements SettleRefusal {}

    /// It cannot stay contested, for it is not.
    record NotContested(MatterKey matter) implements SettleRefusal {}

    /// Days of checks rise, and there are not too many.
    ///
    /// @param clause as people count, from 1
    record ChecksDoNotFit(int clause, int most) implements SettleRefusal {}

    /// There is no such settlement.
    record UnknownSettlement(SettlementId settlement) implements SettleRefusal {}

    /// It has no such clause.
    ///
    /// @param clause as people count, from 1
    record UnknownClause(SettlementId settlement, int clause) implements SettleRefusal {}

    /// No check of that clause is open on that day.
    ///
    /// @param clause as people count, from 1
    record NoSuchCheck(int clause, LocalDate day) implements SettleRefusal {}

    /// It has an end already, and that day comes no later.
    record SettlementEnds(SettlementId settlement, LocalDate last) implements SettleRefusal {}

    /// The words are missing or too long.
    record SettleWordsDoNotFit(int most) implements SettleRefusal {}

    /// That entry notes no breach of this settlement.
    record NoBreach(long breach) implements SettleRefusal {}

    /// Somebody has made a demand of it already.
    record DemandedAgain(DemandId demand) implements SettleRefusal {}
}
