// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.ballot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// What holds for every rule, tried on all pairs of conditions and all small tallies.
@DisplayNameGeneration(ReplaceUnderscores.class)
class LawsTest {

    private static final List<Tally> TALLIES = EveryTally.upTo(5);
    private static final List<Rule> RULES = pairs();

    @Test
    void turning_a_no_to_yes_never_loses_what_passed() {
        long passed = 0;
        for (Rule rule : RULES) {
            for (Tally tally : TALLIES) {
                if (!countsNo(rule) && tally.no() > 0 && rule.isMet(tally)) {
                    passed++;
                    Tally then = tally.minus(Choice.NO).plus(Choice.YES);
                    assertTrue(rule.isMet(then), () -> rule + " from " + tally);
                }
            }
        }
        assertTrue(passed > 10_000);
    }

    @Test
    void a_further_yes_never_loses_what_passed() {
        for (Rule rule : RULES) {
            for (Tally tally : TALLIES) {
                if (!countsNo(rule) && tally.unanswered() > 0 && rule.isMet(tally)) {
                    assertTrue(rule.isMet(further(tally)), () -> rule + " from " + tally);
                }
            }
        }
    }

    @Test
    void nothing_passes_without_an_answer() {
        for (Rule rule : RULES) {
            for (Tally tally : TALLIES) {
                if (tally.answered() == 0) {
                    assertFalse(rule.isMet(tally), () -> rule + " on " + tally);
                }
            }
        }
    }

    @Test
    void the_outlook_names_the_least_number_of_yes_and_no_other() {
        long needs = 0;
        for (Rule rule : RULES) {
            for (Tally tally : TALLIES) {
                Outlook expected = searched(rule, tally);
                assertEquals(expected, rule.outlook(tally), () -> rule + " on " + tally);
                needs += expected instanceof Outlook.NeedsYes ? 1 : 0;
            }
        }
        assertTrue(needs > 10_000);
    }

    @Test
    void each_outcome_means_what_it_says() {
        for (Rule rule : RULES) {
            for (Tally tally : TALLIES) {
                boolean hasQuorum =
                        rule.conditions().stream()
                                .filter(each -> each.counted().isTurnout())
                                .allMatch(each -> Oracle.holds(each, tally));
                boolean holds =
                        rule.conditions().stream().allMatch(each -> Oracle.holds(each, tally));
                switch (rule.outcome(tally)) {
                    case Outcome.Passed _ -> assertTrue(holds);
                    case Outcome.Undecided _ -> assertFalse(hasQuorum);
                    case Outcome.Tied _ ->
                            assertTrue(hasQuorum && !holds && tally.yes() == tally.no());
                    case Outcome.Failed _ -> assertTrue(hasQuorum && !holds);
                    case Outcome.Demanded other -> throw unexpected(other);
                    case Outcome.Chosen other -> throw unexpected(other);
                    case Outcome.RunOff other -> throw unexpected(other);
                    case Outcome.Objected other -> throw unexpected(other);
                    case Outcome.Sensed other -> throw unexpected(other);
                    case Outcome.Superseded other -> throw unexpected(other);
                    case Outcome.BrokenOff other -> throw unexpected(other);
                }
            }
        }
    }

    @Test
    void a_rule_called_no_harder_passes_all_that_passes_by_the_other() {
        List<Condition> conditions = EveryTally.conditions();
        long noHarder = 0;
        for (Condition mine : conditions) {
            for (Condition theirs : conditions) {
                if (Rule.of(mine).isNoHarderThan(Rule.of(theirs))) {
                    noHarder++;
                    for (Tally tally : TALLIES) {
                        assertTrue(
                                mine.isMet(tally) || !theirs.isMet(tally),
                                () -> mine + " from " + theirs + " on " + tally);
                    }
                }
            }
        }
        assertTrue(noHarder > 3L * conditions.size());
    }

    private static AssertionError unexpected(Outcome outcome) {
        return new AssertionError("Nobody asked for " + outcome);
    }

    private static Outlook searched(Rule rule, Tally tally) {
        if (rule.isMet(tally)) {
            return new Outlook.WouldPass();
        }
        Tally then = tally;
        for (long more = 1; more <= tally.unanswered(); more++) {
            then = further(then);
            if (rule.isMet(then)) {
                return new Outlook.NeedsYes(more);
            }
        }
        return new Outlook.OutOfReach();
    }

    /// A further yes, of somebody who is prevented only if nobody else is left.
    private static Tally further(Tally tally) {
        return tally.silent() > 0
                ? tally.plus(Choice.YES)
                : tally.prevented(tally.prevented() - 1).plus(Choice.YES);
    }

    private static boolean countsNo(Rule rule) {
        return rule.conditions().stream().anyMatch(each -> each.counted() == Counted.NO);
    }

    private static List<Rule> pairs() {
        List<Condition> conditions = EveryTally.conditions();
        var rules = new ArrayList<Rule>();
        for (int i = 0; i < conditions.size(); i++) {
            for (int j = i; j < conditions.size(); j += 13) {
                rules.add(Rule.of(conditions.get(i), conditions.get(j)));
            }
        }
        return rules;
    }
}
