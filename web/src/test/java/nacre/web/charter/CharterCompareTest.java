// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.charter;

import static nacre.web.organ.Branch.ANA;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import nacre.assembly.charter.Charter;
import nacre.assembly.charter.CharterAct;
import nacre.assembly.charter.Matter;
import nacre.assembly.charter.MatterKey;
import nacre.assembly.part.Enactment;
import nacre.assembly.proposal.ProposalCommand;
import nacre.ballot.Base;
import nacre.ballot.Choice;
import nacre.ballot.Comparator;
import nacre.ballot.Condition;
import nacre.ballot.Counted;
import nacre.ballot.Fraction;
import nacre.ballot.Rule;
import nacre.web.organ.Branch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CharterCompareTest {
    private final Branch branch = new Branch(visits -> List.of(new CharterPages(visits)));

    @AfterEach
    void stop() {
        branch.close();
    }

    /// Everyday questions need two thirds of all on the roll from now on.
    private void change() {
        var version = branch.clerk.standing().assembly().charters().current();
        Charter was = version.charter();
        var rule =
                new Rule(
                        List.of(
                                new Condition.Share(
                                        Counted.YES,
                                        Comparator.AT_LEAST,
                                        new Fraction(2, 3),
                                        Base.ENTITLED)));
        List<Matter> matters =
                was.matters().stream()
                        .map(matter ->
                                matter.key().equals(MatterKey.EVERYDAY)
                                        ? matter.with(rule)
                                        : matter)
                        .toList();
        var charter =
                new Charter(
                        was.template(),
                        was.rights(),
                        was.admission(),
                        was.mandates(),
                        was.roll(),
                        matters);
        branch.hear(
                ANA,
                new ProposalCommand.PutProposal(
                        MatterKey.CHARTER,
                        "More of us",
                        "So that all are asked.",
                        List.of(
                                Enactment.of(
                                        new CharterAct.Changed(version.seq(), charter), List.of())),
                        null));
        branch.pass(was.matter(MatterKey.CHARTER).timing().discussion());
        branch.everybodyVotes(Choice.YES);
        branch.pass(was.matter(MatterKey.CHARTER).timing().voting().plus(Duration.ofSeconds(1)));
    }

    @Test
    void two_versions_stand_side_by_side_where_they_differ() {
        change();
        assertTrue(branch.get(ANA, branch.path("/charter")).body().contains("/charter/compare"));
        String page = branch.get(ANA, branch.path("/charter/compare")).body();
        assertTrue(page.contains("Version 1 → Version 2"), page);
        assertTrue(page.contains("<table class=\"beside\">"), page);
        assertTrue(page.contains("<ins>"), page);
        assertTrue(page.contains("The same in both"), page);
        String within = branch.get(ANA, branch.path("/charter/compare?show=within")).body();
        assertFalse(within.contains("<table class=\"beside\">"), within);
        String same = branch.get(ANA, branch.path("/charter/compare?from=2&to=2")).body();
        assertTrue(same.contains("These two say the same."), same);
        assertEquals(
                404, branch.get(ANA, branch.path("/charter/compare?from=1&to=3")).statusCode());
    }

    @Test
    void a_charter_that_never_changed_has_nothing_to_compare() {
        assertFalse(branch.get(ANA, branch.path("/charter")).body().contains("/charter/compare"));
        assertEquals(200, branch.get(ANA, branch.path("/charter/compare")).statusCode());
    }
}
