// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.assembly.charter;

import static nacre.assembly.charter.SampleCharters.branch;
import static nacre.assembly.charter.SampleCharters.hours;
import static nacre.assembly.charter.SampleCharters.share;
import static nacre.assembly.charter.SampleCharters.with;
import static nacre.assembly.charter.SampleCharters.withProposers;
import static nacre.assembly.charter.SampleCharters.withRule;
import static nacre.assembly.charter.SampleCharters.withTerms;
import static nacre.assembly.charter.SampleCharters.withTiming;
import static nacre.ballot.Base.ENTITLED;
import static nacre.ballot.Base.PRESENT;
import static nacre.ballot.Base.YES_AND_NO;
import static nacre.ballot.Comparator.AT_LEAST;
import static nacre.ballot.Comparator.MORE_THAN;
import static nacre.ballot.Counted.ANSWERED;
import static nacre.ballot.Counted.NO;
import static nacre.ballot.Counted.YES;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import nacre.ballot.Condition;
import nacre.ballot.Fraction;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CharterCheckTest {

    private static final List<Power> POWERS = List.of(Power.ADMIT, new Power("chair"));
    private static final Condition MAJORITY = share(YES, MORE_THAN, 1, 2, YES_AND_NO);
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration YEAR = Duration.ofDays(366);

    @ParameterizedTest
    @EnumSource
    void templates_can_be_put_in_force_by_three_founders_and_by_many(Template template) {
        for (long roll : List.of(3L, 4L, 60L, 100_000L)) {
            assertEquals(List.of(), CharterCheck.problems(template.charter(), roll, POWERS));
        }
    }

    @Test
    void each_needed_matter_must_be_there() {
        for (MatterKey key : CharterCheck.NEEDED) {
            Charter without =
                    SampleCharters.withMatters(
                            branch(),
                            branch().matters().stream()
                                    .filter(matter -> !matter.key().equals(key))
                                    .toList());
            assertProblems(without, new CharterProblem.MatterMissing(key));
        }
    }

    @Test
    void no_right_can_be_left_out() {
        for (Right right : Right.values()) {
            Charter without =
                    new Charter(
                            Template.WORKER_COOP,
                            Arrays.stream(Right.values()).filter(each -> each != right).toList(),
                            Admission.BY_DECISION,
                            branch().mandates(),
                            branch().roll(),
                            branch().matters());
            assertProblems(without, new CharterProblem.RightMissing(right));
        }
    }

    @Test
    void a_condition_that_never_holds_is_refused_with_its_sums() {
        Condition fiveOfFour = share(YES, AT_LEAST, 5, 4, ENTITLED);
        assertRuleProblems(
                new CharterProblem.NeverPasses(MatterKey.EVERYDAY, fiveOfFour, 13, 10, 10),
                fiveOfFour);
        Condition moreThanAll = share(ANSWERED, MORE_THAN, 1, 1, ENTITLED);
        assertRuleProblems(
                new CharterProblem.NeverPasses(MatterKey.EVERYDAY, moreThanAll, 11, 10, 10),
                MAJORITY,
                moreThanAll);
        Condition eleven = new Condition.Floor(ANSWERED, AT_LEAST, 11);
        assertRuleProblems(
                new CharterProblem.NeverPasses(MatterKey.EVERYDAY, eleven, 11, 10, 10),
                MAJORITY,
                eleven);
        Condition oneNo = new Condition.Floor(NO, AT_LEAST, 1);
        assertRuleProblems(
                new CharterProblem.NeverPasses(MatterKey.EVERYDAY, oneNo, 1, 0, 10),
                MAJORITY,
                oneNo);
    }

    @Test
    void unanimity_and_the_whole_roll_are_hard_but_can_be_met() {
        Charter hard =
                with(
                        branch(),
                        MatterKey.EVERYDAY,
                        matter ->
                                withRule(
                                        matter,
                                        share(YES, AT_LEAST, 1, 1, ENTITLED),
                                        new Condition.Floor(ANSWERED, MORE_THAN, 9)));
        assertProblems(hard);
    }

    @Test
    void somebody_must_say_yes() {
        assertRuleProblems(
                new CharterProblem.NobodyNeedsToAgree(MatterKey.EVERYDAY),
                share(ANSWERED, AT_LEAST, 1, 2, ENTITLED));
    }

    @Test
    void a_minority_may_end_a_strike_but_not_change_the_charter() {
        Condition quarter = share(YES, AT_LEAST, 1, 4, YES_AND_NO);
        assertProblems(with(branch(), MatterKey.EVERYDAY, matter -> withRule(matter, quarter)));
        for (MatterKey key :
                List.of(
                        MatterKey.ADMISSION,
                        MatterKey.REMOVAL,
                        MatterKey.MANDATES,
                        MatterKey.CHARTER)) {
            assertProblems(
                    with(branch(), key, matter -> withRule(matter, quarter)),
                    new CharterProblem.MinorityDecides(key));
        }
    }

    @Test
    void half_of_all_votes_is_no_minority() {
        Condition half = share(YES, AT_LEAST, 1, 2, YES_AND_NO);
        assertProblems(with(branch(), MatterKey.CHARTER, matter -> withRule(matter, half)));
    }

    @Test
    void the_charter_rule_has_no_plain_number() {
        Condition five = new Condition.Floor(ANSWERED, AT_LEAST, 5);
        assertProblems(
                with(branch(), MatterKey.CHARTER, matter -> withRule(matter, MAJORITY, five)),
                new CharterProblem.NumberInCharterRule(five, 5));
    }

    @Test
    void those_present_do_not_decide_for_all_on_members_standing() {
        Condition half = share(YES, MORE_THAN, 1, 2, PRESENT);
        assertProblems(
                with(branch(), MatterKey.EVERYDAY, matter -> withRule(matter, MAJORITY, half)));
        assertProblems(
                with(branch(), MatterKey.CHARTER, matter -> withRule(matter, MAJORITY, half)),
                new CharterProblem.PresentIsNotEnough(MatterKey.CHARTER));
    }

    @Test
    void meetings_are_called_in_time_and_by_a_fifth_at_most() {
        MeetingTerms usual = MeetingTerms.usual();
        assertProblems(branch().with(usual));
        assertProblems(
                branch().with(
                                new MeetingTerms(
                                        new Fraction(1, 4),
                                        Duration.ZERO,
                                        List.of(MatterKey.EVERYDAY, MatterKey.CHARTER),
                                        Duration.ofHours(25),
                                        Duration.ofMinutes(1))),
                new CharterProblem.CallShareOutOfRange(new Fraction(1, 4), new Fraction(1, 5)),
                new CharterProblem.MeetingTimeOutOfRange(
                        "notice", Duration.ZERO, Duration.ofHours(1), Duration.ofDays(31)),
                new CharterProblem.MeetingTimeOutOfRange(
                        "floor", Duration.ofHours(25), Duration.ZERO, Duration.ofDays(1)),
                new CharterProblem.MeetingTimeOutOfRange(
                        "voting", Duration.ofMinutes(1), Duration.ofMinutes(5), Duration.ofDays(1)),
                new CharterProblem.NotAFloorMatter(MatterKey.CHARTER));
    }

    @Test
    void only_known_powers_can_propose_and_never_on_mandates() {
        var chair = new Proposers.HoldersOf(new Power("chair"));
        var ghost = new Proposers.HoldersOf(new Power("ghost"));
        assertProblems(with(branch(), MatterKey.CHARTER, each -> withProposers(each, chair)));
        assertProblems(
                with(branch(), MatterKey.CHARTER, each -> withProposers(each, ghost)),
                new CharterProblem.UnknownPower(MatterKey.CHARTER, ghost.power()));
        assertProblems(
                with(branch(), MatterKey.MANDATES, each -> withProposers(each, chair)),
                new CharterProblem.PowerNeedsItself(MatterKey.MANDATES, chair.power()));
        assertEquals(
                List.of(new CharterProblem.UnknownPower(MatterKey.ADMISSION, Power.ADMIT)),
                CharterCheck.problems(branch(), 10, List.of()));
    }

    @Test
    void times_are_from_an_hour_to_a_year() {
        assertTimes(hours(0, 1, 1, 1), time(Clause.NOTICE, 0));
        assertTimes(hours(1, 1, 0, 1), time(Clause.VOTING, 0));
        assertTimes(hours(1, 1, 1, 0), time(Clause.EXPIRY, 0));
        assertTimes(hours(1, 366 * 24 + 1, 1, 1), time(Clause.DISCUSSION, 366 * 24 + 1));
        assertTimes(hours(366 * 24, 366 * 24, 366 * 24, 366 * 24));
        assertTimes(
                hours(3, 2, 1, 1),
                new CharterProblem.DiscussionBelowNotice(
                        MatterKey.EVERYDAY, Duration.ofHours(2), Duration.ofHours(3)));
    }

    @Test
    void a_member_has_a_week_to_be_heard() {
        UnaryOperator<Matter> tooShort = matter -> withTiming(matter, hours(167, 167, 72, 72));
        assertProblems(
                with(branch(), MatterKey.REMOVAL, tooShort),
                new CharterProblem.HearingTooShort(Duration.ofHours(167), Duration.ofHours(168)));
        assertProblems(
                with(
                        branch(),
                        MatterKey.REMOVAL,
                        matter -> withTiming(matter, hours(168, 168, 72, 72))));
        assertEquals(Duration.ofDays(14), branch().hearing());
    }

    @Test
    void recall_is_never_harder_than_one_fifth_and_terms_end() {
        assertTerms(365, 1, 5, 72);
        assertTerms(365, 20, 100, 31 * 24);
        assertTerms(1461, 1, 1000, 1);
        assertTerms(
                365,
                21,
                100,
                72,
                new CharterProblem.RecallTooHard(new Fraction(21, 100), new Fraction(1, 5)));
        assertTerms(365, 0, 1, 72, new CharterProblem.RecallShareZero());
        Duration day = Duration.ofDays(1);
        Duration most = Duration.ofDays(1461);
        assertTerms(1462, 1, 5, 72, new CharterProblem.TermOutOfRange(most.plus(day), day, most));
        assertTerms(0, 1, 5, 72, new CharterProblem.TermOutOfRange(Duration.ZERO, day, most));
        assertTerms(
                9,
                1,
                5,
                0,
                new CharterProblem.RecallVotingOutOfRange(
                        Duration.ZERO, HOUR, Duration.ofDays(31)));
    }

    @Test
    void what_does_not_work_yet_is_refused_by_name() {
        List<CharterProblem> problems =
                CharterCheck.problems(SampleCharters.everyWord(), 10, POWERS);
        assertEquals(
                Stream.of(Method.values()).filter(each -> !each.isWorking()).count(),
                problems.stream()
                        .filter(CharterProblem.MethodNotWorking.class::isInstance)
                        .count());
        // the verifiable ones, and consent, in which an objection is said aloud
        assertEquals(
                6,
                problems.stream()
                        .filter(CharterProblem.SecrecyNotWorking.class::isInstance)
                        .count());
    }

    @Test
    void what_members_stand_on_is_theirs_to_decide() {
        for (MatterKey key : List.of(MatterKey.CHARTER, MatterKey.REMOVAL, MatterKey.EVERYDAY)) {
            Charter others =
                    with(
                            branch(),
                            key,
                            matter ->
                                    new Matter(
                                            matter.key(),
                                            Holder.JOINTLY,
                                            matter.method(),
                                            matter.rule(),
                                            matter.secrecy(),
                                            matter.timing(),
                                            matter.proposers()));
            if (key.equals(MatterKey.EVERYDAY)) {
                assertProblems(others);
            } else {
                assertProblems(others, new CharterProblem.MatterNotOurs(key, Holder.JOINTLY));
            }
        }
    }

    private static void assertRuleProblems(CharterProblem problem, Condition... rule) {
        assertProblems(with(branch(), MatterKey.EVERYDAY, each -> withRule(each, rule)), problem);
    }

    private static void assertTimes(Timing timing, CharterProblem... problems) {
        assertProblems(
                with(branch(), MatterKey.EVERYDAY, each -> withTiming(each, timing)), problems);
    }

    private static CharterProblem time(Clause clause, long hours) {
        return new CharterProblem.TimeOutOfRange(
                MatterKey.EVERYDAY, clause, Duration.ofHours(hours), HOUR, YEAR);
    }

    private static void assertTerms(
            long days, long n, long d, long voting, CharterProblem... problems) {
        var terms =
                new MandateTerms(
                        Duration.ofDays(days), new Fraction(n, d), Duration.ofHours(voting));
        assertProblems(withTerms(branch(), terms), problems);
    }

    private static void assertProblems(Charter charter, CharterProblem... problems) {
        assertEquals(List.of(problems), CharterCheck.problems(charter, 10, POWERS));
    }
}
