// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.organ;

import static nacre.organ.Ground.ANNA;
import static nacre.organ.Ground.BEN;
import static nacre.organ.Ground.CEM;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import nacre.assembly.charter.Charter;
import nacre.assembly.charter.CouncilTerms;
import nacre.assembly.charter.MatterKey;
import nacre.assembly.charter.Power;
import nacre.assembly.charter.Template;
import nacre.assembly.council.Census;
import nacre.assembly.council.CouncilAct;
import nacre.assembly.council.CouncilRefusal;
import nacre.assembly.council.CouncilRules;
import nacre.assembly.council.Seat;
import nacre.assembly.founding.CouncilPlan;
import nacre.assembly.letter.LetterAct;
import nacre.assembly.mandate.Grant;
import nacre.assembly.mandate.MandateCommand;
import nacre.assembly.mandate.MandateId;
import nacre.assembly.meeting.MeetingCommand;
import nacre.assembly.part.Enactment;
import nacre.assembly.part.Letter;
import nacre.assembly.part.MemberId;
import nacre.assembly.part.Step;
import nacre.assembly.proposal.ProposalId;
import nacre.assembly.roll.RollCommand;
import nacre.assembly.vote.Vote;
import nacre.assembly.vote.VoteAct;
import nacre.assembly.vote.VoteId;
import nacre.ballot.Ballot;
import nacre.ballot.Choice;
import nacre.ballot.Presence;
import nacre.ballot.Tally;
import nacre.journal.Authority;
import nacre.journal.Json;
import nacre.journal.OrganId;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// Two organs found a council, send delegates, tell them how to answer and take them back.
@DisplayNameGeneration(ReplaceUnderscores.class)
class CouncilStoryTest {
    private final Scenario depot = Scenario.of(Ground.BRANCH);
    private final Scenario bakery = depot.beside(Ground.COOP);
    private final Scenario council = depot.council(plan(Template.COUNCIL.charter()));

    private CouncilPlan plan(Charter charter) {
        return new CouncilPlan(
                "Town council",
                "To stand together",
                Ground.BRANCH.plan().zone(),
                charter,
                List.of(depot.organ(), bakery.organ()));
    }

    private static Charter byPersons() {
        Charter c = Template.COUNCIL.charter();
        var terms = new CouncilTerms(CouncilTerms.Weighing.PERSONS);
        return new Charter(
                c.template(),
                c.rights(),
                c.admission(),
                c.mandates(),
                c.roll(),
                terms,
                c.matters(),
                c.meetings());
    }

    @Test
    void nobody_can_act_in_a_council_before_its_organs_have_joined_and_sent_somebody() {
        council.verified();
        assertEquals(0, council.assembly().roll().entitled());
        council.when(ANNA, Asks.put()).thenRefused(ClerkRefusal.NoMember.class);
        joins(depot, council);
        joins(bakery, council);
        council.caughtUp().verified();
        assertEquals(2, council.assembly().roll().entitled());
        assertEquals(0, council.assembly().roll().entered());
        MemberId organ = council.assembly().ties().council().members().get(depot.organ());
        assertNotNull(organ);
        council.when(organ, Asks.put()).thenRefused(ClerkRefusal.NoMember.class);
    }

    @Test
    void delegates_decide_for_their_organs_and_each_organ_counts_for_one() {
        joinBoth(council);
        depot.add(20);
        MemberId anna = delegate(depot, council, ANNA, CouncilRules.DELEGATE);
        MemberId ben = delegate(bakery, council, BEN, CouncilRules.DELEGATE);
        ProposalId id = council.put(anna, Asks.put());
        VoteId vote = council.open(id);
        council.given(anna, Asks.casts(vote, Choice.YES));
        council.given(ben, Asks.casts(vote, Choice.YES)).verified();
        assertEquals(tally(2, 0, 2), open(council, vote).count().entered(0));
        council.at(open(council, vote).closes()).caughtUp().verified();
        assertNotNull(council.assembly().votes().decisionOn(id));
    }

    @Test
    void by_persons_an_organ_counts_for_its_roll_at_the_opening() {
        Scenario by = depot.council(plan(byPersons()));
        joinBoth(by);
        MemberId anna = delegate(depot, by, ANNA, CouncilRules.DELEGATE);
        MemberId ben = delegate(bakery, by, BEN, CouncilRules.DELEGATE);
        depot.add(7);
        VoteId vote = by.open(by.put(anna, Asks.put()));
        depot.add(5);
        by.given(anna, Asks.casts(vote, Choice.YES)).given(ben, Asks.casts(vote, Choice.NO));
        assertEquals(tally(10, 3, 13), open(by, vote).count().entered(0));
        by.verified();
        depot.verified();
    }

