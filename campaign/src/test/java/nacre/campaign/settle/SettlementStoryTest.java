// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.campaign.settle;

import static nacre.assembly.charter.Holder.CONTESTED;
import static nacre.assembly.charter.Holder.JOINTLY;
import static nacre.assembly.charter.Holder.THIS_ORGAN;
import static nacre.campaign.demand.Demanding.BREAKS;
import static nacre.campaign.demand.Demanding.HIRING;
import static nacre.campaign.demand.Demanding.SHIFT_PLAN;
import static nacre.campaign.settle.SettleRules.NEGOTIATE;
import static nacre.organ.Ground.ANNA;
import static nacre.organ.Ground.BEN;
import static nacre.organ.Ground.CEM;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import nacre.assembly.charter.CharterAct;
import nacre.assembly.charter.Holder;
import nacre.assembly.charter.MatterKey;
import nacre.assembly.part.Enactment;
import nacre.assembly.part.Refusal;
import nacre.assembly.proposal.ProposalRefusal;
import nacre.assembly.vote.VoteCommand;
import nacre.assembly.vote.VoteId;
import nacre.ballot.Ballot;
import nacre.ballot.Choice;
import nacre.campaign.demand.Demand;
import nacre.campaign.demand.DemandAct;
import nacre.campaign.demand.DemandId;
import nacre.campaign.demand.Demanding;
import nacre.campaign.demand.Extent;
import nacre.campaign.register.RegisterAct;
import nacre.campaign.register.RegisterRefusal;
import nacre.campaign.settle.SettleCommand.AgreeToOffer;
import nacre.campaign.settle.SettleCommand.DemandAgain;
import nacre.campaign.settle.SettleCommand.NoteBreach;
import nacre.campaign.settle.SettleCommand.NoteKept;
import nacre.journal.Content.Words;
import nacre.organ.Asks;
import nacre.organ.ClerkRefusal;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// From the first talk with the company to a matter won, and to the clause that it broke.
@DisplayNameGeneration(ReplaceUnderscores.class)
class SettlementStoryTest extends Bargaining {
    @Test
    void talks_lead_to_an_offer_that_is_ratified_and_moves_its_matter() {
        TalksId talks = talk();
        assertEquals(
                "The bus company", scenario.clerk().contents().find(talks.seq(), "institution"));
        OfferId first = offered(talks, null, BELOW, MET);
        scenario.given(CEM, offers(talks, Side.OURS, first, MET, MET));
        OfferId second = new OfferId(scenario.last("talks.offered"));
        OfferId third = offered(talks, second, PARTLY, MET);
        scenario.given(CEM, new AgreeToOffer(talks, third));
        assertEquals(scenario.now(), talks(talks).find(third).agreed());
        assertEquals(CONTESTED, listing(SHIFT_PLAN).holder());
        var made =
                new SettlementAct.Made(
                        talks,
                        third,
                        List.of(
                                ours(today(), today().plusDays(60)),
                                new Clause(
                                        new Clause.Answer(breaks, Extent.PARTLY),
                                        null,
                                        today(),
                                        List.of())),
                        null);
        SettlementId id = ratified(made);
        assertEquals(Talks.Stage.SETTLED, talks(talks).stage());
        assertEquals(JOINTLY, listing(SHIFT_PLAN).holder());
        assertEquals(JOINTLY, scenario.assembly().charter().matter(SHIFT_PLAN).holder());
        assertEquals(Demand.Stage.MET, demanding.demand(plan).stage());
        assertEquals(Demand.Stage.PARTLY_MET, demanding.demand(breaks).stage());
        assertEquals(
                "The plan is made by a joint board.",
                scenario.clerk().contents().find(listing(SHIFT_PLAN).said(), "evidence"));
        assertEquals(
                "Agreement on the shift plan", scenario.clerk().contents().find(id.seq(), "title"));
        assertEquals(
                List.of(id),
                settlements(scenario).on(SHIFT_PLAN).stream().map(Settlement::id).toList());
    }

