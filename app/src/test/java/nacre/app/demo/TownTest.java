// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.app.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nacre.journal.Hash;
import nacre.journal.Journals;
import nacre.organ.Parts;
import nacre.organ.Verifier;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class TownTest {
    private static final Parts PARTS = Parts.of(List.of());

    @Test
    void the_same_seed_lives_the_same_life_to_the_last_byte() {
        List<Hash> roots = roots(live(1));
        assertEquals(roots, roots(live(1)));
        assertNotEquals(roots, roots(live(2)));
    }

    @Test
    void every_organ_can_be_verified() {
        Town town = live(1);
        town.organs()
                .forEach((name, organ) -> {
                    var verdict = Verifier.verify(organ.clerk().journal(), PARTS);
                    assertNull(verdict.failure(), () -> name + ": " + verdict);
                    var assembly = organ.assembly();
                    System.out.printf(
                            "%s: %d entries, %d on the roll, %d entered, %d votes, %d decisions%n",
                            name,
                            verdict.entries(),
                            assembly.roll().entitled(),
                            assembly.roll().entered(),
                            assembly.votes().closed().size(),
                            assembly.votes().decisions().size());
                });
        var depot = town.organ(Town.DEPOT).assembly();
        assertTrue(depot.roll().entitled() >= 55, "on the depot's roll");
        assertEquals(2, depot.votes().open().size(), "votes that are open at the depot");
    }

    @Test
    void nobody_says_twice_what_was_said_before() {
        Set<String> sentences = new HashSet<>();
        var repeated = new ArrayList<String>();
        for (String file : Town.files()) {
            for (String line : Resources.lines(file)) {
                for (String sentence : line.split("(?<=[.?!]) ", -1)) {
                    boolean isLong = sentence.split(" ", -1).length > 4 && !line.startsWith("#");
                    if (isLong && !sentences.add(sentence)) {
                        repeated.add(sentence);
                    }
                }
            }
        }
        assertEquals(List.of(), repeated);
    }

    private static Town live(long seed) {
        var town = new Town(new Life(Journals.inMemory(), PARTS, Town.start(), seed));
        town.live();
        return town;
    }

    private static List<Hash> roots(Town town) {
        return town.organs().values().stream()
                .map(organ -> organ.clerk().journal().head().root())
                .toList();
    }
}
