// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.organ;

import static nacre.organ.Ground.ANNA;
import static nacre.organ.Ground.BEN;
import static nacre.organ.Ground.BRANCH;
import static nacre.organ.Ground.CEM;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.Duration;
import java.util.List;
import nacre.assembly.announcement.Announce;
import nacre.assembly.announcement.AnnouncementRules;
import nacre.assembly.erasure.EraseContent;
import nacre.assembly.erasure.ErasureAct;
import nacre.assembly.erasure.ErasureRefusal;
import nacre.assembly.part.MemberId;
import nacre.assembly.proposal.ProposalCommand;
import nacre.assembly.proposal.ProposalId;
import nacre.assembly.roll.RollCommand;
import nacre.assembly.roll.RollCommand.Person;
import nacre.assembly.roll.RollRules;
import nacre.ballot.Choice;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ErasureStoryTest {
    private final Scenario branch = Scenario.of(BRANCH);

    @Test
    void a_member_has_her_own_words_erased() {
        ProposalId id = branch.put(CEM, Asks.put());
        branch.given(BEN, new ProposalCommand.PostComment(id, null, "Too much said"));
        long comment = branch.last("discussion.commented");
        branch.when(BEN, Asks.erase(BEN, comment, "text"))
                .then(new ErasureAct.Erased(comment, "text", BEN));
        assertNull(branch.clerk().contents().find(comment, "text"));
        assertEquals(1, Verifier.verify(branch.journal(), branch.parts()).erased());
    }

    @Test
    void what_is_gone_is_not_erased_again() {
        branch.given(ANNA, Asks.erase(ANNA, ANNA.seq(), "contact"));
        branch.when(ANNA, Asks.erase(ANNA, ANNA.seq(), "contact"))
                .thenRefused(new ErasureRefusal.ErasedBefore(ANNA.seq(), "contact"));
    }

    @Test
    void the_same_field_twice_in_one_request_is_refused() {
        var field = new EraseContent.Field(ANNA.seq(), "contact");
        branch.when(ANNA, new EraseContent(ANNA, List.of(field, field)))
                .thenRefused(new ErasureRefusal.ErasedBefore(ANNA.seq(), "contact"));
        branch.when(ANNA, new EraseContent(ANNA, List.of()))
                .thenRefused(new ErasureRefusal.NothingToErase());
    }

    @Test
    void nobody_erases_what_is_about_another_who_is_on_the_roll() {
        branch.when(BEN, Asks.erase(ANNA, ANNA.seq(), "contact"))
                .thenRefused(new ClerkRefusal.NeedsAMandate(RollRules.KEEP_THE_ROLL));
        branch.when(ANNA, Asks.erase(BEN, BEN.seq(), "name"))
                .thenRefused(new ErasureRefusal.StillOnTheRoll(BEN));
        branch.when(BEN, Asks.erase(BEN, ANNA.seq(), "contact"))
                .thenRefused(new ErasureRefusal.NotAboutHer(ANNA.seq(), "contact", BEN));
    }

    @Test
    void a_name_stays_while_its_bearer_is_on_the_roll_and_an_older_one_goes() {
        branch.when(ANNA, Asks.erase(ANNA, ANNA.seq(), "name"))
                .thenRefused(new ErasureRefusal.NameIsNeeded(ANNA));
        branch.given(ANNA, new RollCommand.Describe(new Person("Anne", "")));
        branch.when(ANNA, Asks.erase(ANNA, ANNA.seq(), "name"))
                .then(new ErasureAct.Erased(ANNA.seq(), "name", ANNA));
    }

    @Test
    void who_has_left_has_her_name_erased_by_herself_or_by_who_keeps_the_roll() {
        branch.given(BEN, new RollCommand.Leave()).given(CEM, new RollCommand.Leave());
        branch.when(BEN, Asks.erase(BEN, BEN.seq(), "name"))
                .then(new ErasureAct.Erased(BEN.seq(), "name", BEN));
        branch.when(ANNA, Asks.erase(CEM, CEM.seq(), "name"))
                .then(new ErasureAct.Erased(CEM.seq(), "name", CEM));
        assertNull(branch.clerk().contents().name(branch.clerk().standing(), CEM));
    }

    @Test
    void what_is_not_there_is_not_erased() {
        for (long entry : new long[] {-1, 0, 999}) {
            branch.when(ANNA, Asks.erase(ANNA, entry, "text"))
                    .thenRefused(new ErasureRefusal.NoSuchContent(entry, "text"));
        }
        var stranger = new MemberId(999);
        branch.when(stranger, Asks.erase(stranger, 2, "name"))
                .thenRefused(new ClerkRefusal.NoMember(stranger));
    }

    @Test
    void kept_words_are_erased_by_a_decision_only() {
        branch.given(BEN, new Announce("Slip", "A secret"));
        long seq = branch.last("announcement.made");
        branch.when(BEN, Asks.erase(BEN, seq, "text"))
                .thenRefused(new ErasureRefusal.NotAboutHer(seq, "text", BEN));
        branch.decided(Asks.erases(seq, "text")).verified();
        assertNull(branch.clerk().contents().find(seq, "text"));
        assertEquals("Slip", branch.clerk().contents().find(seq, "title"));
    }

    @Test
    void no_decision_erases_what_is_about_a_member_or_not_there() {
        branch.when(ANNA, Asks.put(Asks.erases(BEN.seq(), "name")))
                .thenRefused(new ErasureRefusal.IsPersonal(BEN.seq(), "name"));
        branch.when(ANNA, Asks.put(Asks.erases(0, "nothing")))
                .thenRefused(new ErasureRefusal.NoSuchContent(0, "nothing"));
        branch.when(ANNA, Asks.put(Asks.erases(999, "text")))
                .thenRefused(new ErasureRefusal.NoSuchContent(999, "text"));
    }

    @Test
    void two_decisions_to_erase_the_same_leave_the_record_sound() {
        ProposalId one = branch.put(ANNA, Asks.put(Asks.erases(0, "purpose")));
        ProposalId other = branch.put(BEN, Asks.put(Asks.erases(0, "purpose")));
        for (ProposalId id : List.of(one, other)) {
            branch.given(ANNA, Asks.casts(branch.open(id), Choice.YES));
        }
        branch.after(Duration.ofDays(4)).caughtUp().verified();
        assertNull(branch.clerk().contents().find(0, "purpose"));
        branch.when(ANNA, new Announce("x", "y"))
                .thenRefused(new ClerkRefusal.NeedsAMandate(AnnouncementRules.ANNOUNCE));
    }
}
