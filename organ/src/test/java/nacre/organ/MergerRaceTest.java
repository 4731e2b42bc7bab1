// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.organ;

import static nacre.organ.Ground.ANNA;
import static nacre.organ.Ground.BEN;
import static nacre.organ.Ground.CEM;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import nacre.assembly.charter.MatterKey;
import nacre.assembly.erasure.ErasureAct;
import nacre.assembly.erasure.ErasureRefusal;
import nacre.assembly.merger.MergerAct;
import nacre.assembly.merger.Side;
import nacre.assembly.part.Enactment;
import nacre.assembly.part.MemberId;
import nacre.assembly.proposal.ProposalId;
import nacre.assembly.roll.RollCommand;
import nacre.assembly.roll.RollCommand.Person;
import nacre.assembly.vote.VoteId;
import nacre.ballot.Choice;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/// Mergers under many threads, of many people, and what becomes of their names.
@DisplayNameGeneration(ReplaceUnderscores.class)
class MergerRaceTest extends TwoOrgans {
    /// One decides to take back in the very second in which the other decides that it is to be.
    @RepeatedTest(4)
    void taken_back_in_the_same_second_it_happens_in_both_or_in_none() throws Exception {
        decide(bakery, agreed(depot, Side.JOINS));
        var back = Enactment.of(new MergerAct.TakenBack(depot.organ()), List.of());
        ProposalId one = bakery.put(ANNA, Asks.put(MatterKey.CHARTER, back));
        var taking = agreed(bakery, Side.TAKES_IN);
        ProposalId other = depot.put(ANNA, Asks.put(MatterKey.CHARTER, taking));
        Instant closes = answered(bakery, one);
        assertEquals(closes, answered(depot, other));
        depot.at(closes);
        AtOnce.catchUp(List.of(depot, bakery));
        settle();
        boolean isOver = bakery.assembly().isOver();
        assertEquals(isOver ? 6 : 3, depot.assembly().roll().entitled());
        assertNull(depot.assembly().ties().mergers().underWay());
        depot.verified();
        bakery.verified();
    }

    @Test
    void two_thousand_come_at_once() {
        bakery.add(2_000);
        decide(depot, agreed(bakery, Side.TAKES_IN));
        ProposalId joining =
                bakery.put(ANNA, Asks.put(MatterKey.CHARTER, agreed(depot, Side.JOINS)));
        VoteId vote = bakery.open(joining);
        for (var each : bakery.assembly().roll().everybody()) {
            bakery.given(each.id(), Asks.casts(vote, Choice.YES));
        }
        bakery.at(open(bakery, vote).closes()).caughtUp();
        settle();
        assertTrue(bakery.assembly().isOver());
        assertEquals(2_006, depot.assembly().roll().entitled());
        assertTrue(depot.assembly().ties().mergers().coming().isEmpty());
        depot.verified();
    }

    /// Her name goes as she last wrote it, and is hers to change and to erase in either record.
    @Test
    void names_are_content_about_her_and_only_hers_to_erase() {
        bakery.given(BEN, new RollCommand.Describe(new Person("Benedikt", "ben@example.org")));
        bakery.given(CEM, new RollCommand.Describe(new Person("Cem", "cem@example.org")));
        long described = bakery.last("roll.described");
        bakery.given(CEM, Asks.erase(CEM, described, "contact"));
        decide(bakery, agreed(depot, Side.JOINS));
        decide(depot, agreed(bakery, Side.TAKES_IN));
        settle();
        MemberId ben = here(BEN);
        var contents = depot.clerk().contents();
        assertEquals("Benedikt", contents.text(ben.seq(), "name"));
        assertEquals("ben@example.org", contents.text(ben.seq(), "contact"));
        assertEquals("Cem", contents.text(here(CEM).seq(), "name"));
        assertEquals("", contents.text(here(CEM).seq(), "contact"), "erased before it came");
        depot.entry(ben.seq()).content().forEach(c -> assertEquals(ben.seq(), c.subject()));
        depot.when(ANNA, Asks.erase(ben, ben.seq(), "contact"))
                .thenRefused(ErasureRefusal.StillOnTheRoll.class);
        depot.when(ben, Asks.erase(ben, ben.seq(), "name"))
                .thenRefused(new ErasureRefusal.NameIsNeeded(ben));
        depot.when(ben, Asks.erase(ben, ben.seq(), "contact"))
                .then(new ErasureAct.Erased(ben.seq(), "contact", ben));
        long there = bakery.entry(BEN.seq()).leaf().seq();
        bakery.when(BEN, Asks.erase(BEN, there, "name"))
                .then(new ErasureAct.Erased(there, "name", BEN));
        bakery.when(CEM, Asks.erase(CEM, described, "name"))
                .then(new ErasureAct.Erased(described, "name", CEM));
        assertNull(bakery.clerk().contents().name(bakery.clerk().standing(), CEM));
        depot.verified();
    }
}