    @Test
    void a_quarter_of_all_is_enough_by_the_rule_for_settlements_and_no_other_rule_will_do() {
        TalksId talks = talk();
        var made = settles(talks, ours(today()));
        scenario.when(ANNA, Asks.put(MatterKey.EVERYDAY, makes(made)))
                .thenRefused(
                        new ProposalRefusal.WrongMatter(
                                SettlementAct.MADE, MatterKey.EVERYDAY, MatterKey.SETTLEMENTS));
        scenario.when(ANNA, Asks.put(MatterKey.CHARTER, makes(made)))
                .thenRefused(ProposalRefusal.WrongMatter.class);
        VoteId vote =
                scenario.open(scenario.put(ANNA, Asks.put(MatterKey.SETTLEMENTS, makes(made))));
        scenario.given(ANNA, new VoteCommand.CastVote(vote, new Ballot.Said(Choice.YES)))
                .given(BEN, new VoteCommand.CastVote(vote, new Ballot.Said(Choice.NO)))
                .given(CEM, new VoteCommand.CastVote(vote, new Ballot.Said(Choice.NO)));
        scenario.after(Duration.ofDays(10)).caughtUp().verified();
        assertEquals(JOINTLY, listing(SHIFT_PLAN).holder());
    }

    @Test
    void without_a_matter_for_settlements_the_rule_of_the_charter_ratifies() {
        Demanding other = Demanding.organ();
        DemandId demand = other.raise(SHIFT_PLAN);
        other.scenario().decided(opens(null, demand));
        TalksId talks = new TalksId(other.scenario().last("talks.opened"));
        var made =
                settles(
                        talks,
                        new Clause(
                                null,
                                new Clause.Move(SHIFT_PLAN, THIS_ORGAN),
                                LocalDate.parse("2026-01-01"),
                                List.of()));
        other.scenario()
                .when(ANNA, Asks.put(MatterKey.EVERYDAY, makes(made)))
                .thenRefused(
                        new ProposalRefusal.WrongMatter(
                                SettlementAct.MADE, MatterKey.EVERYDAY, MatterKey.CHARTER));
        other.scenario()
                .decide(
                        other.scenario().put(ANNA, Asks.put(MatterKey.CHARTER, makes(made))),
                        Choice.YES)
                .verified();
        assertEquals(THIS_ORGAN, other.holder(SHIFT_PLAN));
    }

    @Test
    void a_clause_that_begins_later_moves_its_matter_on_that_day() {
        TalksId talks = talk();
        LocalDate day = LocalDate.parse("2028-02-29");
        SettlementId id = ratified(settles(talks, ours(day, day, day.plusYears(1))));
        assertEquals(CONTESTED, listing(SHIFT_PLAN).holder());
        Instant begins = day.atStartOfDay(scenario.assembly().zone()).toInstant();
        scenario.at(begins.minusSeconds(1)).caughtUp();
        assertEquals(CONTESTED, listing(SHIFT_PLAN).holder());
        assertEquals(List.of(), settlement(id).open(today()));
        scenario.whenTimePasses(Duration.ofSeconds(1))
                .thenDue(
                        new SettlementAct.Began(id, 0, true),
                        new RegisterAct.Settled(SHIFT_PLAN, JOINTLY),
                        new CharterAct.Held(SHIFT_PLAN, JOINTLY));
        assertEquals(JOINTLY, listing(SHIFT_PLAN).holder());
        assertEquals(
                "The plan is made by a joint board.",
                scenario.clerk().contents().find(listing(SHIFT_PLAN).said(), "evidence"));
        assertEquals(List.of(new Settlement.Open(0, day)), settlement(id).open(today()));
        assertEquals(LocalDate.parse("2029-02-28"), settlement(id).next(today()));
        scenario.verified();
    }

