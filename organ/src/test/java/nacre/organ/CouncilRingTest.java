// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.organ;

import static nacre.organ.ThreeOrgans.seat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.time.Instant;
import java.util.List;
import nacre.assembly.charter.CouncilTerms;
import nacre.assembly.charter.MatterKey;
import nacre.assembly.council.CouncilAct;
import nacre.assembly.part.Enactment;
import nacre.assembly.proposal.ProposalId;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.RepeatedTest;

/// Two councils decide in the same instant to join each other, and many threads record it.
@DisplayNameGeneration(ReplaceUnderscores.class)
class CouncilRingTest {
    private final ThreeOrgans town = new ThreeOrgans();
    private final Scenario one = town.council(new CouncilTerms(CouncilTerms.Weighing.ORGANS));
    private final Scenario other = town.council(new CouncilTerms(CouncilTerms.Weighing.ORGANS));

    @RepeatedTest(4)
    void never_is_each_a_member_of_the_other() throws InterruptedException {
        invites(one, other);
        invites(other, one);
        ProposalId first = joining(one, other);
        ProposalId second = joining(other, one);
        Instant closes = town.answered(one, first).closes();
        assertEquals(closes, town.answered(other, second).closes());
        one.at(closes);
        AtOnce.catchUp(List.of(one, other));
        for (int i = 0; i < 2; i++) { // whoever is turned away hears it by letter
            one.caughtUp();
            other.caughtUp();
        }
        boolean isFirstIn = isMember(one, other);
        boolean isSecondIn = isMember(other, one);
        assertFalse(isFirstIn && isSecondIn, "each is a member of the other");
        assertEquals(isFirstIn, hasJoined(one, other), "each says what is so");
        assertEquals(isSecondIn, hasJoined(other, one), "each says what is so");
        one.verified();
        other.verified();
    }

    private static boolean isMember(Scenario council, Scenario of) {
        return of.assembly().ties().council().members().containsKey(council.organ());
    }

    private static boolean hasJoined(Scenario council, Scenario which) {
        return council.assembly().ties().memberships().doors().containsKey(which.organ());
    }

    private void invites(Scenario council, Scenario whom) {
        var invited = Enactment.of(new CouncilAct.Invited(whom.organ()), List.of());
        ProposalId id =
                council.put(seat(council, town.depot), Asks.put(MatterKey.ADMISSION, invited));
        town.decide(council, id);
    }

    private ProposalId joining(Scenario council, Scenario which) {
        var joined = Enactment.of(new CouncilAct.Joined(which.organ()), List.of());
        return council.put(seat(council, town.depot), Asks.put(MatterKey.CHARTER, joined));
    }
}
