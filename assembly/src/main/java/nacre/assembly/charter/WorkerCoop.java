// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.assembly.charter;

import static nacre.assembly.charter.Clauses.days;
import static nacre.assembly.charter.Clauses.matter;
import static nacre.assembly.charter.Clauses.moreThanHalfOfAll;
import static nacre.assembly.charter.Clauses.moreYesThanNo;
import static nacre.assembly.charter.Clauses.takePart;
import static nacre.assembly.charter.Clauses.twoThirdsYes;

import java.time.Duration;
import java.util.List;
import nacre.ballot.Fraction;

/// The template for a worker co-op: some dozens who know each other, all of them at work, who
/// own the place and answer for its debts together.
final class WorkerCoop {

    private WorkerCoop() {}

    static Charter charter() {
        return new Charter(
                Template.WORKER_COOP,
                List.of(Right.values()),
                // A new member shares in debts and surplus, so all decide on each.
                Admission.BY_DECISION,
                // Offices rotate within two years; one tenth can ask for a recall.
                new MandateTerms(Duration.ofDays(731), new Fraction(1, 10), Duration.ofDays(5)),
                // Each newcomer was voted in; a week lets her read before she decides.
                Clauses.roll(7, 3, 7),
                List.of(
                        everyday(),
                        choices(),
                        money(),
                        admission(),
                        removal(),
                        mandates(),
                        elections(),
                        rules()));
    }

    /// Half take part: people who work together can be asked to answer.
    private static Matter everyday() {
        return matter(MatterKey.EVERYDAY, days(2, 5, 3), moreYesThanNo(), takePart(1, 2));
    }

    /// Two thirds of yes and no, and two thirds take part: everyone answers for a loan.
    private static Matter money() {
        return matter(MatterKey.MONEY, days(7, 7, 5), twoThirdsYes(), takePart(2, 3));
    }

    /// More than half of all, not only of those who answer: she will work beside all of them.
    private static Matter admission() {
        return matter(MatterKey.ADMISSION, days(7, 7, 5), moreThanHalfOfAll());
    }

    /// It costs her work and her share: two thirds of yes and no, more than half of all, and two
    /// weeks to be heard.
    private static Matter removal() {
        return matter(MatterKey.REMOVAL, days(14, 14, 7), twoThirdsYes(), moreThanHalfOfAll());
    }

    /// The same rule gives a mandate and takes it back, so that a recall is never harder.
    private static Matter mandates() {
        return matter(MatterKey.MANDATES, days(3, 7, 3), moreYesThanNo(), takePart(1, 2));
    }

    /// A week for whoever wants to stand, and a few days to answer.
    private static Matter elections() {
        return Clauses.elections(days(3, 7, 3), takePart(1, 2));
    }

    /// Where nothing but taste is at stake, as easy as everyday matters.
    private static Matter choices() {
        return Clauses.choices(days(2, 5, 3), takePart(1, 2));
    }

    /// Two thirds of yes and no, half of all taking part, and two weeks to think.
    private static Matter rules() {
        return matter(MatterKey.CHARTER, days(14, 14, 7), twoThirdsYes(), takePart(1, 2));
    }
}
