// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.garden.law;

import static nacre.organ.Ground.ANNA;
import static nacre.organ.Ground.BEN;

import java.time.Duration;
import java.util.List;
import nacre.assembly.charter.Charter;
import nacre.assembly.charter.CouncilTerms;
import nacre.assembly.charter.Matter;
import nacre.assembly.charter.MatterKey;
import nacre.assembly.charter.Method;
import nacre.assembly.charter.MethodTerms;
import nacre.assembly.charter.Ratification;
import nacre.assembly.charter.Secrecy;
import nacre.assembly.charter.Template;
import nacre.assembly.council.CouncilAct;
import nacre.assembly.council.CouncilRules;
import nacre.assembly.founding.CouncilPlan;
import nacre.assembly.mandate.Grant;
import nacre.assembly.part.Enactment;
import nacre.assembly.part.MemberId;
import nacre.ballot.Choice;
import nacre.ballot.Comparator;
import nacre.ballot.Condition;
import nacre.ballot.Counted;
import nacre.ballot.Rule;
import nacre.organ.Asks;
import nacre.organ.Ground;
import nacre.organ.Scenario;
import nacre.organ.Varied;

/// Two organs and the council that they have founded: a branch whose answers are sealed until each
/// vote closes, and a co-op that decides everyday questions by consent and falls back on its rule
/// for money.
///
record ThreeOrgans(Scenario branch, Scenario coop, Scenario council) {
    private static final MethodTerms CONSENT =
            new MethodTerms(1, Duration.ofDays(1), null, MatterKey.MONEY);

    /// What the council decides on everyday matters takes force once one of its organs has ratified
    /// it, in sixty days.
    private static final CouncilTerms TERMS =
            new CouncilTerms(
                    CouncilTerms.Weighing.ORGANS,
                    List.of(
                            Ratification.of(
                                    MatterKey.EVERYDAY,
                                    CouncilTerms.Weighing.ORGANS,
                                    1,
                                    Duration.ofDays(60))));

    static ThreeOrgans founded() {
        var branch =
                Scenario.of(
                        Ground.of(
                                Varied.secrecy(
                                        Template.WORKPLACE_BRANCH.charter(),
                                        Secrecy.NAMED_AT_CLOSING),
                                List.of()));
        Scenario coop = branch.beside(Ground.of(consenting(), List.of()));
        Scenario council =
                branch.council(
                        new CouncilPlan(
                                "Town council",
                                "To stand together",
                                Ground.BRANCH.plan().zone(),
                                Template.COUNCIL.charter().with(TERMS),
                                List.of(branch.organ(), coop.organ())));
        var three = new ThreeOrgans(branch, coop, council);
        for (Scenario home : three.homes()) {
            var joined = Enactment.of(new CouncilAct.Joined(council.organ()), List.of());
            home.decide(home.put(ANNA, Asks.put(MatterKey.CHARTER, joined)), Choice.YES);
        }
        branch.decided(three.sends(branch, ANNA));
        coop.decided(three.sends(coop, BEN));
        council.caughtUp();
        return three;
    }

    private static Charter consenting() {
        var two = Rule.of(new Condition.Floor(Counted.ANSWERED, Comparator.AT_LEAST, 2));
        return Varied.charter(
                Template.WORKER_COOP.charter(),
                MatterKey.EVERYDAY,
                matter ->
                        new Matter(
                                matter.key(),
                                matter.holder(),
                                Method.CONSENT,
                                two,
                                matter.secrecy(),
                                matter.timing(),
                                matter.proposers(),
                                CONSENT));
    }

    List<Scenario> homes() {
        return List.of(branch, coop);
    }

    List<Scenario> all() {
        return List.of(branch, coop, council);
    }

    /// That a home sends somebody to the council.
    Enactment sends(Scenario home, MemberId who) {
        var ends = home.now().plus(Duration.ofDays(300));
        var seat = new Grant(CouncilRules.DELEGATE, null, null, council.organ().value());
        return Asks.gives(who, ends, seat);
    }
}
