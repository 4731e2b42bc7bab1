// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.organ;

import static nacre.organ.Ground.ANNA;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.time.Duration;
import java.util.List;
import nacre.assembly.charter.Charter;
import nacre.assembly.charter.CouncilTerms;
import nacre.assembly.charter.MatterKey;
import nacre.assembly.charter.Ratification;
import nacre.assembly.charter.Template;
import nacre.assembly.council.CouncilAct;
import nacre.assembly.council.CouncilRules;
import nacre.assembly.council.Seat;
import nacre.assembly.founding.CouncilPlan;
import nacre.assembly.mandate.Grant;
import nacre.assembly.part.Enactment;
import nacre.assembly.part.MemberId;
import nacre.assembly.proposal.ProposalId;
import nacre.assembly.vote.Vote;
import nacre.assembly.vote.VoteId;
import nacre.ballot.Choice;

/// Three organs on one server that can be in councils together, each sending its Anna.
final class ThreeOrgans {
    final Scenario depot = Scenario.of(Ground.BRANCH);
    final Scenario bakery = depot.beside(Ground.COOP);
    final Scenario laundry = depot.beside(Ground.COOP);

    List<Scenario> all() {
        return List.of(depot, bakery, laundry);
    }

    /// A council that all three have joined and sent somebody to, with these terms.
    Scenario council(CouncilTerms terms) {
        Scenario council = founded(Template.COUNCIL.charter().with(terms));
        for (Scenario organ : all()) {
            joins(organ, council);
            sends(organ, council, ANNA);
        }
        return council.caughtUp();
    }

    /// The same, where everyday matters are ratified within ninety days.
    Scenario ratifying(CouncilTerms.Weighing by, long number) {
        var everyday = Ratification.of(MatterKey.EVERYDAY, by, number, Duration.ofDays(90));
        return council(new CouncilTerms(CouncilTerms.Weighing.ORGANS, List.of(everyday)));
    }

    /// A council that nobody has joined.
    Scenario founded(Charter charter) {
        return depot.council(
                new CouncilPlan(
                        "Town council",
                        "To stand together",
                        Ground.BRANCH.plan().zone(),
                        charter,
                        all().stream().map(Scenario::organ).toList()));
    }

    static void joins(Scenario organ, Scenario council) {
        var joined = Enactment.of(new CouncilAct.Joined(council.organ()), List.of());
        organ.decide(organ.put(ANNA, Asks.put(MatterKey.CHARTER, joined)), Choice.YES);
    }

    static void sends(Scenario organ, Scenario council, MemberId who) {
        var ends = organ.now().plus(Duration.ofDays(300));
        var grant = new Grant(CouncilRules.DELEGATE, null, null, council.organ().value());
        organ.decided(Asks.gives(who, ends, grant));
    }

    /// Who sits in a council for this organ.
    static MemberId seat(Scenario council, Scenario organ) {
        for (Seat seat : council.assembly().ties().council().seats().values()) {
            if (seat.organ().equals(organ.organ())) {
                return seat.id();
            }
        }
        throw new AssertionError("Nobody sits for " + organ.organ());
    }

    /// All delegates say yes to what one of them puts; the decision's entry.
    long decided(Scenario council, Enactment... enactments) {
        MemberId first = seat(council, depot);
        ProposalId id = council.put(first, Asks.put(enactments));
        decide(council, id);
        return council.last("vote.closed");
    }

    /// All delegates say yes, and time passes until the closing.
    void decide(Scenario council, ProposalId id) {
        council.at(answered(council, id).closes()).caughtUp();
    }

    /// All delegates say yes as soon as the vote has opened.
    Vote.Open answered(Scenario council, ProposalId id) {
        VoteId vote = council.open(id);
        for (Scenario organ : all()) {
            council.given(seat(council, organ), Asks.casts(vote, Choice.YES));
        }
        return assertInstanceOf(Vote.Open.class, council.assembly().votes().find(vote));
    }
}
