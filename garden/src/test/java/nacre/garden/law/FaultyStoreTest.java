// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.garden.law;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.time.Duration;
import nacre.assembly.announcement.Announce;
import nacre.assembly.announcement.AnnouncementAct;
import nacre.assembly.erasure.ErasureAct;
import nacre.assembly.roll.RollAct;
import nacre.assembly.roll.RollCommand;
import nacre.assembly.roll.RollCommand.Person;
import nacre.journal.FaultyJournals;
import nacre.journal.Journals;
import nacre.organ.Asks;
import nacre.organ.Ground;
import nacre.organ.Reply;
import nacre.organ.Request;
import nacre.organ.Scenario;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Law 6 on a store that fails: faults come in pairs, as on a disk; whoever asks again under the
/// same id finds her command recorded once.
@DisplayNameGeneration(ReplaceUnderscores.class)
class FaultyStoreTest {
    private final FaultyJournals journals = new FaultyJournals(Journals.inMemory());
    private final Scenario branch = Scenario.of(Ground.BRANCH, journals);
    private final Request request = branch.request(Ground.BEN, new Announce("News", "Text"));

    @Test
    void what_was_surely_not_recorded_is_recorded_when_asked_again() {
        journals.failNext(FaultyJournals.Fault.NOT_RECORDED);
        assertInstanceOf(Reply.NotRecorded.class, branch.clerk().hear(request));
        assertEquals(0, branch.assembly().announcements().all().size());
        branch.when(request).then(new AnnouncementAct.Made());
    }

    @Test
    void what_nobody_knows_and_is_not_there_is_recorded_when_asked_again() {
        journals.failNext(FaultyJournals.Fault.UNKNOWN_NOT_WRITTEN);
        assertInstanceOf(Reply.Unknown.class, branch.clerk().hear(request));
        branch.when(request).then(new AnnouncementAct.Made());
    }

    @Test
    void what_nobody_knows_and_is_there_is_recorded_once() {
        journals.failNext(FaultyJournals.Fault.UNKNOWN_BUT_WRITTEN);
        assertInstanceOf(Reply.Unknown.class, branch.clerk().hear(request));
        branch.when(request).then();
        assertEquals(1, branch.assembly().announcements().all().size());
    }

    @ParameterizedTest
    @EnumSource
    void what_was_due_and_failed_is_recorded_the_next_time(FaultyJournals.Fault fault) {
        branch.after(Duration.ofDays(90));
        journals.failNext(fault);
        branch.caughtUp();
        branch.when(Ground.BEN, new RollCommand.Describe(new Person("Ben", "")))
                .then(new RollAct.Described());
        assertEquals(0, branch.assembly().mandates().inForce().size());
    }

    @Test
    void an_erasure_that_failed_can_be_asked_for_again() {
        journals.failNext(FaultyJournals.Fault.NOT_RECORDED);
        var erase = branch.request(Ground.ANNA, Asks.erase(Ground.ANNA, 2, "contact"));
        assertInstanceOf(Reply.NotRecorded.class, branch.clerk().hear(erase));
        branch.when(erase).then(new ErasureAct.Erased(2, "contact", Ground.ANNA));
    }
}
