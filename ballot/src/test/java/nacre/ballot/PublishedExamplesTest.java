// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.ballot;

import static nacre.ballot.Rules.BRITISH_PUBLIC_SERVICE;
import static nacre.ballot.Rules.IG_METALL;
import static nacre.ballot.Rules.MAJORITY;
import static nacre.ballot.Rules.TWO_THIRDS;
import static nacre.ballot.Rules.VERDI;
import static nacre.ballot.Rules.tally;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What books, laws and rulebooks say, in their own numbers.
@DisplayNameGeneration(ReplaceUnderscores.class)
class PublishedExamplesTest {

    /// Robert's Rules of Order Newly Revised, 12th ed., 44:1.
    @ParameterizedTest
    @CsvSource({"19, 10", "20, 11", "21, 11"})
    void roberts_majority(long cast, long majority) {
        assertEquals(majority, MAJORITY.needed(tally(cast, 0, 0, 100)));
        assertEquals(majority, leastYes(Rule.of(MAJORITY), cast, 100));
    }

    /// Robert's Rules of Order Newly Revised, 12th ed., 44:4.
    @ParameterizedTest
    @CsvSource({"30, 20", "31, 21", "32, 22", "33, 22"})
    void roberts_two_thirds_of_the_votes_cast(long cast, long twoThirds) {
        assertEquals(twoThirds, TWO_THIRDS.needed(tally(0, cast, 0, 100)));
        assertEquals(twoThirds, leastYes(Rule.of(TWO_THIRDS), cast, 100));
    }

    @Test
    void abstentions_are_not_votes() {
        assertEquals("passed", Rule.of(TWO_THIRDS).outcome(tally(2, 1, 97, 100)).word());
    }

    @ParameterizedTest
    @CsvSource({
        "400, 100, passed",
        "399, 101, failed", // one short of 40 % of 1,000
        "400, 99, undecided", // 499 of 1,000 voted
        "400, 399, passed",
        "400, 400, tied",
        "450, 550, failed",
        "501, 499, passed"
    })
    void great_britain_before_18_february_2026(long yes, long no, String outcome) {
        assertEquals(outcome, BRITISH_PUBLIC_SERVICE.outcome(tally(yes, no, 0, 1000)).word());
    }

    @ParameterizedTest
    @CsvSource({"749, failed, failed", "750, passed, failed", "751, passed, passed"})
    void german_unions_differ_in_the_comparator_only(long yes, String igMetall, String verdi) {
        assertEquals(igMetall, IG_METALL.outcome(tally(yes, 0, 0, 1000)).word());
        assertEquals(verdi, VERDI.outcome(tally(yes, 0, 0, 1000)).word());
    }

    @Test
    void who_says_that_she_is_prevented_counts_neither_for_nor_against() {
        assertEquals("failed", VERDI.outcome(tally(60, 19, 1, 100).prevented(20)).word());
        assertEquals("passed", VERDI.outcome(tally(60, 18, 1, 100).prevented(21)).word());
        assertEquals("failed", VERDI.outcome(tally(0, 0, 0, 100).prevented(100)).word());
    }

    private static long leastYes(Rule rule, long cast, long entitled) {
        long yes = 0;
        while (!rule.isMet(tally(yes, cast - yes, 0, entitled))) {
            yes++;
        }
        return yes;
    }
}
