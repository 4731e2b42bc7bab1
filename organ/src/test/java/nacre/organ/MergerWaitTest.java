// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.organ;

import static nacre.organ.Ground.ANNA;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.Objects;
import nacre.assembly.merger.Merger;
import nacre.assembly.merger.MergerAct;
import nacre.assembly.merger.Side;
import nacre.assembly.merger.StayOut;
import nacre.assembly.part.MemberId;
import nacre.assembly.part.Refusal;
import nacre.ballot.Choice;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// What happens while a merger waits for the other organ: members go and come, the server sleeps.
@DisplayNameGeneration(ReplaceUnderscores.class)
class MergerWaitTest extends TwoOrgans {
    private Merger joining() {
        return Objects.requireNonNull(bakery.assembly().ties().mergers().joining());
    }

    /// What she said ends with her membership: else she would be left behind by an old word.
    @Test
    void who_said_she_stays_out_was_removed_and_is_back_comes_along_like_everybody() {
        MemberId four = bakery.add(1).getFirst();
        decide(bakery, agreed(depot, Side.JOINS));
        bakery.given(four, new StayOut(depot.organ(), true));
        bakery.decide(bakery.put(ANNA, Asks.put(Asks.removes(four))), Choice.YES);
        assertTrue(joining().stayOut().isEmpty());
        bakery.when(four, new StayOut(depot.organ(), false)).thenRefused(Refusal.class);
        new Forger(bakery).refused(four, new MergerAct.StayedOut(depot.organ(), true));
        bakery.decide(bakery.put(ANNA, Asks.put(Asks.admits(four))), Choice.YES);
        decide(depot, agreed(bakery, Side.TAKES_IN));
        settle();
        assertNotNull(depot.assembly().ties().mergers().entry(bakery.organ(), four));
        depot.verified();
        bakery.verified();
    }

    @Test
    void who_was_removed_before_the_day_does_not_come() {
        MemberId four = bakery.add(1).getFirst();
        decide(bakery, agreed(depot, Side.JOINS));
        bakery.decide(bakery.put(ANNA, Asks.put(Asks.removes(four))), Choice.YES);
        decide(depot, agreed(bakery, Side.TAKES_IN));
        settle();
        assertNull(depot.assembly().ties().mergers().entry(bakery.organ(), four));
        assertEquals(3 + 3, depot.assembly().roll().entitled());
    }

    /// Both get back the time in which nobody could decide.
    @Test
    void a_last_day_that_fell_into_a_sleep_is_put_off_by_the_time_that_was_lost() {
        Instant last = bakery.now().plus(DAY.multipliedBy(40));
        decide(bakery, agreed(depot, Side.JOINS, last));
        Instant from = last.minus(DAY.multipliedBy(2));
        bakery.at(last.plus(DAY.multipliedBy(5))).whenItWakes(from);
        Instant later = joining().until();
        assertEquals(last.plus(DAY.multipliedBy(7)), later);
        bakery.at(later.minusSeconds(1)).caughtUp();
        joining();
        bakery.at(later).caughtUp().verified();
        assertNull(bakery.assembly().ties().mergers().joining());
    }
}
