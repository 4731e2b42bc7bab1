// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.campaign.action;

import static nacre.organ.Ground.ANNA;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import nacre.assembly.charter.MatterKey;
import nacre.assembly.founding.DissolvingRules;
import nacre.assembly.founding.Holdings;
import nacre.assembly.founding.OrganAct;
import nacre.assembly.part.Enactment;
import nacre.assembly.proposal.ProposalId;
import nacre.ballot.Choice;
import nacre.campaign.unit.Depot;
import nacre.organ.Asks;
import nacre.organ.Scenario;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ActionBrokenOffTest {
    private final Depot depot = Depot.campaigning();
    private final Scenario scenario = depot.scenario();

    @Test
    void the_organ_ends_and_an_action_to_come_stays_as_it_was_called_with_nothing_due() {
        var dissolved = Enactment.of(new OrganAct.Dissolved(Holdings.NOTHING, null), List.of());
        ProposalId ending = scenario.put(ANNA, Asks.put(MatterKey.CHARTER, dissolved));
        var later = Duration.ofDays(40);
        var called =
                new ActionAct.Called(
                        ActionKind.STRIKE,
                        Strike.FROM.plus(later),
                        Strike.UNTIL.plus(later),
                        List.of(depot.north()),
                        List.of(),
                        null);
        Strike.decide(depot, Strike.enactment(called));
        var strike = new Strike(depot, new ActionId(scenario.last(ActionAct.CALLED)));
        scenario.decide(ending, Choice.YES);
        assertTrue(scenario.assembly().isOver());
        assertFalse(strike.action().hasEnded());
        scenario.when(ANNA, new ActionCommand.PauseAction(strike.id(), "It is over"))
                .thenRefused(DissolvingRules.OrganIsDissolved.class);
        long size = scenario.journal().head().size();
        scenario.after(Duration.ofDays(400)).caughtUp().verified();
        assertEquals(size, scenario.journal().head().size(), "nothing is due in it");
    }
}
