// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.app.demo;

import static nacre.assembly.draw.DrawPart.DRAW;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import nacre.assembly.agreement.Agreement;
import nacre.assembly.charter.Secrecy;
import nacre.assembly.comeback.Comeback;
import nacre.assembly.council.CouncilRules;
import nacre.assembly.council.Seat;
import nacre.assembly.draw.Draw;
import nacre.assembly.letter.LetterAct;
import nacre.assembly.mandate.Ending;
import nacre.assembly.mandate.Mandate;
import nacre.assembly.mandate.MandateId;
import nacre.assembly.meeting.Meeting;
import nacre.assembly.part.Act;
import nacre.assembly.part.MemberId;
import nacre.assembly.proposal.Proposal;
import nacre.assembly.proposal.ProposalId;
import nacre.assembly.ratification.Ratifying;
import nacre.assembly.vote.Decision;
import nacre.assembly.vote.Vote;
import nacre.assembly.vote.VoteAct;
import nacre.ballot.Ballot;
import nacre.ballot.Choice;
import nacre.ballot.Counting;
import nacre.ballot.Outcome;
import nacre.ballot.Stance;
import nacre.ballot.Tally;
import nacre.journal.Entry;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// What the town has been through, looked for where it must be if it happened: in how its organs
/// stand, and on their records.
@DisplayNameGeneration(ReplaceUnderscores.class)
class TownStoryTest {
    private static final String DOOR = "Whoever is put out, all five come";
    private static final String TILL = "One till for the five of us";
    private static final String TABLE = "A seat at the town hall’s table for emergencies";
    private static final String CHAIN = "A telephone chain for all five";

    private final OrganLife council = PortArden.TOWN.council();

    @Test
    void the_organs_are_as_large_as_a_town_s_would_be() {
        assertEquals(207, organ("depot").assembly().roll().entitled());
        assertEquals(25, organ("bakery").assembly().roll().entitled());
        assertEquals(95, organ("tenants").assembly().roll().entitled());
        assertEquals(61, organ("shelf").assembly().roll().entitled());
        assertEquals(41, organ("water").assembly().roll().entitled());
        assertEquals(5, council.assembly().roll().entitled());
    }

    @Test
    void each_organ_joined_the_council_and_sends_somebody_by_decisions_of_its_own() {
        var joined = council.assembly().ties().council();
        assertEquals(5, joined.members().size());
        assertEquals(5, joined.seats().size());
        for (Seat seat : joined.seats().values()) {
            OrganLife home = PortArden.TOWN.organ(seat.organ());
            assertTrue(home.assembly().ties().memberships().doors().containsKey(council.id()));
            assertNotNull(home.assembly().mandates().inForce().get(new MandateId(seat.mandate())));
        }
        assertEquals(1, joined.seats().values().stream().filter(Seat::isFree).count());
    }

    @Test
    void four_organs_ratify_a_decision_and_with_the_fourth_it_takes_force() {
        Decision decision = decision(DOOR);
        assertInstanceOf(Decision.State.Done.class, decision.state());
        Ratifying ratified = ratifying(decision);
        assertEquals(4, ratified.ratified());
        assertEquals(4, ratified.needed());
        Agreement agreement = council.assembly().agreements().inForce().getFirst();
        assertEquals(decision.seq(), agreement.decision());
        assertTrue(decision.at().isAfter(ratified.begun()));
        assertTrue(decision.at().isBefore(ratified.until()));
    }

    @Test
    void a_decision_that_too_few_ratify_is_refused_although_it_passed() {
        Decision decision = decision(TILL);
        assertInstanceOf(Outcome.Passed.class, closed(council, TILL).outcome());
        assertInstanceOf(Decision.State.NotRatified.class, decision.state());
        Ratifying refused = ratifying(decision);
        assertEquals(2, refused.ratified());
        assertEquals(false, refused.said().get(organ("tenants").id()));
    }

    @Test
    void a_decision_waits_to_be_ratified_and_a_vote_is_open_when_the_story_ends() {
        assertInstanceOf(Decision.State.Ratifying.class, decision(CHAIN).state());
        assertEquals(1, ratifying(decision(CHAIN)).ratified());
        Vote.Open vote = council.assembly().votes().open().firstEntry().getValue();
        assertTrue(vote.closes().isAfter(Town.end()));
        assertNull(vote.answers().get(member("water")), "what waits for the demo's delegate");
    }

