// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.garden.law;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import nacre.assembly.proposal.Proposal;
import nacre.assembly.proposal.Question;
import nacre.assembly.vote.Decision;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// The laws in lives in which members often decide several proposals as one.
@DisplayNameGeneration(ReplaceUnderscores.class)
class BundlesUnderLawsTest {
    private static final int COMMANDS = 900;

    @Test
    void every_law_holds_when_proposals_are_decided_together() {
        int put = 0;
        int voted = 0;
        int done = 0;
        int ended = 0;
        for (long seed = 21; seed < 23; seed++) {
            var life =
                    new RandomLife(
                            seed, Setting.honest(), Law.all(), new Tallies(), Leaning.BUNDLES);
            life.live(COMMANDS);
            var assembly = life.assembly();
            for (Proposal each : assembly.proposals().all().values()) {
                if (each.question() instanceof Question.Bundle) {
                    Decision decision = assembly.votes().decisionOn(each.id());
                    boolean isVoted = each.stage() instanceof Proposal.Stage.Voted;
                    boolean isDone =
                            decision != null && decision.state() instanceof Decision.State.Done;
                    put++;
                    voted += isVoted ? 1 : 0;
                    done += isDone ? 1 : 0;
                    ended += isVoted || each.isDiscussed() ? 0 : 1;
                }
            }
        }
        var counts = List.of(put, voted, done, ended);
        System.out.println("bundles put, voted on, done, ended without a vote: " + counts);
        assertTrue(put >= 8 && voted >= 4 && done >= 2 && ended >= 1, counts::toString);
    }
}
