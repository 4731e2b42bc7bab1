// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.campaign.ballot;

import static nacre.organ.Ground.ANNA;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import nacre.assembly.box.Box;
import nacre.assembly.box.Loss;
import nacre.assembly.charter.MatterKey;
import nacre.assembly.founding.DissolvingRules;
import nacre.assembly.founding.Holdings;
import nacre.assembly.founding.OrganAct;
import nacre.assembly.part.Enactment;
import nacre.assembly.proposal.ProposalId;
import nacre.ballot.Choice;
import nacre.campaign.ballot.BallotCommand.AnswerBallot;
import nacre.organ.Asks;
import nacre.organ.Scenario;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class BallotBrokenOffTest {
    private final Balloting balloting = new Balloting();
    private final Scenario scenario = balloting.scenario;

    @Test
    void the_organ_ends_and_nobody_ever_reads_who_had_answered() {
        BallotId id = balloting.called(balloting.own());
        var dissolved = Enactment.of(new OrganAct.Dissolved(Holdings.NOTHING, null), List.of());
        ProposalId ending = scenario.put(ANNA, Asks.put(MatterKey.CHARTER, dissolved));
        scenario.at(scenario.assembly().proposals().needed(ending).opens()).caughtUp();
        scenario.given(nacre.organ.Ground.CEM, balloting.opens(id, balloting.today().plusDays(30)));
        balloting.answer(id, Answer.YES, 0, 12);
        long box = scenario.assembly().boxes().about(id.seq()).id().seq();
        scenario.decide(ending, Choice.YES);
        assertTrue(scenario.assembly().isOver());
        var destroyed =
                assertInstanceOf(Box.Destroyed.class, scenario.assembly().boxes().about(id.seq()));
        assertEquals(Loss.ORGAN_OVER, destroyed.loss());
        assertNull(scenario.journal().rows(box));
        scenario.when(ANNA, new AnswerBallot(id, Answer.NO, 0))
                .thenRefused(DissolvingRules.OrganIsDissolved.class);
        long size = scenario.journal().head().size();
        scenario.after(Duration.ofDays(400)).caughtUp().verified();
        assertEquals(size, scenario.journal().head().size(), "nothing is due in it");
    }
}
