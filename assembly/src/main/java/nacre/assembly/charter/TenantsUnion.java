// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.assembly.charter;

import static nacre.assembly.charter.Clauses.days;
import static nacre.assembly.charter.Clauses.matter;
import static nacre.assembly.charter.Clauses.moreYesThanNo;
import static nacre.assembly.charter.Clauses.secret;
import static nacre.assembly.charter.Clauses.takePart;
import static nacre.assembly.charter.Clauses.twoThirdsYes;

import java.time.Duration;
import java.util.List;
import nacre.ballot.Fraction;

/// The template for a tenants' union: neighbours of some houses with one landlord, many of them
/// seldom online, who must be able to act together when a letter comes.
final class TenantsUnion {

    private TenantsUnion() {}

    static Charter charter() {
        return new Charter(
                Template.TENANTS_UNION,
                List.of(Right.values()),
                // It grows door by door: those who ring take in who opens.
                Admission.BY_MANDATE,
                // People move out: mandates last a year; one tenth can ask for a recall.
                new MandateTerms(Duration.ofDays(366), new Fraction(1, 10), Duration.ofDays(5)),
                // A landlord can find forty names in a day, but not a week before he knows of a
                // vote.
                Clauses.roll(7, 3, 7),
                List.of(
                        everyday(),
                        choices(),
                        rents(),
                        repairs(),
                        withholding(),
                        money(),
                        admission(),
                        removal(),
                        mandates(),
                        elections(),
                        rules()));
    }

    /// Five days to answer, with a weekend in most of them; a quarter takes part.
    private static Matter everyday() {
        return matter(MatterKey.EVERYDAY, days(2, 4, 5), moreYesThanNo(), takePart(1, 4));
    }

    /// The landlord sets them today, so what passes is a demand; a third stands behind it.
    private static Matter rents() {
        return demanded(matter(MatterKey.RENTS, days(3, 5, 5), moreYesThanNo(), takePart(1, 3)));
    }

    /// A demand too, and an urgent one: a leaking roof does not wait for a long discussion.
    private static Matter repairs() {
        return demanded(matter(MatterKey.REPAIRS, days(1, 2, 3), moreYesThanNo(), takePart(1, 4)));
    }

    /// To withhold rent can cost a home: two thirds of yes and no, half of all taking part, two
    /// weeks to get advice. Put it anew after 90 days, for neighbours change. In secret, so that no
    /// landlord learns who wanted it.
    private static Matter withholding() {
        return secret(
                matter(MatterKey.WITHHOLDING, days(14, 14, 7), twoThirdsYes(), takePart(1, 2)));
    }

    /// Two thirds of yes and no, and a third takes part: dues are small and hard earned.
    private static Matter money() {
        return matter(MatterKey.MONEY, days(5, 7, 5), twoThirdsYes(), takePart(1, 3));
    }

    /// No quorum: nobody should wait outside because others did not answer.
    private static Matter admission() {
        return matter(MatterKey.ADMISSION, days(1, 2, 5), moreYesThanNo());
    }

    /// Two thirds, half of all taking part, and two weeks to be heard.
    private static Matter removal() {
        return matter(MatterKey.REMOVAL, days(14, 14, 7), twoThirdsYes(), takePart(1, 2));
    }

    /// The same rule gives a mandate and takes it back, so that a recall is never harder.
    private static Matter mandates() {
        return matter(MatterKey.MANDATES, days(2, 4, 5), moreYesThanNo(), takePart(1, 4));
    }

    /// A week for whoever wants to stand, and a few days to answer.
    private static Matter elections() {
        return Clauses.elections(days(3, 10, 5), takePart(1, 4));
    }

    /// Where nothing but taste is at stake, as easy as everyday matters.
    private static Matter choices() {
        return Clauses.choices(days(2, 4, 5), takePart(1, 4));
    }

    /// Two thirds of yes and no, a third of all taking part: on a roll of whole houses, half would
    /// hardly ever answer.
    private static Matter rules() {
        return matter(MatterKey.CHARTER, days(14, 14, 7), twoThirdsYes(), takePart(1, 3));
    }

    private static Matter demanded(Matter matter) {
        return new Matter(
                matter.key(),
                Holder.INSTITUTION,
                matter.method(),
                matter.rule(),
                matter.secrecy(),
                matter.timing(),
                matter.proposers());
    }
}
