// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.assembly.charter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import nacre.ballot.Word;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CharterDifferenceTest {

    @Test
    void it_names_the_matter_and_its_clauses() {
        Charter before = SampleCharters.branch();
        Charter after =
                SampleCharters.with(
                        before,
                        MatterKey.EVERYDAY,
                        matter ->
                                SampleCharters.withTiming(
                                        matter, SampleCharters.hours(24, 96, 48, 2160)));
        assertEquals(
                List.of(
                        new CharterChange.MatterChanged(
                                before.matter(MatterKey.EVERYDAY),
                                after.matter(MatterKey.EVERYDAY),
                                List.of(Clause.DISCUSSION, Clause.VOTING))),
                CharterDifference.between(before, after));
    }

    @Test
    void it_names_matters_that_come_and_go_and_their_order() {
        Charter branch = SampleCharters.branch();
        List<Matter> fewer = branch.matters().subList(1, branch.matters().size());
        Matter first = branch.matters().getFirst();
        Charter without = SampleCharters.withMatters(branch, fewer);
        assertEquals(
                List.of(new CharterChange.MatterDropped(first)),
                CharterDifference.between(branch, without));
        assertEquals(
                List.of(new CharterChange.MatterAdded(first)),
                CharterDifference.between(without, branch));
        Charter turned = SampleCharters.withMatters(branch, branch.matters().reversed());
        assertEquals(
                List.of(
                        new CharterChange.MattersReordered(
                                turned.matters().stream().map(Matter::key).toList())),
                CharterDifference.between(branch, turned));
    }

    @Test
    void there_is_a_difference_exactly_where_two_charters_are_not_equal() {
        long seed = 20_261_123;
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        int equal = 0;
        for (int i = 0; i < 20_000; i++) {
            Charter before = random(random);
            Charter after = random(random);
            equal += before.equals(after) ? 1 : 0;
            assertEquals(
                    before.equals(after),
                    CharterDifference.between(before, after).isEmpty(),
                    () -> "seed " + seed + ": " + before + " and " + after);
        }
        assertTrue(equal > 50 && equal < 19_000, equal + " equal, seed " + seed);
    }

    /// One of some hundred charters that differ in each field.
    private static Charter random(RandomGenerator random) {
        var matters = new ArrayList<Matter>();
        matters.add(SampleCharters.branch().matters().getFirst());
        matters.add(
                random.nextBoolean()
                        ? SampleCharters.branch().matters().get(1)
                        : new Matter(
                                MatterKey.ADMISSION,
                                Holder.CONTESTED,
                                Method.DRAW,
                                Template.WORKER_COOP.charter().matter(MatterKey.ADMISSION).rule(),
                                Secrecy.NAMED_AT_CLOSING,
                                SampleCharters.hours(1, 2, 3, 4),
                                new Proposers.HoldersOf(Power.ADMIT)));
        if (random.nextBoolean()) {
            Collections.swap(matters, 0, 1);
        }
        if (random.nextInt(4) == 0) {
            matters.removeFirst();
        }
        Template other = random.nextInt(3) == 0 ? Template.WORKER_COOP : Template.WORKPLACE_BRANCH;
        return new Charter(
                random.nextInt(3) == 0 ? Template.WORKER_COOP : Template.WORKPLACE_BRANCH,
                random.nextInt(3) == 0 ? List.of(Right.VOTE) : List.of(Right.VOTE, Right.READ),
                random.nextBoolean() ? Admission.BY_DECISION : Admission.BY_MANDATE,
                other.charter().mandates(),
                random.nextBoolean() ? other.charter().roll() : RollTerms.unsaid(),
                matters);
    }

    @Test
    void clauses_have_names() {
        assertEquals(
                "holder method rule secrecy notice discussion voting expiry proposers"
                        + " stops clarify quiet fallback",
                String.join(" ", Word.words(Clause.class)));
    }
}
