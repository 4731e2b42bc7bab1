// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.assembly.charter;

import static nacre.assembly.charter.Clauses.days;
import static nacre.assembly.charter.Clauses.matter;
import static nacre.assembly.charter.Clauses.moreYesThanNo;
import static nacre.assembly.charter.Clauses.takePart;
import static nacre.assembly.charter.Clauses.twoThirdsYes;

import java.time.Duration;
import java.util.List;
import nacre.ballot.Fraction;

/// The template for a food co-op: some dozens of households who buy together, meet once a week at
/// the shelf, and do the work by turns.
final class FoodCoop {

    private FoodCoop() {}

    static Charter charter() {
        return new Charter(
                Template.FOOD_COOP,
                List.of(Right.values()),
                // Households come and go; those at the counter take them in, as room allows.
                Admission.BY_MANDATE,
                // Tasks rotate within a year; one tenth can ask for a recall.
                new MandateTerms(Duration.ofDays(366), new Fraction(1, 10), Duration.ofDays(7)),
                // One weekly collection goes by before a newcomer decides.
                Clauses.roll(7, 3, 7),
                List.of(
                        everyday(),
                        choices(),
                        suppliers(),
                        prices(),
                        shifts(),
                        money(),
                        admission(),
                        removal(),
                        mandates(),
                        elections(),
                        rules()));
    }

    /// A week to answer, so that everybody passes the shelf once. A quarter takes part.
    private static Matter everyday() {
        return matter(MatterKey.EVERYDAY, days(2, 4, 7), moreYesThanNo(), takePart(1, 4));
    }

    /// What we buy and from whom: as easy as everyday matters, or the shelf stays empty.
    private static Matter suppliers() {
        return matter(MatterKey.SUPPLIERS, days(2, 4, 7), moreYesThanNo(), takePart(1, 4));
    }

    /// The markup touches every purse: a third takes part, and a week to read the sums.
    private static Matter prices() {
        return matter(MatterKey.PRICES, days(7, 7, 7), moreYesThanNo(), takePart(1, 3));
    }

    /// How work is shared out: a third takes part, for a rule of few about the work of all is none.
    private static Matter shifts() {
        return matter(MatterKey.SHIFTS, days(3, 7, 7), moreYesThanNo(), takePart(1, 3));
    }

    /// Two thirds of yes and no, and a third takes part: deposits are other households' money.
    private static Matter money() {
        return matter(MatterKey.MONEY, days(7, 7, 7), twoThirdsYes(), takePart(1, 3));
    }

    /// No quorum: nobody should wait for her bread because others did not answer.
    private static Matter admission() {
        return matter(MatterKey.ADMISSION, days(1, 3, 7), moreYesThanNo());
    }

    /// Two thirds, half of all taking part, and two weeks to be heard.
    private static Matter removal() {
        return matter(MatterKey.REMOVAL, days(14, 14, 7), twoThirdsYes(), takePart(1, 2));
    }

    /// The same rule gives a mandate and takes it back, so that a recall is never harder.
    private static Matter mandates() {
        return matter(MatterKey.MANDATES, days(3, 5, 7), moreYesThanNo(), takePart(1, 4));
    }

    /// A week for whoever wants to stand, and a few days to answer.
    private static Matter elections() {
        return Clauses.elections(days(3, 7, 7), takePart(1, 4));
    }

    /// Where nothing but taste is at stake, as easy as everyday matters.
    private static Matter choices() {
        return Clauses.choices(days(2, 4, 7), takePart(1, 4));
    }

    /// Two thirds of yes and no, half of all taking part, and two weeks to think.
    private static Matter rules() {
        return matter(MatterKey.CHARTER, days(14, 14, 7), twoThirdsYes(), takePart(1, 2));
    }
}