    /// The recall passes at home at the very second in which she answers again; nobody has looked
    /// at her organ's record meanwhile.
    @Test
    void a_delegate_recalled_in_mid_vote_falls_silent_in_the_same_second() {
        joinBoth(council);
        MemberId anna = delegate(depot, council, ANNA, CouncilRules.DELEGATE);
        MandateId mandate = new MandateId(depot.last("mandate.given"));
        ProposalId id = council.put(anna, Asks.put());
        var ends = depot.now().plus(Duration.ofDays(300));
        var seat = new Grant(CouncilRules.DELEGATE, null, null, council.organ().value());
        var change = Asks.put(Asks.recalls(mandate), Asks.gives(CEM, ends, seat));
        VoteId home = depot.open(depot.after(Duration.ofDays(1)).put(BEN, change));
        for (MemberId each : List.of(ANNA, BEN, CEM)) {
            depot.given(each, Asks.casts(home, Choice.YES));
        }
        var recalled = open(depot, home).closes();
        VoteId vote = council.open(id);
        council.given(anna, Asks.casts(vote, Choice.YES));
        council.at(recalled.minusSeconds(1)).given(anna, Asks.casts(vote, Choice.YES));
        long before = depot.journal().head().size();
        council.at(recalled);
        council.when(anna, Asks.casts(vote, Choice.NO)).thenRefused(ClerkRefusal.NoMember.class);
        assertTrue(depot.journal().head().size() > before);
        assertEquals(tally(0, 0, 2), open(council, vote).count().entered(0));
        new Forger(council).refused(anna, new VoteAct.Cast(vote, new Ballot.Said(Choice.NO)));
        MemberId cem = seat(depot, council, CEM);
        council.given(cem, Asks.casts(vote, Choice.YES)).verified();
        assertEquals(tally(1, 0, 2), open(council, vote).count().entered(0));
        depot.verified();
    }

    @Test
    void a_seat_that_no_organ_gave_is_found_when_its_record_is_there() {
        joinBoth(council);
        delegate(depot, council, ANNA, CouncilRules.DELEGATE);
        var truth = (LetterAct.Received) council.act(council.last("letter.received"));
        var says = Json.object().put("free", true).put("holder", 3).put("mandate", 7).done();
        var forged =
                new LetterAct.Received(
                        new Letter(depot.organ(), "council.seats", says),
                        truth.number() + 1,
                        truth.seq(),
                        truth.leaf(),
                        truth.written(),
                        truth.seen());
        long door = council.assembly().ties().council().doors().get(depot.organ()).entry();
        new DishonestHost(council)
                .write(Step.of(forged), new Authority.Letter(door), truth.written());
        var check = new LetterCheck(council.parts());
        for (Scenario each : List.of(depot, bakery, council)) {
            check.add(each.journal(), Verifier.verify(each.journal(), each.parts()));
        }
        Verdict verdict = check.verdicts().get(council.organ());
        assertNotNull(verdict);
        assertNotNull(verdict.failure());
    }

    @Test
    void what_an_organ_cannot_say_of_itself_does_not_fold() {
        joinBoth(council);
        MemberId anna = delegate(depot, council, ANNA, CouncilRules.DELEGATE);
        var forger = new Forger(depot);
        forger.refused(ANNA, new CouncilAct.Joined(council.organ()));
        forger.refused(ANNA, new CouncilAct.Left(council.organ()));
        forger.refused(ANNA, new CouncilAct.Told(new Census(999, List.of())));
        forger.refused(
                ANNA,
                new CouncilAct.Instructed(
                        council.organ(), new ProposalId(9), new Ballot.Said(Choice.NO)));
        new Forger(council).refused(anna, new CouncilAct.Invited(new OrganId("a".repeat(20))));
    }

    @Test
    void what_she_said_falls_with_her_and_her_successor_speaks() {
        joinBoth(council);
        MemberId anna = delegate(depot, council, ANNA, CouncilRules.DELEGATE);
        MandateId mandate = new MandateId(depot.last("mandate.given"));
        VoteId vote = council.open(council.put(anna, Asks.put()));
        council.given(anna, Asks.casts(vote, Choice.YES));
        assertEquals(tally(1, 0, 2), open(council, vote).count().entered(0));
        depot.given(ANNA, new MandateCommand.Resign(mandate));
        council.when(anna, Asks.casts(vote, Choice.NO)).thenRefused(ClerkRefusal.NoMember.class);
        assertEquals(tally(0, 0, 2), open(council, vote).count().entered(0));
        assertNull(council.assembly().ties().council().seats().get(anna));
        council.verified();
        depot.verified();
    }

    @Test
    void against_what_her_organ_decided_she_cannot_answer_unless_she_is_free() {
        joinBoth(council);
        MemberId anna = delegate(depot, council, ANNA, CouncilRules.DELEGATE);
        MemberId ben = delegate(bakery, council, BEN, CouncilRules.FREE_DELEGATE);
        ProposalId id = council.put(anna, Asks.put());
        instructs(depot, id, Choice.NO);
        instructs(bakery, id, Choice.NO);
        VoteId vote = council.open(id);
        council.when(anna, Asks.casts(vote, Choice.YES))
                .thenRefused(new CouncilRefusal.InstructedOtherwise(id, "no"));
        council.given(anna, Asks.casts(vote, Choice.NO));
        council.given(ben, Asks.casts(vote, Choice.YES)).verified();
    }

