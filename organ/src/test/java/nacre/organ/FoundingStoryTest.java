// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.organ;

import static nacre.organ.Ground.BEN;
import static nacre.organ.Ground.BRANCH;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.util.List;
import nacre.assembly.announcement.Announce;
import nacre.assembly.announcement.AnnouncementAct;
import nacre.assembly.charter.Charter;
import nacre.assembly.charter.Power;
import nacre.assembly.founding.FoundingPlan;
import nacre.assembly.founding.FoundingRules;
import nacre.assembly.mandate.Grant;
import nacre.assembly.mandate.MandateRefusal;
import nacre.assembly.part.Refusal;
import nacre.assembly.part.Unfoldable;
import nacre.journal.Journals;
import nacre.journal.Leaf;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class FoundingStoryTest {
    private final Charter charter = BRANCH.plan().charter();

    @Test
    void the_founding_is_one_batch() {
        Scenario branch = Scenario.of(BRANCH).verified();
        assertEquals(new Leaf.Batch(0, 8), branch.leaf(7).batch());
        assertEquals(3, branch.assembly().roll().entered());
    }

    @Test
    void two_found_nothing() {
        var plan = Ground.plan(charter, List.of());
        var two =
                new FoundingPlan(
                        plan.name(),
                        plan.purpose(),
                        plan.zone(),
                        charter,
                        List.of(),
                        plan.founders().subList(0, 2),
                        List.of());
        refuses(two, new FoundingRules.TooFewFounders(2, 3));
    }

    @Test
    void a_first_mandate_has_ninety_days_and_no_second_more() {
        var term = Duration.ofDays(91);
        var grants = List.of(Grant.of(Power.ADMIT));
        var first = new FoundingPlan.FirstMandate(List.of(0), grants, "Title", "Task", term);
        refuses(
                Ground.plan(charter, List.of(first)),
                new FoundingRules.FirstMandateTooLong(term, Duration.ofDays(90)));
    }

    @Test
    void a_first_mandate_is_a_founders_and_gives_what_there_is() {
        var fly = new Power("fly");
        refuses(
                Ground.plan(charter, List.of(Ground.first(0, Grant.of(fly)))),
                new MandateRefusal.UnknownPower(fly));
        refuses(
                Ground.plan(charter, List.of(Ground.first(3, Grant.of(Power.ADMIT)))),
                new FoundingRules.FirstMandateOfNobody(3));
        refuses(Ground.plan(charter, List.of(Ground.first(0))), new MandateRefusal.GivesNoPower());
        refuses(
                Ground.plan(charter, List.of(Ground.first(0, Grant.of(Power.ADMIT, 0)))),
                new MandateRefusal.LimitTooSmall(Power.ADMIT, 0));
    }

    @Test
    void an_organ_is_founded_once() {
        Scenario branch = Scenario.of(BRANCH);
        long size = branch.clerk().standing().size();
        assertThrows(Unfoldable.class, () -> branch.clerk().found(BRANCH.plan()));
        assertEquals(size, branch.journal().head().size());
        branch.when(BEN, new Announce("x", "y")).then(new AnnouncementAct.Made());
    }

    private static void refuses(FoundingPlan plan, Refusal why) {
        var journals = Journals.inMemory();
        var surroundings = Surroundings.steady(() -> Scenario.START, new java.util.Random(1));
        var organs = new Organs(journals, Parts.of(List.of()), surroundings);
        assertEquals(new Reply.Refused(why), organs.found(plan));
        assertEquals(List.of(), organs.all());
    }
}