    @Test
    void an_organ_tells_its_delegate_how_to_answer_and_she_does() {
        var depot = organ("depot").id();
        ProposalId till = council.proposal(TILL);
        var no = new Ballot.Said(Choice.NO);
        assertEquals(no, council.assembly().ties().council().instruction(till, depot));
        assertEquals(no, closed(council, TILL).answers().get(member("depot")));
    }

    /// He said yes for the waterworks before he had asked it. With his yes the seat would have been
    /// taken, three to two.
    @Test
    void a_delegate_is_recalled_in_mid_vote_and_his_successor_turns_it() {
        Vote.Closed vote = closed(council, TABLE);
        var casts = casts(council, vote);
        Cast his = casts.getFirst();
        Cast hers = casts.get(4);
        assertEquals("Stepan Hruška", organ("water").name(seat(his.by()).holder()));
        assertEquals("Meera Karlsson", organ("water").name(seat(hers.by()).holder()));
        assertEquals(new Ballot.Said(Choice.YES), his.ballot());
        assertEquals(new Ballot.Said(Choice.NO), hers.ballot());
        Mandate taken = mandate(organ("water"), new MandateId(seat(his.by()).mandate()));
        var over = assertInstanceOf(Mandate.State.Ended.class, taken.state());
        assertEquals(Ending.RECALLED, over.why());
        assertTrue(his.at().isBefore(over.at()) && over.at().isBefore(hers.at()));
        assertTrue(hers.at().isBefore(vote.closes()));
        assertEquals(1, taken.reported().size(), "he reported before it was taken back");
        assertFalse(council.assembly().ties().council().seats().containsKey(his.by()));
        var tally = assertInstanceOf(Tally.class, vote.count());
        assertEquals(2, tally.yes());
        assertEquals(3, tally.no());
        assertInstanceOf(Outcome.Failed.class, vote.outcome());
        var hersNow = new MandateId(seat(hers.by()).mandate());
        assertEquals(1, mandate(organ("water"), hersNow).reported().size(), "she reported back");
    }

    @Test
    void a_lost_phone_is_come_back_from_after_all_were_told_for_a_week() {
        OrganLife tenants = organ("tenants");
        MemberId magda = tenants.member("Magda Vidal");
        var all = tenants.assembly().signIns().comebacks().all().values();
        assertEquals(1, all.size());
        Comeback comeback = all.iterator().next();
        assertEquals(magda, comeback.member());
        assertEquals(3, comeback.vouchers().size());
        var back = assertInstanceOf(Comeback.State.Back.class, comeback.state());
        assertTrue(Duration.between(comeback.begun(), back.at()).compareTo(comeback.notice()) > 0);
        for (Entry entry : entries(tenants)) {
            Instant at = entry.leaf().at();
            boolean isHers = magda.seq() == Objects.requireNonNullElse(entry.leaf().actor(), -1L);
            boolean isLost = at.isAfter(comeback.begun()) && at.isBefore(back.at());
            assertFalse(isHers && isLost, () -> "She has no phone: " + entry.leaf());
        }
    }

    @Test
    void an_objection_is_taken_up_in_another_text_and_nobody_objects_to_that() {
        OrganLife bakery = organ("bakery");
        ProposalId plan = bakery.proposal("A plan for five at night");
        MemberId lamin = bakery.member("Lamin Eriksen");
        List<Vote.Closed> rounds =
                bakery.assembly().votes().closed().values().stream()
                        .filter(vote -> vote.proposal().equals(plan))
                        .toList();
        assertEquals(2, rounds.size());
        Vote.Closed first = rounds.getFirst();
        Vote.Closed second = rounds.getLast();
        assertInstanceOf(Counting.Consent.class, first.counting());
        assertEquals(new Ballot.Took(Stance.OBJECTION), first.answers().get(lamin));
        assertInstanceOf(Outcome.Superseded.class, first.outcome());
        assertEquals(new Ballot.Took(Stance.CONSENT), second.answers().get(lamin));
        assertInstanceOf(Outcome.Passed.class, second.outcome());
        assertEquals(2, bakery.assembly().proposals().needed(plan).wordings().size());
    }