    @Test
    void a_council_comes_not_to_rest_on_itself() {
        joinBoth(council);
        Scenario upper =
                depot.council(
                        new CouncilPlan(
                                "Region",
                                "Further",
                                Ground.BRANCH.plan().zone(),
                                Template.COUNCIL.charter(),
                                List.of(council.organ(), bakery.organ())));
        MemberId anna = delegate(depot, council, ANNA, CouncilRules.DELEGATE);
        MemberId ben = delegate(bakery, council, BEN, CouncilRules.DELEGATE);
        council.when(anna, Asks.put(MatterKey.CHARTER, joined(council.organ())))
                .thenRefused(new CouncilRefusal.RestsOnItself(council.organ()));
        ProposalId up = council.put(anna, Asks.put(MatterKey.CHARTER, joined(upper.organ())));
        decide(council, up, anna, ben);
        upper.caughtUp().verified();
        assertEquals(1, upper.assembly().voices());
        Census told = upper.assembly().ties().council().censuses().get(council.organ());
        assertNotNull(told);
        assertEquals(List.of(council.organ()), told.councils());
        council.when(
                        anna,
                        Asks.put(
                                MatterKey.ADMISSION,
                                Enactment.of(new CouncilAct.Invited(upper.organ()), List.of())))
                .thenRefused(new CouncilRefusal.RestsOnItself(upper.organ()));
    }

    @Test
    void a_council_holds_no_meeting_in_a_room() {
        joinBoth(council);
        MemberId anna = delegate(depot, council, ANNA, CouncilRules.DELEGATE);
        var opens = council.now().plus(Duration.ofDays(30));
        council.when(
                        anna,
                        new MeetingCommand.AskMeeting(
                                new MeetingCommand.Invitation("All", "Hall", "", opens, List.of())))
                .thenRefused(new CouncilRefusal.NoMeetingsHere());
    }

    @Test
    void persons_are_not_put_on_the_roll_of_a_council() {
        joinBoth(council);
        MemberId anna = delegate(depot, council, ANNA, CouncilRules.DELEGATE);
        council.when(anna, new RollCommand.Leave())
                .thenRefused(new CouncilRefusal.MembersAreOrgans());
    }

    @Test
    void a_delegate_is_sent_alone_and_to_a_council_that_was_joined() {
        var ends = depot.now().plus(Duration.ofDays(100));
        var grant = new Grant(CouncilRules.DELEGATE, null, null, council.organ().value());
        depot.when(ANNA, Asks.put(Asks.gives(ANNA, ends, grant)))
                .thenRefused(new CouncilRefusal.NotADelegation(council.organ().value()));
    }

    private void joinBoth(Scenario to) {
        joins(depot, to);
        joins(bakery, to);
        to.caughtUp();
    }

    private static Enactment joined(OrganId council) {
        return Enactment.of(new CouncilAct.Joined(council), List.of());
    }

    private static void joins(Scenario organ, Scenario to) {
        ProposalId id = organ.put(ANNA, Asks.put(MatterKey.CHARTER, joined(to.organ())));
        organ.decide(id, Choice.YES);
    }

    private static void instructs(Scenario organ, ProposalId proposal, Choice choice) {
        var councils = organ.assembly().ties().memberships().doors();
        var act = new CouncilAct.Instructed(councils.firstKey(), proposal, new Ballot.Said(choice));
        organ.decided(Enactment.of(act, List.of()));
    }

    /// Sends somebody; her seat.
    private static MemberId delegate(Scenario organ, Scenario to, MemberId who, Power power) {
        var ends = organ.now().plus(Duration.ofDays(300));
        organ.decided(Asks.gives(who, ends, new Grant(power, null, null, to.organ().value())));
        to.caughtUp();
        return seat(organ, to, who);
    }

    private static MemberId seat(Scenario organ, Scenario to, MemberId who) {
        for (Seat seat : to.assembly().ties().council().seats().values()) {
            if (seat.organ().equals(organ.organ()) && seat.holder().equals(who)) {
                return seat.id();
            }
        }
        throw new AssertionError("No seat for " + who);
    }

    private static void decide(Scenario council, ProposalId id, MemberId... seats) {
        VoteId vote = council.open(id);
        for (MemberId seat : seats) {
            council.given(seat, Asks.casts(vote, Choice.YES));
        }
        council.at(open(council, vote).closes()).caughtUp();
    }

    private static Vote.Open open(Scenario organ, VoteId id) {
        return assertInstanceOf(Vote.Open.class, organ.assembly().votes().find(id));
    }

    private static Tally tally(long yes, long no, long entitled) {
        return new Tally(yes, no, 0, entitled, 0, new Presence.NotRecorded());
    }
}
