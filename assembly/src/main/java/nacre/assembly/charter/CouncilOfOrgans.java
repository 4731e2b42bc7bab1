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

/// The template for a council: organs that each decide at home and send delegates who carry it.
final class CouncilOfOrgans {

    private CouncilOfOrgans() {}

    static Charter charter() {
        return new Charter(
                Template.COUNCIL,
                List.of(Right.values()),
                // An organ comes in by the council's decision and its own.
                Admission.BY_DECISION,
                // A year; one organ of ten can ask to have a mandate of the council's back.
                new MandateTerms(Duration.ofDays(366), new Fraction(1, 10), Duration.ofDays(5)),
                RollTerms.unsaid(),
                // Each organ counts for one, so that the largest does not decide for all.
                new CouncilTerms(CouncilTerms.Weighing.ORGANS),
                List.of(everyday(), admission(), removal(), mandates(), rules()),
                MeetingTerms.usual());
    }

    /// A week at home before the vote: what comes to the council must first reach its organs.
    private static Matter everyday() {
        return matter(MatterKey.EVERYDAY, days(7, 7, 5), moreYesThanNo(), takePart(1, 2));
    }

    /// More than half of all organs, for they will share what they decide.
    private static Matter admission() {
        return matter(MatterKey.ADMISSION, days(7, 7, 5), moreThanHalfOfAll());
    }

    /// An organ is sent away rarely, and heard for two weeks.
    private static Matter removal() {
        return matter(MatterKey.REMOVAL, days(14, 14, 7), twoThirdsYes(), takePart(2, 3));
    }

    private static Matter mandates() {
        return matter(MatterKey.MANDATES, days(7, 7, 5), moreYesThanNo(), takePart(1, 2));
    }

    /// Two thirds of yes and no, with two thirds of the organs taking part.
    private static Matter rules() {
        return matter(MatterKey.CHARTER, days(14, 14, 7), twoThirdsYes(), takePart(2, 3));
    }
}