    @Test
    void two_are_elected_in_secret_and_given_a_mandate() {
        OrganLife depot = organ("depot");
        Vote.Closed vote = closed(depot, "Two who speak for us about the summer roster");
        assertEquals(Secrecy.SECRET_TRUSTING_HOST, vote.matter().secrecy());
        assertTrue(vote.answers().isEmpty(), "nobody's ballot has a name");
        assertTrue(vote.count().answered() > 60, vote.count()::toString);
        assertEquals(2, assertInstanceOf(Outcome.Chosen.class, vote.outcome()).options().size());
        Mandate given = mandate(depot, depot.mandate("Voices on the summer roster"));
        assertEquals(2, given.holders().size());
    }

    @Test
    void a_meeting_counts_hands_papers_and_phones_and_its_minutes_are_adopted() {
        var tenants = organ("tenants").assembly();
        var meeting = tenants.meetings().all().values().iterator().next();
        assertNotNull(meeting.minutes().adopted(), "adopted minutes");
        assertEquals(2, meeting.agenda().stream().filter(i -> !i.proposals().isEmpty()).count());
        for (var item : meeting.agenda()) {
            for (var proposal : item.proposals()) {
                assertInstanceOf(
                        Proposal.Stage.Voted.class, tenants.proposals().needed(proposal).stage());
            }
        }
        assertInstanceOf(Meeting.Stage.Closed.class, meeting.stage());
    }

    @Test
    void the_lot_gives_two_households_a_mandate() {
        var shelf = organ("shelf").clerk().standing().states().of(DRAW);
        var draw = shelf.all().values().iterator().next();
        assertEquals(Draw.Stage.DRAWN, draw.stage());
        assertEquals(2, draw.drawn().size());
    }

    private static OrganLife organ(String script) {
        return PortArden.TOWN.organ(script);
    }

    /// How an organ is called on the council's roll.
    private MemberId member(String script) {
        return council.assembly().ties().council().members().get(organ(script).id());
    }

    private Decision decision(String title) {
        var decision = council.assembly().votes().decisionOn(council.proposal(title));
        assertNotNull(decision, title);
        return decision;
    }

    private Ratifying ratifying(Decision decision) {
        var found = council.assembly().ties().ratifications().find(decision.seq());
        assertNotNull(found);
        return found;
    }

    private static Vote.Closed closed(OrganLife organ, String title) {
        Proposal proposal = organ.assembly().proposals().needed(organ.proposal(title));
        var voted = assertInstanceOf(Proposal.Stage.Voted.class, proposal.stage());
        return assertInstanceOf(Vote.Closed.class, organ.assembly().votes().find(voted.vote()));
    }

    private static Mandate mandate(OrganLife organ, MandateId id) {
        Mandate mandate = organ.assembly().mandates().find(id);
        assertNotNull(mandate);
        return mandate;
    }

    private record Cast(MemberId by, Instant at, Ballot ballot) {}

    /// All answers that were given in a vote, as its record has them.
    private static List<Cast> casts(OrganLife organ, Vote vote) {
        var casts = new ArrayList<Cast>();
        for (Entry entry : entries(organ)) {
            Long actor = entry.leaf().actor();
            if (actor != null
                    && act(entry) instanceof VoteAct.Cast(var id, var ballot)
                    && id.equals(vote.id())) {
                casts.add(new Cast(new MemberId(actor), entry.leaf().at(), ballot));
            }
        }
        return casts;
    }

    /// The seat that somebody has or had in the council, by the letter that gave it.
    private Seat seat(MemberId id) {
        Entry entry = council.clerk().journal().entry(id.seq());
        assertNotNull(entry);
        var received = assertInstanceOf(LetterAct.Received.class, act(entry));
        Seat seat = CouncilRules.seated(id, received.letter());
        assertNotNull(seat);
        return seat;
    }

    private static Act act(Entry entry) {
        String type = entry.leaf().type();
        return PortArden.PARTS.of(type).read(type, entry.facts());
    }

    private static List<Entry> entries(OrganLife organ) {
        var entries = new ArrayList<Entry>();
        organ.clerk().journal().read(0, Long.MAX_VALUE, entries::add);
        return entries;
    }
}
