// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.assembly.charter;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.List;
import nacre.ballot.Base;
import nacre.ballot.Comparator;
import nacre.ballot.Condition;
import nacre.ballot.Counted;
import nacre.ballot.Fraction;
import nacre.ballot.Rule;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// Charters by whose methods nobody could decide, or one member alone.
@DisplayNameGeneration(ReplaceUnderscores.class)
class MethodCheckTest {
    private static final Rule THREE =
            Rule.of(new Condition.Floor(Counted.ANSWERED, Comparator.AT_LEAST, 3));

    private static final Rule A_THIRD =
            Rule.of(
                    new Condition.Share(
                            Counted.YES, Comparator.AT_LEAST, new Fraction(1, 3), Base.ENTITLED));

    @Test
    void consent_with_a_least_number_and_a_fallback_is_fine() {
        assertEquals(
                List.of(),
                problems(MatterKey.EVERYDAY, Method.CONSENT, THREE, null, MatterKey.MANDATES));
        assertEquals(List.of(), problems(MatterKey.EVERYDAY, Method.CONSENSUS, THREE, null, null));
    }

    @Test
    void one_member_alone_does_not_consent_for_all() {
        Rule yes = Rule.of(new Condition.Floor(Counted.YES, Comparator.AT_LEAST, 1));
        assertEquals(
                List.of(new CharterProblem.NobodyNeedsToAnswer(MatterKey.EVERYDAY)),
                problems(MatterKey.EVERYDAY, Method.CONSENT, yes, null, null));
    }

    @Test
    void nobody_can_stop_her_own_removal_for_good() {
        assertEquals(
                List.of(new CharterProblem.NoWayPastAnObjection(MatterKey.REMOVAL)),
                problems(MatterKey.REMOVAL, Method.CONSENT, THREE, null, null));
    }

    @Test
    void a_fallback_is_another_matter_decided_by_a_majority() {
        var own = new MatterKey("own-1");
        assertEquals(
                List.of(new CharterProblem.FallbackDoesNotFit(MatterKey.EVERYDAY, own)),
                problems(MatterKey.EVERYDAY, Method.CONSENT, THREE, null, own));
        assertEquals(
                List.of(
                        new CharterProblem.FallbackDoesNotFit(
                                MatterKey.EVERYDAY, MatterKey.EVERYDAY)),
                problems(MatterKey.EVERYDAY, Method.CONSENT, THREE, null, MatterKey.EVERYDAY));
    }

    @Test
    void a_minority_decides_over_no_objection_on_members_own_standing() {
        Charter easy =
                SampleCharters.with(
                        SampleCharters.branch(),
                        MatterKey.EVERYDAY,
                        matter -> matter.with(A_THIRD));
        Charter charter =
                SampleCharters.with(
                        easy,
                        MatterKey.REMOVAL,
                        matter -> matter(matter, Method.CONSENT, THREE, null, MatterKey.EVERYDAY));
        assertEquals(
                List.of(new CharterProblem.MinorityDecides(MatterKey.EVERYDAY)),
                CharterCheck.problems(charter, 10, List.of(Power.ADMIT)));
    }

    @Test
    void what_has_to_be_decided_is_not_left_to_a_sense_check() {
        assertEquals(
                List.of(
                        new CharterProblem.MethodDecidesNothing(
                                MatterKey.EVERYDAY, Method.SENSE_CHECK)),
                problems(MatterKey.EVERYDAY, Method.SENSE_CHECK, THREE, null, null));
    }

    @Test
    void quiet_hours_fit_into_the_vote() {
        Duration voting = Duration.ofDays(3);
        assertEquals(List.of(), problems(MatterKey.EVERYDAY, Method.CONSENT, THREE, voting, null));
        Duration longer = voting.plusHours(1);
        assertEquals(
                List.of(
                        new CharterProblem.TimeOutOfRange(
                                MatterKey.EVERYDAY,
                                Clause.QUIET,
                                longer,
                                Duration.ofHours(1),
                                voting)),
                problems(MatterKey.EVERYDAY, Method.CONSENT, THREE, longer, null));
    }

    private static List<CharterProblem> problems(
            MatterKey key,
            Method method,
            Rule rule,
            @Nullable Duration quiet,
            @Nullable MatterKey fallback) {
        Charter charter =
                SampleCharters.with(
                        SampleCharters.branch(),
                        key,
                        matter -> matter(matter, method, rule, quiet, fallback));
        return CharterCheck.problems(charter, 10, List.of(Power.ADMIT));
    }

    private static Matter matter(
            Matter matter,
            Method method,
            Rule rule,
            @Nullable Duration quiet,
            @Nullable MatterKey fallback) {
        return new Matter(
                matter.key(),
                matter.holder(),
                method,
                rule,
                matter.secrecy(),
                matter.timing(),
                matter.proposers(),
                new MethodTerms(1, Duration.ZERO, quiet, fallback));
    }
}
