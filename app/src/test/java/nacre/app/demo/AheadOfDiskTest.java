// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.app.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import nacre.assembly.founding.FoundingPlan;
import nacre.assembly.roll.RollCommand;
import nacre.journal.Journal;
import nacre.journal.StoreFailure;
import nacre.organ.Clerk;
import nacre.organ.LetterCheck;
import nacre.organ.Verifier;
import nacre.store.Store;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The town, lived ahead of a disk.
@DisplayNameGeneration(ReplaceUnderscores.class)
class AheadOfDiskTest {
    @TempDir private Path folder;

    @Test
    void what_is_on_disk_in_the_end_is_what_happened_and_verifies() {
        var store = Store.open(folder, new SecureRandom());
        var ahead = new AheadOfDisk(store.journals());
        Town town = PortArden.live(ahead, 1);
        ahead.settle();
        store.close();
        Store opened = Store.open(folder, new SecureRandom());
        try {
            var check = new LetterCheck(PortArden.PARTS);
            long syncs = 0;
            long entries = 0;
            for (OrganLife organ : town.organs().values()) {
                Journal kept = opened.journals().find(organ.id());
                assertNotNull(kept);
                assertEquals(organ.clerk().journal().head(), kept.head());
                check.add(kept, Verifier.verify(kept, PortArden.PARTS));
                syncs += kept.announced().size();
                entries += kept.head().size();
            }
            check.verdicts().values().forEach(each -> assertNull(each.failure(), each::toString));
            assertTrue(syncs < entries / 3, syncs + " syncs for " + entries + " entries");
        } finally {
            opened.close();
        }
    }

    @Test
    void what_the_store_does_not_keep_is_not_passed_over() {
        var store = Store.open(folder, new SecureRandom());
        var ahead = new AheadOfDisk(store.journals());
        var life = new Life(ahead, store.keyrings(), PortArden.PARTS, Town.start(), 1);
        var depot =
                assertInstanceOf(
                        Founding.ByPeople.class, Script.read(List.of("depot.txt")).founding());
        Clerk clerk = life.found(depot.plan());
        ahead.settle();
        store.close();
        life.hear(clerk, FoundingPlan.founder(0), new RollCommand.Leave());
        assertThrows(StoreFailure.NotRecorded.class, ahead::settle);
    }
}
