// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.organ;

import static nacre.organ.Ground.ANNA;
import static nacre.organ.Ground.ANNAS;
import static nacre.organ.Ground.BEN;
import static nacre.organ.Ground.BENS;
import static nacre.organ.Ground.BRANCH;
import static nacre.organ.Ground.CEM;
import static nacre.organ.Ground.CEMS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import nacre.assembly.announcement.Announce;
import nacre.assembly.announcement.AnnouncementRules;
import nacre.assembly.founding.OrganAct;
import nacre.assembly.mandate.Ending;
import nacre.assembly.mandate.MandateAct;
import nacre.assembly.part.Stamp;
import nacre.assembly.part.Unfoldable;
import nacre.assembly.proposal.ProposalId;
import nacre.assembly.vote.VoteAct;
import nacre.assembly.vote.VoteId;
import nacre.assembly.vote.VoteRefusal;
import nacre.ballot.Choice;
import nacre.ballot.Presence;
import nacre.ballot.Tally;
import nacre.journal.Authority;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ClockStoryTest {
    private final Scenario branch = Scenario.of(BRANCH);

    @Test
    void a_vote_whose_closing_the_server_slept_through_stays_open_for_the_time_it_lost() {
        VoteId vote = branch.open(branch.put(CEM, Asks.put()));
        Instant closes = branch.now().plus(Duration.ofDays(3));
        Instant from = closes.minus(Duration.ofHours(5));
        Instant to = closes.plus(Duration.ofHours(2));
        branch.at(to).whenItWakes(from).then(new OrganAct.Slept(from, to));
        Instant later = to.plus(Duration.ofHours(5));
        assertEquals(later, branch.assembly().votes().open().get(vote).closes());
        branch.at(later.minusSeconds(1)).given(ANNA, Asks.casts(vote, Choice.YES));
        branch.at(later)
                .when(BEN, Asks.casts(vote, Choice.YES))
                .thenDue(new VoteAct.Closed(vote, "passed", new Tally(1, 0, 0, 3, 3, none())))
                .thenRefused(new VoteRefusal.VoteIsClosed(vote, later));
    }

    @Test
    void a_vote_that_should_have_opened_meanwhile_opens_at_its_hour() {
        ProposalId id = branch.put(CEM, Asks.put());
        Instant opens = branch.now().plus(Duration.ofDays(3));
        Instant to = opens.plus(Duration.ofDays(1));
        branch.at(to).whenItWakes(opens.minusSeconds(60)).then(slept(opens.minusSeconds(60), to));
        branch.whenTimePasses(Duration.ZERO)
                .thenDue(new VoteAct.Opened(id, 1, 3, opens.plus(Duration.ofDays(3))))
                .then();
    }

    @Test
    void a_vote_that_should_have_opened_and_closed_meanwhile_is_open_as_long_as_it_should() {
        ProposalId id = branch.put(CEM, Asks.put());
        Instant from = branch.now().plus(Duration.ofDays(1));
        Instant to = from.plus(Duration.ofDays(20));
        branch.at(to).whenItWakes(from).then(slept(from, to));
        branch.whenTimePasses(Duration.ZERO)
                .thenDue(new VoteAct.Opened(id, 1, 3, to.plus(Duration.ofDays(3))))
                .then();
    }

    @Test
    void two_sleeps_count_both_if_the_server_fell_asleep_again_before_it_caught_up() {
        ProposalId id = branch.put(CEM, Asks.put());
        Instant opens = branch.now().plus(Duration.ofDays(3));
        Instant from = opens.minusSeconds(3600);
        Instant awake = opens.plus(Duration.ofDays(4));
        branch.at(awake).whenItWakes(from).then(slept(from, awake));
        branch.withAnotherClerk();
        Instant to = awake.plus(Duration.ofDays(10));
        branch.at(to).whenItWakes(awake).then(slept(awake, to));
        branch.withAnotherClerk();
        branch.whenTimePasses(Duration.ZERO)
                .thenDue(new VoteAct.Opened(id, 1, 3, to.plus(Duration.ofDays(3))))
                .then();
    }

    @Test
    void mandates_keep_their_end() {
        Instant ends = branch.now().plus(Duration.ofDays(90));
        branch.at(ends.plus(Duration.ofDays(1)))
                .whenItWakes(ends.minusSeconds(60))
                .then(slept(ends.minusSeconds(60), branch.now()));
        branch.when(BEN, new Announce("x", "y"))
                .thenDue(
                        new MandateAct.Ended(ANNAS, Ending.DATE),
                        new MandateAct.Ended(BENS, Ending.DATE),
                        new MandateAct.Ended(CEMS, Ending.DATE))
                .thenRefused(new ClerkRefusal.NeedsAMandate(AnnouncementRules.ANNOUNCE));
        assertEquals(ends, branch.leaf(branch.last("mandate.ended")).due());
    }

    @Test
    void nobody_slept_before_the_newest_entry_or_after_now() {
        branch.whenItWakes(branch.now().minusSeconds(100)).then();
        Instant recorded = branch.now();
        branch.after(Duration.ofHours(1))
                .whenItWakes(recorded.minusSeconds(1000))
                .then(slept(recorded, branch.now()));
    }

    @Test
    void a_clock_that_goes_back_a_year_leaves_the_record_in_order() {
        VoteId vote = branch.open(branch.put(CEM, Asks.put()));
        Instant newest = branch.now();
        branch.at(newest.minus(Duration.ofDays(365)));
        branch.when(ANNA, Asks.casts(vote, Choice.YES)).thenRecorded();
        assertEquals(newest, branch.leaf(branch.clerk().standing().size() - 1).at());
    }

    @Test
    void a_clock_that_leaps_ahead_a_year_while_it_runs_stops_the_record() {
        VoteId vote = branch.open(branch.put(CEM, Asks.put()));
        Instant leapt = branch.now().plus(Duration.ofDays(365));
        var unsteady = new Surroundings(() -> leapt, new java.util.Random(1), () -> false);
        Clerk clerk = Clerk.of(branch.journal(), branch.parts(), unsteady);
        var reply = clerk.hear(branch.request(ANNA, Asks.casts(vote, Choice.YES)));
        assertEquals(new Reply.Refused(new ClerkRefusal.ClockHasLeapt(leapt)), reply);
        clerk.catchUp();
        assertEquals(branch.clerk().standing().size(), clerk.journal().head().size());
    }

    @Test
    void a_record_by_newer_rules_is_not_folded() {
        var happening =
                new Happening(
                        new OrganAct.RulesRenewed(2),
                        new Stamp(
                                branch.clerk().standing().size(),
                                branch.now(),
                                branch.now(),
                                null,
                                new Authority.Server()),
                        null,
                        1);
        assertThrows(Unfoldable.class, () -> fold(happening));
        var unknown = new Happening(happening.act(), happening.stamp(), null, 2);
        assertThrows(Unfoldable.class, () -> fold(unknown));
    }

    private void fold(Happening happening) {
        Fold.after(branch.parts(), branch.clerk().standing(), List.of(happening));
    }

    private static OrganAct.Slept slept(Instant from, Instant to) {
        return new OrganAct.Slept(from, to);
    }

    private static Presence none() {
        return new Presence.NotRecorded();
    }
}