    @Test
    void a_matter_that_went_elsewhere_meanwhile_does_not_move_on_the_day() {
        TalksId talks = talk();
        LocalDate day = today().plusDays(90);
        SettlementId id = ratified(settles(talks, ours(day)));
        var practised = new RegisterAct.Practised(SHIFT_PLAN, THIS_ORGAN);
        var words = List.of(Words.kept("evidence", "We make it ourselves"));
        scenario.decide(
                scenario.put(ANNA, Asks.put(MatterKey.SETTLEMENTS, Enactment.of(practised, words))),
                Choice.YES);
        Instant begins = day.atStartOfDay(scenario.assembly().zone()).toInstant();
        scenario.at(begins.minusSeconds(1)).caughtUp();
        scenario.whenTimePasses(Duration.ofSeconds(1))
                .thenDue(new SettlementAct.Began(id, 0, false));
        assertEquals(THIS_ORGAN, listing(SHIFT_PLAN).holder());
        scenario.verified();
    }

    @Test
    void checks_are_noted_kept_or_breached_and_a_breach_is_demanded_again() {
        TalksId talks = talk();
        delegated();
        LocalDate day = today().plusDays(30);
        SettlementId id = ratified(settles(talks, ours(today(), day, day.plusDays(30))));
        scenario.when(CEM, new NoteKept(id, 0, day, "Seen"))
                .thenRefused(new SettleRefusal.NoSuchCheck(1, day));
        scenario.at(day.atStartOfDay(scenario.assembly().zone()).toInstant());
        scenario.when(ANNA, new NoteKept(id, 0, day, "Seen"))
                .thenRefused(new ClerkRefusal.NeedsAMandate(NEGOTIATE));
        scenario.given(CEM, new NoteKept(id, 0, day, "Seen"));
        assertEquals(List.of(), settlement(id).open(today()));
        scenario.when(CEM, new NoteBreach(id, 0, day, "Not"))
                .thenRefused(new SettleRefusal.NoSuchCheck(1, day));
        scenario.when(CEM, new NoteBreach(id, 0, null, " "))
                .thenRefused(SettleRefusal.SettleWordsDoNotFit.class);
        scenario.given(CEM, new NoteBreach(id, 0, null, "They made the plan alone"));
        long breach = scenario.last("settlement.breached");
        scenario.when(BEN, new DemandAgain(id, breach, "Keep clause 1", "It was broken."))
                .then(
                        new DemandAct.Proposed(
                                demanding.campaign(), List.of(SHIFT_PLAN), null, breach));
        DemandId again = new DemandId(scenario.last("demand.proposed"));
        scenario.when(ANNA, new DemandAgain(id, breach, "Keep clause 1", "It was broken."))
                .thenRefused(new SettleRefusal.DemandedAgain(again));
        scenario.when(ANNA, new DemandAgain(id, 3, "Keep clause 1", "It was broken."))
                .thenRefused(new SettleRefusal.NoBreach(3));
        demanding.decided(new DemandAct.Raised(again));
    }

    @Test
    void a_settlement_runs_until_its_last_day_or_is_ended_by_a_decision() {
        TalksId talks = talk();
        LocalDate later = today().plusDays(200);
        SettlementId id = ratified(settles(talks, ours(later, later)));
        LocalDate last = today().plusDays(60);
        var ends = Enactment.of(new SettlementAct.Ended(id, last), List.of());
        scenario.when(ANNA, Asks.put(ends)).thenRefused(ProposalRefusal.WrongMatter.class);
        scenario.decide(scenario.put(ANNA, Asks.put(MatterKey.SETTLEMENTS, ends)), Choice.YES);
        assertTrue(settlement(id).isInForce(last));
        scenario.after(Duration.ofDays(300)).caughtUp().verified();
        assertEquals(CONTESTED, listing(SHIFT_PLAN).holder());
        assertEquals(List.of(), settlement(id).open(today()));
        scenario.when(ANNA, Asks.put(MatterKey.SETTLEMENTS, ends))
                .thenRefused(new SettleRefusal.SettlementEnds(id, last));
        scenario.when(CEM, new NoteBreach(id, 0, null, "Gone"))
                .thenRefused(ClerkRefusal.NeedsAMandate.class);
    }

