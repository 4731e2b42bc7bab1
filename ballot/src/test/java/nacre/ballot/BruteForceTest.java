// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.ballot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every condition on every small tally, against an oracle; and planted faults, each of which
/// the same sweep must find.
@DisplayNameGeneration(ReplaceUnderscores.class)
class BruteForceTest {

    private static final List<Tally> TALLIES = EveryTally.upTo(9);
    private static final List<Condition> CONDITIONS = EveryTally.conditions();

    @FunctionalInterface
    interface Judge {
        boolean isMet(Condition condition, Tally tally);
    }

    @Test
    void conditions_hold_exactly_where_the_oracle_says() {
        assertEquals(0, disagreements(Condition::isMet));
        assertTrue(TALLIES.size() > 1000, () -> TALLIES.size() + " tallies");
        assertTrue(CONDITIONS.size() > 200, () -> CONDITIONS.size() + " conditions");
    }

    @ParameterizedTest
    @MethodSource
    void the_sweep_finds_every_planted_fault(Judge fault) {
        assertNotEquals(0, disagreements(fault));
    }

    static Stream<Named<Judge>> the_sweep_finds_every_planted_fault() {
        return Stream.of(
                Named.of("more than means at least", BruteForceTest::ignoringTies),
                Named.of("one more than needed", BruteForceTest::oneTooMany),
                Named.of("one less than needed", BruteForceTest::oneTooFew),
                Named.of("nobody is enough of nothing", BruteForceTest::withoutZeroCheck),
                Named.of("abstentions count as votes", BruteForceTest::countingAbstentions),
                Named.of("whole percent", BruteForceTest::inWholePercent));
    }

    @Test
    void needed_is_the_least_number_that_meets_it_and_missing_is_what_is_short() {
        for (Tally tally : TALLIES) {
            for (Condition condition : CONDITIONS) {
                Sum sum = Sum.of(condition, tally);
                boolean isMet = sum.base() > 0 && sum.counted() >= sum.needed();
                assertEquals(isMet, condition.isMet(tally), () -> condition + " on " + tally);
                assertEquals(isMet, sum.isMet(), () -> condition + " on " + tally);
                assertEquals(Math.max(0, sum.needed() - sum.counted()), sum.missing());
                assertTrue(sum.needed() > 0, () -> condition + " on " + tally);
            }
        }
    }

    private static long disagreements(Judge judge) {
        long count = 0;
        for (Tally tally : TALLIES) {
            for (Condition condition : CONDITIONS) {
                if (judge.isMet(condition, tally) != Oracle.holds(condition, tally)) {
                    count++;
                }
            }
        }
        return count;
    }

    private static boolean ignoringTies(Condition condition, Tally tally) {
        return switch (condition) {
            case Condition.Share(var counted, var _, var share, var base) ->
                    share.numerator() > 0
                            && new Condition.Share(counted, Comparator.AT_LEAST, share, base)
                                    .isMet(tally);
            case Condition.Floor floor -> floor.isMet(tally);
        };
    }

    private static boolean oneTooMany(Condition condition, Tally tally) {
        return condition.base(tally) > 0
                && tally.count(condition.counted()) > condition.needed(tally);
    }

    private static boolean oneTooFew(Condition condition, Tally tally) {
        return condition.base(tally) > 0
                && tally.count(condition.counted()) >= condition.needed(tally) - 1;
    }

    private static boolean withoutZeroCheck(Condition condition, Tally tally) {
        return condition.isMet(tally)
                || (condition.base(tally) == 0 && condition.comparator() == Comparator.AT_LEAST);
    }

    private static boolean countingAbstentions(Condition condition, Tally tally) {
        return switch (condition) {
            case Condition.Share(var counted, var comparator, var share, var base)
                    when base == Base.YES_AND_NO ->
                    new Condition.Share(counted, comparator, share, Base.ANSWERED).isMet(tally);
            case Condition.Share share -> share.isMet(tally);
            case Condition.Floor floor -> floor.isMet(tally);
        };
    }

    private static boolean inWholePercent(Condition condition, Tally tally) {
        return switch (condition) {
            case Condition.Share(var counted, var comparator, var share, var base)
                    when tally.size(base) > 0 -> {
                long percent = 100 * tally.count(counted) / tally.size(base);
                long asked = 100 * share.numerator() / share.denominator();
                yield comparator == Comparator.MORE_THAN ? percent > asked : percent >= asked;
            }
            case Condition.Share share -> share.isMet(tally);
            case Condition.Floor floor -> floor.isMet(tally);
        };
    }
}
