// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Random;
import java.util.concurrent.CompletionException;
import nacre.journal.FaultyJournals.Fault;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// While no fault is asked for, faulty records are records; otherwise they fail as told, once.
@DisplayNameGeneration(ReplaceUnderscores.class)
class FaultyJournalsTest extends JournalContract {

    @Override
    protected Journals fresh() {
        return new FaultyJournals(Journals.inMemory());
    }

    @Override
    protected Journals again(Journals store) {
        return store;
    }

    @Test
    void each_fault_leaves_what_it_says_and_says_what_it_may() {
        assertEquals(0, sizeAfter(Fault.NOT_RECORDED, StoreFailure.NotRecorded.class));
        assertEquals(0, sizeAfter(Fault.UNKNOWN_NOT_WRITTEN, StoreFailure.Unknown.class));
        assertEquals(1, sizeAfter(Fault.UNKNOWN_BUT_WRITTEN, StoreFailure.Unknown.class));
    }

    private long sizeAfter(Fault fault, Class<? extends StoreFailure> heard) {
        var faulty = new FaultyJournals(Journals.inMemory());
        var own = Journals.freshId(new Random(5));
        var one = faulty.create(own);
        faulty.failNext(fault);
        var answer = one.append(sample.batch(0, 1));
        var thrown = assertThrows(CompletionException.class, answer::join);
        assertInstanceOf(heard, thrown.getCause());
        long size = one.head().size();
        one.append(sample.batch(size, 1)).join();
        return size;
    }
}
