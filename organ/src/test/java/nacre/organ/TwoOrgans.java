// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.organ;

import static nacre.organ.Ground.ANNA;
import static nacre.organ.Ground.BEN;
import static nacre.organ.Ground.CEM;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import nacre.assembly.charter.MatterKey;
import nacre.assembly.merger.MergerAct;
import nacre.assembly.merger.Side;
import nacre.assembly.part.Enactment;
import nacre.assembly.part.MemberId;
import nacre.assembly.proposal.ProposalId;
import nacre.assembly.vote.Vote;
import nacre.assembly.vote.VoteId;
import nacre.ballot.Choice;

/// A depot and a bakery, co-ops on one server that may become one.
abstract class TwoOrgans {
    static final Duration DAY = Duration.ofDays(1);

    final Scenario depot = Scenario.of(Ground.COOP);
    final Scenario bakery = depot.beside(Ground.COOP);
    final Instant until = depot.now().plus(DAY.multipliedBy(200));

    void settle() {
        for (int i = 0; i < 3; i++) {
            bakery.caughtUp();
            depot.caughtUp();
        }
    }

    MemberId here(MemberId there) {
        MemberId id = depot.assembly().ties().mergers().entry(bakery.organ(), there);
        return Objects.requireNonNull(id);
    }

    Enactment agreed(Scenario other, Side side) {
        return agreed(other, side, until);
    }

    static Enactment agreed(Scenario other, Side side, Instant until) {
        return Enactment.of(new MergerAct.Agreed(other.organ(), side, until), List.of());
    }

    static void decide(Scenario organ, Enactment act) {
        organ.at(answered(organ, organ.put(ANNA, Asks.put(MatterKey.CHARTER, act)))).caughtUp();
    }

    /// Founders say yes as soon as the vote has opened; when it closes.
    static Instant answered(Scenario organ, ProposalId proposal) {
        VoteId vote = organ.open(proposal);
        for (MemberId each : List.of(ANNA, BEN, CEM)) {
            organ.given(each, Asks.casts(vote, Choice.YES));
        }
        return open(organ, vote).closes();
    }

    static Vote.Open open(Scenario organ, VoteId vote) {
        return assertInstanceOf(Vote.Open.class, organ.assembly().votes().find(vote));
    }
}
