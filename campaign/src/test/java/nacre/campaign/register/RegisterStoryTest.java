// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.campaign.register;

import static nacre.assembly.charter.Holder.CONTESTED;
import static nacre.assembly.charter.Holder.INSTITUTION;
import static nacre.assembly.charter.Holder.JOINTLY;
import static nacre.assembly.charter.Holder.THIS_ORGAN;
import static nacre.campaign.register.RegisterPart.REGISTER;
import static nacre.organ.Ground.ANNA;
import static nacre.organ.Ground.BEN;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import nacre.assembly.charter.Charter;
import nacre.assembly.charter.CharterAct;
import nacre.assembly.charter.CharterRules;
import nacre.assembly.charter.Holder;
import nacre.assembly.charter.Matter;
import nacre.assembly.charter.MatterKey;
import nacre.assembly.charter.Template;
import nacre.assembly.part.Enactment;
import nacre.assembly.part.Refusal;
import nacre.assembly.proposal.ProposalId;
import nacre.assembly.proposal.ProposalRefusal;
import nacre.assembly.vote.VoteId;
import nacre.ballot.Choice;
import nacre.journal.Authority;
import nacre.journal.Content.Words;
import nacre.organ.Asks;
import nacre.organ.Forger;
import nacre.organ.Ground;
import nacre.organ.Scenario;
import nacre.organ.Varied;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RegisterStoryTest {
    private static final MatterKey SHIFT_PLAN = new MatterKey("shift-plan");
    private static final MatterKey KITCHEN = new MatterKey("kitchen");

    private final Scenario branch =
            Scenario.of(
                    Ground.of(
                            with(
                                    Template.WORKPLACE_BRANCH.charter(),
                                    matter(SHIFT_PLAN, INSTITUTION),
                                    matter(KITCHEN, THIS_ORGAN)),
                            List.of(REGISTER)));
    private final Forger forger = new Forger(branch);

    private static Matter matter(MatterKey key, Holder holder) {
        Matter everyday = Template.WORKPLACE_BRANCH.charter().matter(MatterKey.EVERYDAY);
        return new Matter(
                key,
                holder,
                everyday.method(),
                everyday.rule(),
                everyday.secrecy(),
                everyday.timing(),
                everyday.proposers());
    }

    private static Charter with(Charter charter, Matter... more) {
        var matters = new ArrayList<>(charter.matters());
        matters.addAll(List.of(more));
        return Varied.matters(charter, matters);
    }

    private static Enactment says(RegisterAct act) {
        return Enactment.of(act, List.of(Words.kept("evidence", "Clause 12 of the agreement")));
    }

    private void decided(MatterKey matter, RegisterAct act) {
        branch.decide(branch.put(ANNA, Asks.put(matter, says(act))), Choice.YES).verified();
    }

    private void listed(MatterKey matter) {
        decided(MatterKey.CHARTER, new RegisterAct.Listed(matter, Sphere.WORK));
    }

    private Register register() {
        return branch.clerk().standing().states().of(REGISTER);
    }

    private Listing listing(MatterKey matter) {
        Listing found = register().find(matter);
        if (found == null) {
            throw new AssertionError("Not listed: " + matter);
        }
        return found;
    }

    private String outcomeOn(MatterKey matter) {
        branch.decide(branch.put(ANNA, Asks.put(matter)), Choice.YES);
        return branch.entry(branch.last("vote.closed")).facts().text("outcome");
    }

    @Test
    void a_matter_goes_from_the_employer_to_the_members_step_by_step() {
        listed(SHIFT_PLAN);
        assertEquals(INSTITUTION, listing(SHIFT_PLAN).holder());
        assertEquals("demanded", outcomeOn(SHIFT_PLAN));
        decided(MatterKey.EVERYDAY, new RegisterAct.Demanded(SHIFT_PLAN));
        assertEquals(CONTESTED, branch.assembly().charter().matter(SHIFT_PLAN).holder());
        assertEquals("demanded", outcomeOn(SHIFT_PLAN));
        decided(MatterKey.CHARTER, new RegisterAct.Settled(SHIFT_PLAN, JOINTLY));
        assertEquals("demanded", outcomeOn(SHIFT_PLAN));
        decided(MatterKey.CHARTER, new RegisterAct.Practised(SHIFT_PLAN, THIS_ORGAN));
        assertEquals("passed", outcomeOn(SHIFT_PLAN));
        decided(MatterKey.CHARTER, new RegisterAct.Lost(SHIFT_PLAN, CONTESTED));
        assertEquals("demanded", outcomeOn(SHIFT_PLAN));
        assertEquals(4, listing(SHIFT_PLAN).moves().size());
    }

    @Test
    void its_words_stand_with_the_move_and_once_only() {
        listed(SHIFT_PLAN);
        long seq = branch.last("register.listed");
        assertEquals(seq, listing(SHIFT_PLAN).said());
        assertEquals("Clause 12 of the agreement", branch.clerk().contents().find(seq, "evidence"));
        assertEquals(new CharterAct.Held(SHIFT_PLAN, INSTITUTION), branch.act(seq + 1));
        assertEquals(List.of(), branch.entry(seq + 1).content());
    }

    @Test
    void an_open_vote_keeps_who_held_its_matter_when_it_opened() {
        listed(SHIFT_PLAN);
        var settled = new RegisterAct.Settled(SHIFT_PLAN, THIS_ORGAN);
        VoteId settling = branch.open(branch.put(ANNA, Asks.put(MatterKey.CHARTER, says(settled))));
        branch.after(Duration.ofDays(3));
        VoteId asking = branch.open(branch.put(ANNA, Asks.put(SHIFT_PLAN)));
        for (VoteId vote : List.of(settling, asking)) {
            branch.given(ANNA, Asks.casts(vote, Choice.YES))
                    .given(BEN, Asks.casts(vote, Choice.YES));
        }
        branch.after(Duration.ofDays(1)).caughtUp();
        assertEquals(THIS_ORGAN, listing(SHIFT_PLAN).holder());
        branch.after(Duration.ofDays(5)).caughtUp();
        assertEquals("demanded", branch.entry(branch.last("vote.closed")).facts().text("outcome"));
        branch.verified();
    }

    @Test
    void a_matter_changes_hands_by_the_rule_for_the_charter_or_for_settlements() {
        listed(SHIFT_PLAN);
        var settled = new RegisterAct.Settled(SHIFT_PLAN, THIS_ORGAN);
        branch.when(ANNA, Asks.put(MatterKey.EVERYDAY, says(settled)))
                .thenRefused(
                        new ProposalRefusal.WrongMatter(
                                "register.settled", MatterKey.EVERYDAY, MatterKey.CHARTER));
        var charter = with(branch.assembly().charter(), matter(MatterKey.SETTLEMENTS, THIS_ORGAN));
        long from = branch.assembly().charters().current().seq();
        branch.decide(branch.put(ANNA, Asks.put(Asks.changes(from, charter))), Choice.YES);
        branch.when(ANNA, Asks.put(MatterKey.CHARTER, says(settled)))
                .thenRefused(
                        new ProposalRefusal.WrongMatter(
                                "register.settled", MatterKey.CHARTER, MatterKey.SETTLEMENTS));
        decided(MatterKey.SETTLEMENTS, settled);
        assertEquals(THIS_ORGAN, listing(SHIFT_PLAN).holder());
    }

    @Test
    void a_new_charter_moves_nothing_that_is_on_the_register() {
        Charter grabbing =
                Varied.charter(
                        branch.assembly().charter(),
                        SHIFT_PLAN,
                        matter -> Varied.holder(matter, THIS_ORGAN));
        long from = branch.assembly().charters().current().seq();
        var asked = Asks.put(Asks.changes(from, grabbing));
        var listed = new RegisterAct.Listed(SHIFT_PLAN, Sphere.WORK);
        ProposalId listing = branch.put(ANNA, Asks.put(MatterKey.CHARTER, says(listed)));
        ProposalId stale = branch.after(Duration.ofDays(1)).put(BEN, asked);
        branch.decide(listing, Choice.YES);
        branch.when(ANNA, asked)
                .thenRefused(new CharterRules.TheRegisterMovesIt(SHIFT_PLAN, INSTITUTION));
        branch.decide(stale, Choice.YES).verified();
        assertEquals("TheRegisterMovesIt", impossible());
        assertEquals(INSTITUTION, branch.assembly().charter().matter(SHIFT_PLAN).holder());
    }

    private String impossible() {
        return branch.entry(branch.last("decision.impossible")).facts().text("why");
    }

    @Test
    void a_new_charter_leaves_the_register_as_it_is_and_may_drop_a_matter() {
        listed(SHIFT_PLAN);
        listed(KITCHEN);
        long from = branch.assembly().charters().current().seq();
        var without =
                Varied.matters(
                        branch.assembly().charter(),
                        branch.assembly().charter().matters().stream()
                                .filter(each -> !each.key().equals(KITCHEN))
                                .toList());
        branch.decide(branch.put(ANNA, Asks.put(Asks.changes(from, without))), Choice.YES);
        assertNull(branch.assembly().charter().find(KITCHEN));
        assertNull(branch.assembly().charters().held(KITCHEN));
        assertEquals(INSTITUTION, branch.assembly().charters().held(SHIFT_PLAN));
        var lost = new RegisterAct.Lost(KITCHEN, INSTITUTION);
        refused(lost, new RegisterRefusal.OutOfTheCharter(KITCHEN));
    }

    @Test
    void what_we_run_is_told_apart_from_what_we_won() {
        listed(SHIFT_PLAN);
        listed(KITCHEN);
        assertTrue(listing(KITCHEN).isRun());
        decided(MatterKey.CHARTER, new RegisterAct.Practised(SHIFT_PLAN, THIS_ORGAN));
        assertFalse(listing(SHIFT_PLAN).isRun());
        Instant now = branch.now();
        assertEquals(new Balance(0, 0, 0, 1), register().at(now, null));
        assertEquals(new Balance(0, 0, 0, 0), register().at(now, Sphere.HOUSING));
        Instant listed = listing(SHIFT_PLAN).since();
        assertEquals(new Balance(1, 0, 0, 0), register().at(listed, Sphere.WORK));
        assertEquals(
                new Balance(0, 0, 0, 0), register().at(listed.minus(Duration.ofSeconds(1)), null));
    }

    @Test
    void what_cannot_be_brings_nothing_about() {
        listed(SHIFT_PLAN);
        refused(
                new RegisterAct.Listed(SHIFT_PLAN, Sphere.TOWN),
                new RegisterRefusal.ListedAlready(SHIFT_PLAN));
        refused(new RegisterAct.Settled(KITCHEN, JOINTLY), new RegisterRefusal.NotListed(KITCHEN));
        refused(
                new RegisterAct.Settled(SHIFT_PLAN, CONTESTED),
                new RegisterRefusal.NoSuchMove(SHIFT_PLAN, INSTITUTION, CONTESTED));
        refused(
                new RegisterAct.Lost(SHIFT_PLAN, INSTITUTION),
                new RegisterRefusal.NoSuchMove(SHIFT_PLAN, INSTITUTION, INSTITUTION));
        refused(
                new RegisterAct.Listed(MatterKey.REMOVAL, Sphere.WORK),
                new CharterRules.AlwaysOurs(MatterKey.REMOVAL));
    }

    private void refused(RegisterAct act, Refusal why) {
        branch.when(ANNA, Asks.put(MatterKey.CHARTER, says(act))).thenRefused(why);
    }

    @Test
    void no_record_moves_a_matter_without_a_decision() {
        listed(SHIFT_PLAN);
        var won = new RegisterAct.Practised(SHIFT_PLAN, THIS_ORGAN);
        var held = new CharterAct.Held(SHIFT_PLAN, THIS_ORGAN);
        var right = new Authority.Right();
        var decision = new Authority.Decision(branch.last("vote.closed"));
        var mandate = new Authority.Mandate(Ground.CEMS.seq());
        for (Authority authority : List.of(right, decision, mandate, new Authority.Server())) {
            forger.refused(ANNA, won, authority);
            forger.refused(ANNA, held, authority);
            forger.refused(null, held, authority);
        }
        var direct = Asks.put(MatterKey.CHARTER, Enactment.of(held, List.of()));
        branch.when(ANNA, direct).thenRefused(new ProposalRefusal.NotAnEnactment("charter.held"));
    }
}
