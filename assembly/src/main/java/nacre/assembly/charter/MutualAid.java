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

/// The template for a mutual-aid group: neighbours who help each other, whoever happens to have
/// time; help that comes late is none.
final class MutualAid {

    private MutualAid() {}

    static Charter charter() {
        return new Charter(
                Template.MUTUAL_AID,
                List.of(Right.values()),
                // Who wants to help is taken in at once by those with the mandate.
                Admission.BY_MANDATE,
                // People have seasons: half a year; one twentieth can ask for a recall.
                new MandateTerms(Duration.ofDays(183), new Fraction(1, 20), Duration.ofDays(3)),
                // Three days are enough where little money moves.
                Clauses.roll(3, 3, 7),
                List.of(
                        everyday(),
                        choices(),
                        help(),
                        money(),
                        admission(),
                        removal(),
                        mandates(),
                        elections(),
                        rules()));
    }

    /// A tenth takes part: most are there now and then, and those who are must be able to go on.
    private static Matter everyday() {
        return matter(MatterKey.EVERYDAY, days(1, 2, 3), moreYesThanNo(), takePart(1, 10));
    }

    /// Help that somebody asks for: decided within three days.
    private static Matter help() {
        return matter(MatterKey.HELP, days(1, 1, 2), moreYesThanNo(), takePart(1, 10));
    }

    /// What the box is spent on beyond that: two thirds of yes and no, and a fifth takes part.
    private static Matter money() {
        return matter(MatterKey.MONEY, days(2, 4, 4), twoThirdsYes(), takePart(1, 5));
    }

    /// No quorum: whoever wants to help should not wait.
    private static Matter admission() {
        return matter(MatterKey.ADMISSION, days(1, 2, 3), moreYesThanNo());
    }

    /// Two thirds, a third of all taking part, and ten days to be heard.
    private static Matter removal() {
        return matter(MatterKey.REMOVAL, days(10, 10, 7), twoThirdsYes(), takePart(1, 3));
    }

    /// The same rule gives a mandate and takes it back, so that a recall is never harder.
    private static Matter mandates() {
        return matter(MatterKey.MANDATES, days(1, 3, 3), moreYesThanNo(), takePart(1, 10));
    }

    /// A week for whoever wants to stand, and a few days to answer.
    private static Matter elections() {
        return Clauses.elections(days(2, 5, 3), takePart(1, 10));
    }

    /// Where nothing but taste is at stake, as easy as everyday matters.
    private static Matter choices() {
        return Clauses.choices(days(1, 2, 3), takePart(1, 10));
    }

    /// Two thirds of yes and no, a third of all taking part, and ten days to think.
    private static Matter rules() {
        return matter(MatterKey.CHARTER, days(10, 10, 7), twoThirdsYes(), takePart(1, 3));
    }
}
