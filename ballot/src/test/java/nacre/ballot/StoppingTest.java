// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.ballot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// Consent, consensus and sense checks: every small count, and what the methods promise.
@DisplayNameGeneration(ReplaceUnderscores.class)
class StoppingTest {
    private static final int VOTERS = 7;

    private static final Rule THREE =
            Rule.of(new Condition.Floor(Counted.ANSWERED, Comparator.AT_LEAST, 3));

    private static final List<Ballot> CONSENTS =
            List.of(new Ballot.Took(Stance.CONSENT), new Ballot.Took(Stance.OBJECTION));

    private static final List<Ballot> STANCES =
            List.of(
                    new Ballot.Took(Stance.AGREE),
                    new Ballot.Took(Stance.STAND_ASIDE),
                    new Ballot.Took(Stance.BLOCK));

    @Test
    void one_objection_stops_consent_and_too_few_decide_nothing() {
        var counting = new Counting.Consent(THREE);
        for (var ballots : EveryProfile.of(CONSENTS, VOTERS)) {
            boolean isObjected = ballots.contains(new Ballot.Took(Stance.OBJECTION));
            String expected = ballots.size() < 3 ? "undecided" : isObjected ? "objected" : "passed";
            assertEquals(expected, outcome(counting, ballots).word(), ballots::toString);
        }
    }

    @Test
    void so_many_blocks_as_the_charter_says_stop_consensus() {
        for (int stops = 1; stops <= 3; stops++) {
            var counting = new Counting.Consensus(THREE, stops);
            for (var ballots : EveryProfile.of(STANCES, VOTERS)) {
                long blocks =
                        ballots.stream().filter(new Ballot.Took(Stance.BLOCK)::equals).count();
                boolean isWanted = ballots.contains(new Ballot.Took(Stance.AGREE));
                String expected =
                        ballots.size() < 3
                                ? "undecided"
                                : blocks >= stops ? "objected" : isWanted ? "passed" : "failed";
                assertEquals(expected, outcome(counting, ballots).word(), ballots::toString);
            }
        }
    }

    /// Who agrees beside the others never stops what passes, and who takes an objection back never
    /// does either.
    @Test
    void agreeing_never_harms_a_proposal() {
        long looked = 0;
        for (var counting :
                List.of(new Counting.Consensus(THREE, 2), new Counting.Consensus(THREE, 1))) {
            for (var ballots : EveryProfile.of(STANCES, VOTERS - 1)) {
                if (outcome(counting, ballots) instanceof Outcome.Passed) {
                    var more = new ArrayList<>(ballots);
                    more.add(new Ballot.Took(Stance.AGREE));
                    assertInstanceOf(Outcome.Passed.class, outcome(counting, more));
                    for (int i = 0; i < ballots.size(); i++) {
                        var softer = new ArrayList<>(ballots);
                        softer.set(i, new Ballot.Took(Stance.AGREE));
                        assertInstanceOf(Outcome.Passed.class, outcome(counting, softer));
                        looked++;
                    }
                }
            }
        }
        assertTrue(looked > 100);
    }

    /// What is said to be missing is enough, and nothing less is.
    @Test
    void the_outlook_is_exact() {
        long needs = 0;
        for (Counting counting :
                List.<Counting>of(new Counting.Consensus(THREE, 2), new Counting.Consent(THREE))) {
            var yes = counting instanceof Counting.Consent ? CONSENTS : STANCES;
            for (var ballots : EveryProfile.of(yes, VOTERS)) {
                Outlook outlook = counting.outlook(EveryProfile.count(counting, ballots, VOTERS));
                assertEquals(searched(counting, ballots, yes.getFirst()), outlook);
                needs += outlook instanceof Outlook.NeedsYes ? 1 : 0;
            }
        }
        assertTrue(needs > 15);
    }

    private static Outlook searched(Counting counting, List<Ballot> ballots, Ballot yes) {
        var more = new ArrayList<>(ballots);
        for (int needed = 0; more.size() <= VOTERS; needed++) {
            if (outcome(counting, more) instanceof Outcome.Passed) {
                return needed == 0 ? new Outlook.WouldPass() : new Outlook.NeedsYes(needed);
            }
            more.add(yes);
        }
        long against =
                ballots.stream().filter(each -> ((Ballot.Took) each).stance().isAgainst()).count();
        long stops = counting instanceof Counting.Consensus(var _, long some) ? some : 1;
        return against >= stops ? new Outlook.Stopped(against, stops) : new Outlook.OutOfReach();
    }

    @Test
    void a_sense_check_never_decides() {
        var counting = new Counting.SenseCheck(THREE);
        var all = new ArrayList<Ballot>();
        for (Choice choice : Choice.values()) {
            all.add(new Ballot.Said(choice));
        }
        for (var ballots : EveryProfile.of(all, VOTERS)) {
            assertEquals("sensed", outcome(counting, ballots).word());
        }
    }

    @Test
    void each_method_has_its_own_answers() {
        var consent = new Counting.Consent(THREE);
        var consensus = new Counting.Consensus(THREE, 2);
        assertTrue(CONSENTS.stream().allMatch(consent::allows));
        assertTrue(STANCES.stream().allMatch(consensus::allows));
        assertFalse(STANCES.stream().anyMatch(consent::allows));
        assertFalse(CONSENTS.stream().anyMatch(consensus::allows));
        assertFalse(consent.allows(new Ballot.Said(Choice.YES)));
        assertFalse(consensus.allows(Ballot.Picked.of(1)));
    }

    private static Outcome outcome(Counting counting, List<Ballot> ballots) {
        return counting.outcome(EveryProfile.count(counting, ballots, VOTERS));
    }
}