    @Test
    void days_that_come_while_members_vote_are_as_they_decided() {
        TalksId talks = talk();
        LocalDate tomorrow = today().plusDays(1);
        SettlementId id = ratified(settles(talks, ours(today(), tomorrow)));
        assertTrue(today().isAfter(tomorrow));
        assertEquals(List.of(new Settlement.Open(0, tomorrow)), settlement(id).open(today()));
        LocalDate next = today().plusDays(1);
        var ends = Enactment.of(new SettlementAct.Ended(id, next), List.of());
        scenario.decide(scenario.put(ANNA, Asks.put(MatterKey.SETTLEMENTS, ends)), Choice.YES);
        assertEquals(next, settlement(id).last());
        scenario.verified();
    }

    @Test
    void what_does_not_fit_is_refused_with_its_reason() {
        scenario.when(ANNA, Asks.put(opens(place)))
                .thenRefused(new SettleRefusal.TalksDemandsDoNotFit(0, SettleRules.MOST_DEMANDS));
        DemandId asked = demanding.propose(ANNA, HIRING);
        scenario.when(ANNA, Asks.put(opens(place, asked)))
                .thenRefused(new SettleRefusal.NotDemanded(asked));
        TalksId talks = talk();
        delegated();
        scenario.when(CEM, offers(talks, Side.THEIRS, null, MET))
                .thenRefused(new SettleRefusal.OfferDoesNotFit(1, 2));
        refusedMaking(settles(talks), SettleRefusal.ClausesDoNotFit.class);
        refusedMaking(
                settles(talks, ours(today()), ours(today())), SettleRefusal.MatterTwice.class);
        refusedMaking(settles(talks, moving(HIRING, CONTESTED)), SettleRefusal.NotContested.class);
        refusedMaking(settles(talks, moving(BREAKS, JOINTLY)), RegisterRefusal.NoSuchMove.class);
        refusedMaking(
                settles(talks, moving(MatterKey.EVERYDAY, JOINTLY)),
                RegisterRefusal.NotListed.class);
        refusedMaking(
                settles(
                        talks,
                        new Clause(
                                new Clause.Answer(asked, Extent.FULLY), null, today(), List.of())),
                SettleRefusal.NotInTheTalks.class);
        LocalDate day = today().plusDays(40);
        refusedMaking(settles(talks, ours(today(), day, day)), SettleRefusal.ChecksDoNotFit.class);
        refusedMaking(
                new SettlementAct.Made(talks, null, List.of(ours(today(), day)), day.minusDays(1)),
                SettleRefusal.SettleDayDoesNotFit.class);
        refusedMaking(
                new SettlementAct.Made(talks, new OfferId(3), List.of(ours(today())), null),
                SettleRefusal.UnknownOffer.class);
        scenario.decided(Enactment.of(new TalksAct.Ended(talks), List.of()));
        refusedMaking(settles(talks, ours(today())), SettleRefusal.TalksAreOver.class);
        scenario.when(CEM, offers(talks, Side.THEIRS, null, MET, MET))
                .thenRefused(new SettleRefusal.TalksAreOver(talks));
    }

    private Clause moving(MatterKey matter, Holder to) {
        return new Clause(null, new Clause.Move(matter, to), today(), List.of());
    }

    private void refusedMaking(SettlementAct.Made made, Class<? extends Refusal> why) {
        scenario.when(ANNA, Asks.put(MatterKey.SETTLEMENTS, makes(made))).thenRefused(why);
    }
}
