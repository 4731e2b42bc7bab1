// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.organ;

import static nacre.organ.Ground.ANNA;
import static nacre.organ.Ground.BEN;
import static nacre.organ.Ground.BRANCH;
import static nacre.organ.Ground.CEM;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import nacre.assembly.charter.Power;
import nacre.assembly.mandate.Grant;
import nacre.assembly.mandate.MandateAct;
import nacre.assembly.mandate.MandateRefusal;
import nacre.assembly.part.Enactment;
import nacre.assembly.part.MemberId;
import nacre.assembly.proposal.ProposalId;
import nacre.assembly.roll.RollCommand;
import nacre.assembly.vote.VoteAct;
import nacre.assembly.vote.VoteCommand;
import nacre.assembly.vote.VoteId;
import nacre.assembly.vote.VoteRefusal;
import nacre.ballot.Choice;
import nacre.ballot.Presence;
import nacre.ballot.Tally;
import nacre.journal.Authority;
import nacre.journal.Json;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class DecisionStoryTest {
    private final Scenario branch = Scenario.of(BRANCH);
    private final Instant ends = branch.now().plus(Duration.ofDays(300));

    @Test
    void a_decision_brings_about_all_that_it_said_in_its_order() {
        ProposalId id = branch.put(ANNA, Asks.put(gives(BEN), gives(CEM)));
        VoteId vote = branch.open(id);
        branch.given(ANNA, Asks.casts(vote, Choice.YES));
        long seq = branch.clerk().standing().size();
        branch.whenTimePasses(Duration.ofDays(3))
                .thenDue(
                        new VoteAct.Closed(vote, "passed", new Tally(1, 0, 0, 3, 3, none())),
                        new VoteAct.Enacted(seq),
                        given(BEN),
                        given(CEM))
                .then();
        assertEquals(new Authority.Decision(seq), branch.leaf(seq + 2).authority());
        assertEquals("A mandate", branch.clerk().contents().text(seq + 3, "title"));
    }

    @Test
    void if_one_part_has_become_impossible_none_is_done_and_the_reason_stands() {
        long decision = impossible();
        branch.verified();
        var about = Json.object().put("member", BEN.toString()).done();
        assertEquals(
                new VoteAct.Impossible(decision, 1, "HolderNotOnTheRoll", about),
                branch.act(decision + 1));
        assertEquals(decision + 2, branch.clerk().standing().size());
    }

    @Test
    void any_member_asks_for_it_again_until_it_expires() {
        long decision = impossible();
        branch.when(ANNA, new VoteCommand.EnactAgain(decision))
                .thenRefused(new MandateRefusal.HolderNotOnTheRoll(BEN));
        branch.given(CEM, new RollCommand.AdmitAgain(BEN));
        branch.when(BEN, new VoteCommand.EnactAgain(decision))
                .then(new VoteAct.Enacted(decision), given(CEM), given(BEN));
        branch.when(BEN, new VoteCommand.EnactAgain(decision))
                .thenRefused(new VoteRefusal.NothingToEnact(decision));
    }

    @Test
    void once_it_has_expired_nobody_asks_again() {
        long decision = impossible();
        branch.given(CEM, new RollCommand.AdmitAgain(BEN));
        Instant expires = branch.assembly().votes().decisions().get(decision).expires();
        branch.at(expires);
        branch.when(ANNA, new VoteCommand.EnactAgain(decision))
                .thenRefused(new VoteRefusal.DecisionHasExpired(decision, expires));
    }

    @Test
    void in_the_last_second_before_it_expires_it_is_still_done() {
        long decision = impossible();
        branch.given(CEM, new RollCommand.AdmitAgain(BEN));
        branch.at(branch.assembly().votes().decisions().get(decision).expires().minusSeconds(1));
        branch.when(ANNA, new VoteCommand.EnactAgain(decision)).thenRecorded();
    }

    @Test
    void what_is_no_decision_is_not_asked_for() {
        branch.when(ANNA, new VoteCommand.EnactAgain(999))
                .thenRefused(new VoteRefusal.UnknownDecision(999));
    }

    @Test
    void a_proposal_without_enactments_is_decided_and_done() {
        branch.decide(branch.put(ANNA, Asks.put()), Choice.YES).verified();
        long decision = branch.last("vote.closed");
        branch.when(ANNA, new VoteCommand.EnactAgain(decision))
                .thenRefused(new VoteRefusal.NothingToEnact(decision));
    }

    /// A decision to give two mandates, one of them to Ben, who has left; its entry.
    private long impossible() {
        VoteId vote = branch.open(branch.put(ANNA, Asks.put(gives(CEM), gives(BEN))));
        branch.given(ANNA, Asks.casts(vote, Choice.YES));
        branch.given(BEN, new RollCommand.Leave());
        branch.after(Duration.ofDays(3)).caughtUp();
        return branch.last("vote.closed");
    }

    private Enactment gives(MemberId holder) {
        return Asks.gives(given(holder));
    }

    private MandateAct.Given given(MemberId holder) {
        return new MandateAct.Given(
                List.of(holder), List.of(Grant.of(Power.ADMIT)), ends, List.of());
    }

    private static Presence none() {
        return new Presence.NotRecorded();
    }
}
