// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.app.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import nacre.assembly.vote.Vote;
import nacre.journal.Hash;
import nacre.journal.Journals;
import nacre.organ.Parts;
import nacre.organ.Verifier;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class DepotBranchTest {
    private static final Parts PARTS = Parts.of(List.of());

    @Test
    void the_same_seed_lives_the_same_life_to_the_last_byte() {
        assertEquals(root(live(1)), root(live(1)));
        assertTrue(!root(live(1)).equals(root(live(2))));
    }

    @Test
    void three_months_of_a_branch_can_be_verified() {
        var life = live(1);
        var verdict = Verifier.verify(life.clerk().journal(), PARTS);
        assertNull(verdict.failure(), () -> verdict.toString());
        var assembly = life.assembly();
        System.out.printf(
                "entries %d, on the roll %d, entered %d, %s%n",
                verdict.entries(),
                assembly.roll().entitled(),
                assembly.roll().entered(),
                life.counts());
        for (Vote.Closed vote : assembly.votes().closed().values()) {
            var proposal = assembly.proposals().needed(vote.proposal());
            System.out.printf(
                    "%s %s %s%n",
                    vote.outcome().word(),
                    life.clerk().contents().text(proposal.text(), "title"),
                    vote.tally());
        }
        System.out.println(assembly.votes().decisions().values());
        System.out.println(
                assembly.mandates().inForce().values().stream()
                        .map(m -> m.holders() + " " + m.petition())
                        .toList());
        assertTrue(assembly.roll().entitled() >= 55);
        assertEquals(2, assembly.votes().open().size());
    }

    private static Life live(long seed) {
        var life = new Life(Journals.inMemory(), PARTS, DepotBranch.start(), seed);
        new DepotBranch(life).live();
        return life;
    }

    private static Hash root(Life life) {
        return life.clerk().journal().head().root();
    }
}
