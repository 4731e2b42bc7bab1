// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.campaign.pledge;

import static nacre.organ.Ground.ANNA;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import nacre.assembly.box.Box;
import nacre.assembly.box.Loss;
import nacre.assembly.box.Promise;
import nacre.assembly.charter.MatterKey;
import nacre.assembly.founding.Holdings;
import nacre.assembly.founding.OrganAct;
import nacre.assembly.part.Enactment;
import nacre.ballot.Choice;
import nacre.ballot.Fraction;
import nacre.campaign.unit.Depot;
import nacre.journal.Content.Words;
import nacre.organ.Asks;
import nacre.organ.Scenario;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PledgeBrokenOffTest {
    private final Depot depot = Depot.campaigning();
    private final Scenario scenario = depot.scenario();

    @Test
    void the_organ_ends_and_nobody_ever_reads_who_had_pledged() {
        var opened =
                new PledgeAct.Opened(
                        depot.north(),
                        new Fraction(9, 10),
                        null,
                        scenario.now().plus(Duration.ofDays(200)),
                        Promise.NAMES);
        scenario.decided(
                Enactment.of(
                        opened,
                        List.of(Words.kept("sentence", "I walk out"), Words.kept("why", "All"))));
        var id = new PledgeId(scenario.last("pledge.opened"));
        scenario.given(ANNA, new PledgeCommand.GivePledge(id, 0));
        long box = scenario.assembly().boxes().about(id.seq()).id().seq();
        var dissolved = Enactment.of(new OrganAct.Dissolved(Holdings.NOTHING, null), List.of());
        scenario.decide(scenario.put(ANNA, Asks.put(MatterKey.CHARTER, dissolved)), Choice.YES);
        assertTrue(scenario.assembly().isOver());
        var destroyed =
                assertInstanceOf(Box.Destroyed.class, scenario.assembly().boxes().about(id.seq()));
        assertEquals(Loss.ORGAN_OVER, destroyed.loss());
        assertNull(scenario.journal().rows(box));
        long size = scenario.journal().head().size();
        scenario.after(Duration.ofDays(400)).caughtUp().verified();
        assertEquals(size, scenario.journal().head().size(), "nothing is due in it");
    }
}
