// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.organ;

import static nacre.organ.Ground.ANNA;
import static nacre.organ.Ground.BEN;
import static nacre.organ.Ground.CEM;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import nacre.assembly.announcement.Announce;
import nacre.assembly.announcement.AnnouncementRules;
import nacre.assembly.mandate.Grant;
import nacre.assembly.part.MemberId;
import nacre.assembly.proposal.ProposalId;
import nacre.assembly.vote.VoteId;
import nacre.ballot.Choice;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// An organ in which all mandates have run out, and which nobody noticed for a year.
@DisplayNameGeneration(ReplaceUnderscores.class)
class NobodyHoldsAMandateTest {
    private final Scenario branch = Scenario.of(Ground.BRANCH).after(Duration.ofDays(400));

    @Test
    void members_still_decide_and_their_decision_gives_mandates_again() {
        branch.caughtUp();
        assertTrue(branch.assembly().mandates().inForce().isEmpty());
        var announce = new Announce("Here we are", "We have work to do.");
        branch.when(BEN, announce).thenRefused(ClerkRefusal.NeedsAMandate.class);
        var ends = branch.now().plus(Duration.ofDays(200));
        var gives = Asks.gives(BEN, ends, Grant.of(AnnouncementRules.ANNOUNCE));
        ProposalId id = branch.put(CEM, Asks.put(gives));
        VoteId vote = branch.open(id); // by itself: nobody chairs
        for (MemberId each : List.of(ANNA, BEN, CEM)) {
            branch.given(each, Asks.casts(vote, Choice.YES));
        }
        branch.after(Duration.ofDays(4)).caughtUp();
        assertNotNull(branch.assembly().votes().decisionOn(id));
        assertEquals(1, branch.assembly().mandates().inForce().size());
        branch.given(BEN, announce).verified();
    }
}
