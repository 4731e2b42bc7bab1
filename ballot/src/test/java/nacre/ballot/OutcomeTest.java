// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.ballot;

import static nacre.ballot.Base.ANSWERED;
import static nacre.ballot.Base.ENTITLED;
import static nacre.ballot.Comparator.AT_LEAST;
import static nacre.ballot.Comparator.MORE_THAN;
import static nacre.ballot.Rules.MAJORITY;
import static nacre.ballot.Rules.TWO_THIRDS;
import static nacre.ballot.Rules.share;
import static nacre.ballot.Rules.tally;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class OutcomeTest {

    private static final Condition HALF_TAKE_PART =
            share(Counted.ANSWERED, AT_LEAST, 1, 2, ENTITLED);

    @Test
    void an_outcome_says_why() {
        Rule rule = Rule.of(MAJORITY, new Condition.Floor(Counted.ANSWERED, AT_LEAST, 50));
        Outcome outcome = rule.outcome(new Tally(43, 12, 6, 98, 80, new Presence.NotRecorded()));
        assertInstanceOf(Outcome.Passed.class, outcome);
        Sum yes = outcome.reason().sums().getFirst();
        Sum turnout = outcome.reason().sums().getLast();
        assertEquals(List.of(43L, 55L, 28L), List.of(yes.counted(), yes.base(), yes.needed()));
        assertEquals(
                List.of(61L, 98L, 50L),
                List.of(turnout.counted(), turnout.base(), turnout.needed()));
    }

    @Test
    void an_open_vote_says_what_it_still_needs() {
        Rule rule =
                Rule.of(
                        share(Counted.YES, MORE_THAN, 1, 2, ENTITLED),
                        new Condition.Floor(Counted.ANSWERED, AT_LEAST, 50));
        assertEquals(new Outlook.NeedsYes(6), rule.outlook(tally(44, 11, 6, 98)));
        assertEquals(new Outlook.OutOfReach(), rule.outlook(tally(0, 49, 0, 98)));
        assertEquals(new Outlook.WouldPass(), rule.outlook(tally(50, 0, 0, 98)));
    }

    @Test
    void each_further_yes_moves_the_base_of_yes_and_no_too() {
        // 4 of 10 is short of two thirds by 3 with that base; but a seventh yes makes 7 of 13,
        // and only at 12 of 18 are two thirds reached.
        assertEquals(new Outlook.NeedsYes(8), Rule.of(TWO_THIRDS).outlook(tally(4, 6, 0, 40)));
        assertEquals(3, Sum.of(TWO_THIRDS, tally(4, 6, 0, 40)).missing());
    }

    @Test
    void a_tie_is_neither_passed_nor_failed_where_one_half_is_asked_for() {
        assertEquals("tied", Rule.of(MAJORITY).outcome(tally(5, 5, 1, 20)).word());
        assertEquals("failed", Rule.of(TWO_THIRDS).outcome(tally(5, 5, 1, 20)).word());
        assertEquals("failed", Rule.of(MAJORITY).outcome(tally(0, 0, 3, 20)).word());
        Rule ofAnswers = Rule.of(share(Counted.YES, MORE_THAN, 1, 2, ANSWERED));
        assertEquals("failed", ofAnswers.outcome(tally(5, 5, 1, 20)).word());
        assertEquals("tied", ofAnswers.outcome(tally(5, 5, 0, 20)).word());
    }

    @Test
    void too_few_decide_nothing_even_when_they_agree() {
        Rule rule = Rule.of(MAJORITY, HALF_TAKE_PART);
        assertEquals("undecided", rule.outcome(tally(9, 0, 0, 20)).word());
        assertEquals("undecided", rule.outcome(tally(0, 9, 0, 20)).word());
        assertEquals("passed", rule.outcome(tally(9, 0, 1, 20)).word());
        assertEquals("undecided", rule.outcome(tally(0, 0, 0, 20)).word());
        assertEquals("undecided", rule.outcome(tally(0, 0, 0, 0)).word());
    }

    @Test
    void only_what_passed_is_demanded_of_others() {
        Rule rule = Rule.of(MAJORITY);
        assertEquals("demanded", rule.outcome(tally(2, 1, 0, 3)).onMatterOfOthers().word());
        assertEquals("failed", rule.outcome(tally(1, 2, 0, 3)).onMatterOfOthers().word());
        assertEquals("tied", rule.outcome(tally(1, 1, 0, 3)).onMatterOfOthers().word());
    }

    @Test
    void nobody_is_present_where_no_meeting_recorded_it() {
        Rule rule = Rule.of(share(Counted.YES, MORE_THAN, 1, 2, Base.PRESENT));
        assertEquals("failed", rule.outcome(tally(3, 0, 0, 3)).word());
        Tally meeting = new Tally(3, 0, 0, 9, 9, new Presence.Recorded(5));
        assertEquals("passed", rule.outcome(meeting).word());
    }

    @Test
    void the_largest_numbers_do_not_overflow() {
        var almostAll = new Fraction(Fraction.LARGEST - 1, Fraction.LARGEST);
        var condition = new Condition.Share(Counted.YES, MORE_THAN, almostAll, Base.ENTITLED);
        Tally all = tally(Tally.LARGEST, 0, 0, Tally.LARGEST);
        assertEquals(999_999_001, condition.needed(all));
        assertEquals("passed", Rule.of(condition).outcome(all).word());
        Tally none = tally(0, 0, 0, Tally.LARGEST);
        assertEquals(new Outlook.NeedsYes(999_999_001), Rule.of(condition).outlook(none));
    }

    @Test
    void what_means_nothing_cannot_be_written() {
        assertThrows(IllegalArgumentException.class, () -> new Fraction(1, 0));
        assertThrows(IllegalArgumentException.class, () -> new Fraction(-1, 2));
        assertThrows(IllegalArgumentException.class, () -> new Fraction(1, 1_000_001));
        assertThrows(IllegalArgumentException.class, () -> tally(2, 2, 0, 3));
        assertThrows(IllegalArgumentException.class, () -> tally(-1, 2, 0, 3));
        assertThrows(IllegalArgumentException.class, Rule::of);
        assertThrows(
                IllegalArgumentException.class, () -> share(Counted.YES, AT_LEAST, 0, 1, ENTITLED));
        assertThrows(
                IllegalArgumentException.class,
                () -> share(Counted.ANSWERED, AT_LEAST, 1, 2, ANSWERED));
        assertThrows(
                IllegalArgumentException.class,
                () -> new Condition.Floor(Counted.ANSWERED, AT_LEAST, 0));
    }

    @Test
    void a_rule_can_be_easier_than_another() {
        Rule easy = Rule.of(MAJORITY);
        Rule hard = Rule.of(TWO_THIRDS, HALF_TAKE_PART);
        assertTrue(easy.isNoHarderThan(easy));
        assertTrue(easy.isNoHarderThan(hard));
        assertFalse(hard.isNoHarderThan(easy));
        assertFalse(Rule.of(MAJORITY, HALF_TAKE_PART).isNoHarderThan(Rule.of(TWO_THIRDS)));
    }

    @Test
    void words_are_permanent() {
        assertEquals(List.of("yes", "no", "abstain"), Word.words(Choice.class));
        assertEquals(List.of("yes", "no", "answered", "yes+no"), Word.words(Counted.class));
        assertEquals(
                List.of("entitled", "not-prevented", "present", "answered", "yes+no"),
                Word.words(Base.class));
        assertEquals(List.of("more-than", "at-least"), Word.words(Comparator.class));
        assertEquals(Choice.NO, Word.find(Choice.class, "no"));
        assertNull(Word.find(Choice.class, "NO"));
    }
}
