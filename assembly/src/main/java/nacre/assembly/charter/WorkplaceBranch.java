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

/// The template for a union branch at one workplace: people on different shifts, many on the
/// list who have not come in yet, and an employer who answers within days.
final class WorkplaceBranch {

    private WorkplaceBranch() {}

    static Charter charter() {
        return new Charter(
                Template.WORKPLACE_BRANCH,
                List.of(Right.values()),
                // A branch grows through its stewards: those it gave the power admit; whoever is
                // turned away, or whoever a member wants in, can still be voted on.
                Admission.BY_MANDATE,
                // Stewards are elected every year; one tenth can call them back to the members.
                new MandateTerms(Duration.ofDays(366), new Fraction(1, 10), Duration.ofDays(3)),
                // Whoever is on the list when the discussion of an everyday matter begins has a
                // say in it; stewards fetch codes daily, so a lost telephone is a week's trouble.
                Clauses.roll(3, 3, 7),
                List.of(
                        everyday(),
                        choices(),
                        action(),
                        admission(),
                        removal(),
                        mandates(),
                        elections(),
                        rules()));
    }

    /// One full turn of shifts to read it and three days to answer. A quarter must take part:
    /// low enough that a roll with sleepers on it does not stop the branch, high enough that one
    /// shift alone does not decide for all.
    private static Matter everyday() {
        return matter(MatterKey.EVERYDAY, days(1, 3, 3), moreYesThanNo(), takePart(1, 4));
    }

    /// A strike is carried by all or breaks: two thirds of yes and no, half of all taking part. In
    /// secret, so that no foreman learns who wanted it.
    private static Matter action() {
        return secret(matter(MatterKey.ACTION, days(2, 4, 3), twoThirdsYes(), takePart(1, 2)));
    }

    /// No quorum: nobody should wait outside because others did not answer.
    private static Matter admission() {
        return matter(MatterKey.ADMISSION, days(1, 2, 3), moreYesThanNo());
    }

    /// Unions remove rarely: two thirds, half of all taking part, and two weeks to be heard.
    private static Matter removal() {
        return matter(MatterKey.REMOVAL, days(14, 14, 7), twoThirdsYes(), takePart(1, 2));
    }

    /// The same rule gives a mandate and takes it back, so that a recall is never harder.
    private static Matter mandates() {
        return matter(MatterKey.MANDATES, days(2, 4, 3), moreYesThanNo(), takePart(1, 4));
    }

    /// A week for whoever wants to stand, and a few days to answer.
    private static Matter elections() {
        return Clauses.elections(days(2, 7, 3), takePart(1, 4));
    }

    /// Where nothing but taste is at stake, as easy as everyday matters.
    private static Matter choices() {
        return Clauses.choices(days(1, 3, 3), takePart(1, 4));
    }

    /// Not more than half of all: a branch with sleepers on its roll would never reach it. Two
    /// thirds of yes and no with half taking part is the usual bar for rule changes.
    private static Matter rules() {
        return matter(MatterKey.CHARTER, days(7, 14, 7), twoThirdsYes(), takePart(1, 2));
    }
}
