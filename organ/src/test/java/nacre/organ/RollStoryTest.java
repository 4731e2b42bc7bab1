// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.organ;

import static nacre.organ.Ground.ANNA;
import static nacre.organ.Ground.BEN;
import static nacre.organ.Ground.BRANCH;
import static nacre.organ.Ground.CEM;
import static nacre.organ.Ground.CEMS;
import static nacre.organ.Ground.COOP;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import nacre.assembly.announcement.Announce;
import nacre.assembly.charter.MatterKey;
import nacre.assembly.mandate.Ending;
import nacre.assembly.mandate.Mandate;
import nacre.assembly.part.MemberId;
import nacre.assembly.proposal.ProposalCommand;
import nacre.assembly.proposal.ProposalId;
import nacre.assembly.roll.RollAct;
import nacre.assembly.roll.RollCommand;
import nacre.assembly.roll.RollCommand.Person;
import nacre.assembly.roll.RollRefusal;
import nacre.assembly.roll.RollRules;
import nacre.ballot.Choice;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RollStoryTest {
    private final Scenario branch = Scenario.of(BRANCH);
    private final Scenario coop = Scenario.of(COOP);

    @Test
    void who_keeps_the_roll_puts_people_on_it() {
        branch.when(ANNA, new RollCommand.AddMembers(people(2)))
                .then(new RollAct.Added(), new RollAct.Added());
        assertEquals(5, branch.assembly().roll().entitled());
        assertEquals(3, branch.assembly().roll().entered());
    }

    @Test
    void who_does_not_keep_the_roll_puts_nobody_on_it() {
        branch.when(BEN, new RollCommand.AddMembers(people(2)))
                .thenRefused(new ClerkRefusal.NeedsAMandate(RollRules.KEEP_THE_ROLL));
    }

    @Test
    void a_list_with_one_bad_line_adds_nobody() {
        var people = List.of(new Person("Dia", ""), new Person(" ", ""));
        branch.when(ANNA, new RollCommand.AddMembers(people))
                .thenRefused(new RollRefusal.NameDoesNotFit(2, 1, RollRules.LONGEST_NAME));
    }

    @Test
    void a_list_has_somebody_and_not_too_many() {
        branch.when(ANNA, new RollCommand.AddMembers(List.of()))
                .thenRefused(new RollRefusal.NobodyToAdd());
        int many = RollRules.MOST_AT_ONCE + 1;
        branch.when(ANNA, new RollCommand.AddMembers(people(many)))
                .thenRefused(new RollRefusal.TooManyAtOnce(many, RollRules.MOST_AT_ONCE));
    }

    @Test
    void long_names_and_contacts_are_refused() {
        var long1 = new Person("x".repeat(RollRules.LONGEST_NAME + 1), "");
        var long2 = new Person("x", "y".repeat(RollRules.LONGEST_CONTACT + 1));
        branch.when(ANNA, new RollCommand.Describe(long1))
                .thenRefused(RollRefusal.NameDoesNotFit.class);
        branch.when(ANNA, new RollCommand.Describe(long2))
                .thenRefused(RollRefusal.ContactDoesNotFit.class);
    }

    @Test
    void where_the_charter_lets_mandate_holders_admit_one_does() {
        long next = branch.clerk().standing().size();
        branch.when(CEM, new RollCommand.AdmitMember(new Person("Dia", "")))
                .then(new RollAct.Named(), new RollAct.Admitted(new MemberId(next)));
    }

    @Test
    void where_the_charter_asks_for_a_decision_no_mandate_holder_admits() {
        coop.when(CEM, new RollCommand.AdmitMember(new Person("Dia", "")))
                .thenRefused(new RollRefusal.AdmissionNeedsADecision());
    }

    @Test
    void a_decision_admits_a_candidate() {
        long next = coop.clerk().standing().size();
        var dia = new MemberId(next);
        var put =
                new ProposalCommand.PutProposal(
                        MatterKey.ADMISSION,
                        "Dia",
                        "She starts.",
                        List.of(),
                        new Person("Dia", ""));
        ProposalId proposal = coop.put(ANNA, put);
        coop.when(dia, new RollCommand.Enter()).thenRefused(new ClerkRefusal.NoMember(dia));
        coop.decide(proposal, Choice.YES).verified();
        coop.when(dia, new RollCommand.Enter()).then(new RollAct.Entered());
    }

    @Test
    void one_comes_in_once() {
        MemberId dia = branch.add(1).getFirst();
        branch.given(dia, new RollCommand.Enter());
        branch.when(dia, new RollCommand.Enter()).thenRefused(new RollRefusal.HasEntered(dia));
    }

    @Test
    void a_new_name_takes_the_place_of_the_old_one() {
        branch.when(ANNA, new RollCommand.Describe(new Person("Anne", "")))
                .then(new RollAct.Described());
        assertEquals("Anne", branch.clerk().contents().name(branch.clerk().standing(), ANNA));
    }

    @Test
    void who_leaves_holds_no_mandate_and_may_do_nothing_more() {
        branch.when(CEM, new RollCommand.Leave()).then(new RollAct.Left());
        assertEquals(
                new Mandate.State.Ended(branch.now(), Ending.RESIGNED),
                branch.assembly().mandates().over().get(CEMS).state());
        branch.when(CEM, new RollCommand.AdmitMember(new Person("Dia", "")))
                .thenRefused(new ClerkRefusal.NoMember(CEM));
    }

    @Test
    void who_left_is_admitted_again_under_her_name_but_not_with_her_mandate() {
        branch.given(BEN, new RollCommand.Leave());
        branch.when(CEM, new RollCommand.AdmitAgain(BEN)).then(new RollAct.Admitted(BEN));
        branch.when(BEN, new Announce("Hello", "I am back."))
                .thenRefused(ClerkRefusal.NeedsAMandate.class);
        branch.when(CEM, new RollCommand.AdmitAgain(BEN))
                .thenRefused(new RollRefusal.AlreadyOnTheRoll(BEN));
    }

    @Test
    void who_was_removed_comes_back_by_a_decision_only() {
        branch.decided(Asks.removes(BEN));
        branch.when(CEM, new RollCommand.AdmitAgain(BEN))
                .thenRefused(new RollRefusal.AdmissionNeedsADecision());
        branch.decided(Asks.admits(BEN)).verified();
        assertTrue(branch.assembly().roll().contains(BEN));
    }

    @Test
    void nobody_unknown_is_admitted() {
        var nobody = new MemberId(999);
        branch.when(CEM, new RollCommand.AdmitAgain(nobody))
                .thenRefused(new RollRefusal.UnknownPerson(nobody));
    }

    @Test
    void the_last_member_stays() {
        branch.given(BEN, new RollCommand.Leave()).given(CEM, new RollCommand.Leave());
        branch.when(ANNA, new RollCommand.Leave()).thenRefused(new RollRefusal.LastMember());
    }

    private static List<Person> people(int many) {
        return java.util.Collections.nCopies(many, new Person("Somebody", ""));
    }
}
