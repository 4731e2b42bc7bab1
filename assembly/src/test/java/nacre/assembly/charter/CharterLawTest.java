// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.assembly.charter;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import nacre.ballot.Base;
import nacre.ballot.Comparator;
import nacre.ballot.Condition;
import nacre.ballot.Counted;
import nacre.ballot.Fraction;
import nacre.ballot.Presence;
import nacre.ballot.Rule;
import nacre.ballot.Tally;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// A charter that the check lets through never locks its members out, whatever becomes of the
/// roll: all of them together can change it, and fewer than half of the votes cannot.
@DisplayNameGeneration(ReplaceUnderscores.class)
class CharterLawTest {

    private static final long SEED = 20_261_123;

    @Test
    void whoever_is_left_can_change_a_charter_that_was_let_through() {
        assertTrue(lawBreakers(rule -> problems(rule).size()) == 0);
    }

    @Test
    void without_the_check_some_would_lock_their_members_out() {
        assertTrue(lawBreakers(_ -> 0) > 100);
    }

    @Test
    void each_kind_of_problem_is_needed_for_that() {
        for (Class<?> planted :
                List.of(
                        CharterProblem.NeverPasses.class,
                        CharterProblem.NobodyNeedsToAgree.class,
                        CharterProblem.MinorityDecides.class,
                        CharterProblem.NumberInCharterRule.class)) {
            ToIntFunction<Rule> blind =
                    rule ->
                            (int)
                                    problems(rule).stream()
                                            .filter(problem -> !planted.isInstance(problem))
                                            .count();
            assertTrue(lawBreakers(blind) > 0, planted + " is never the only one");
        }
    }

    /// How many random rules are let through and break the law.
    private static long lawBreakers(ToIntFunction<Rule> check) {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(SEED);
        long breakers = 0;
        long letThrough = 0;
        for (int i = 0; i < 20_000; i++) {
            Rule rule = random(random);
            if (check.applyAsInt(rule) == 0) {
                letThrough++;
                breakers += keepsTheLaw(rule) ? 0 : 1;
            }
        }
        assertTrue(letThrough > 500, letThrough + " let through, seed " + SEED);
        return breakers;
    }

    private static boolean keepsTheLaw(Rule rule) {
        for (long roll = 1; roll <= 120; roll++) {
            long minority = (roll - 1) / 2;
            if (!rule.isMet(tally(roll, 0, roll)) || rule.isMet(tally(minority, roll, roll))) {
                return false;
            }
        }
        return keepsMinoritiesFromDeciding(rule, 12);
    }

    private static boolean keepsMinoritiesFromDeciding(Rule rule, long roll) {
        for (long answered = 0; answered <= roll; answered++) {
            for (long yes = 0; 2 * yes < answered; yes++) {
                if (rule.isMet(tally(yes, answered, roll))) {
                    return false;
                }
            }
        }
        return true;
    }

    private static Tally tally(long yes, long answered, long roll) {
        long no = Math.max(0, answered - yes);
        return new Tally(yes, no, 0, roll, roll, new Presence.NotRecorded());
    }

    private static List<CharterProblem> problems(Rule rule) {
        Charter charter =
                SampleCharters.with(
                        SampleCharters.branch(),
                        MatterKey.CHARTER,
                        matter ->
                                SampleCharters.withRule(
                                        matter, rule.conditions().toArray(Condition[]::new)));
        return CharterCheck.problems(charter, 60, List.of(Power.ADMIT));
    }

    private static Rule random(RandomGenerator random) {
        var conditions = new ArrayList<Condition>();
        int count = 1 + random.nextInt(3);
        while (conditions.size() < count) {
            Counted counted = one(random, List.of(Counted.values()));
            Comparator comparator = one(random, List.of(Comparator.values()));
            Base base = one(random, List.of(Base.ENTITLED, Base.ANSWERED, Base.YES_AND_NO));
            var share = new Fraction(1 + random.nextInt(8), 6);
            if (random.nextInt(4) == 0) {
                conditions.add(new Condition.Floor(counted, comparator, 1 + random.nextInt(70)));
            } else if (base.isFixed() || !counted.isTurnout()) {
                conditions.add(new Condition.Share(counted, comparator, share, base));
            }
        }
        return new Rule(conditions);
    }

    private static <T> T one(RandomGenerator random, List<T> values) {
        return values.get(random.nextInt(values.size()));
    }
}
