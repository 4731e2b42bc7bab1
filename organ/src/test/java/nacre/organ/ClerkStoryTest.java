// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.organ;

import static nacre.organ.Ground.ANNA;
import static nacre.organ.Ground.BEN;
import static nacre.organ.Ground.BRANCH;
import static nacre.organ.Ground.CEM;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.util.List;
import nacre.assembly.announcement.Announce;
import nacre.assembly.announcement.AnnouncementAct;
import nacre.assembly.announcement.AnnouncementRules;
import nacre.assembly.mandate.Grant;
import nacre.assembly.part.Command;
import nacre.assembly.part.MemberId;
import nacre.assembly.proposal.Texts;
import nacre.assembly.roll.RollCommand;
import nacre.journal.Json;
import nacre.journal.Malformed;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ClerkStoryTest {
    private final Scenario branch = Scenario.of(BRANCH);

    @Test
    void the_same_command_again_gets_the_same_receipt() {
        var request = branch.request(BEN, new Announce("News", "Text"));
        var first = assertInstanceOf(Reply.Recorded.class, branch.hear(request));
        assertEquals(first, branch.hear(request));
        branch.after(Duration.ofDays(100)).caughtUp().withAnotherClerk();
        var again = assertInstanceOf(Reply.Recorded.class, branch.hear(request));
        assertEquals(first.receipt().leaf(), again.receipt().leaf());
        assertEquals(first.receipt().first(), again.receipt().first());
        branch.verified();
    }

    @Test
    void the_same_id_with_other_words_is_refused_also_by_another_clerk() {
        var request = branch.request(BEN, new Announce("News", "Text"));
        branch.hear(request);
        var other = new Request(request.id(), new Announce("News", "Other"), BEN);
        var stolen = new Request(request.id(), request.command(), CEM);
        for (int i = 0; i < 2; i++) {
            branch.when(other).thenRefused(new ClerkRefusal.CommandIdUsedBefore(request.id()));
            branch.when(stolen).thenRefused(new ClerkRefusal.CommandIdUsedBefore(request.id()));
            branch.withAnotherClerk();
        }
    }

    @Test
    void a_refused_command_may_be_asked_again_under_its_id() {
        var request = branch.request(CEM, new Announce("News", "Text"));
        branch.when(request).thenRefused(ClerkRefusal.NeedsAMandate.class);
        branch.decided(
                Asks.gives(
                        CEM,
                        branch.now().plus(Duration.ofDays(50)),
                        Grant.of(AnnouncementRules.ANNOUNCE)));
        branch.when(request).then(new AnnouncementAct.Made());
    }

    @Test
    void who_is_no_member_is_told_so_whatever_she_asks() {
        for (MemberId nobody : List.of(new MemberId(0), new MemberId(5), new MemberId(-1))) {
            branch.when(nobody, new RollCommand.Leave())
                    .thenRefused(new ClerkRefusal.NoMember(nobody));
            branch.when(nobody, new Announce("x", "y"))
                    .thenRefused(new ClerkRefusal.NoMember(nobody));
        }
    }

    @Test
    void a_command_of_a_part_that_is_not_here_is_not_understood() {
        Command strange =
                new Command() {
                    @Override
                    public String type() {
                        return "moon.land";
                    }

                    @Override
                    public Json.Fields form() {
                        return Json.object().done();
                    }
                };
        assertThrows(Malformed.class, () -> branch.hear(branch.request(BEN, strange)));
        branch.when(BEN, new Announce("x", "y")).then(new AnnouncementAct.Made());
    }

    @Test
    void announcements_need_words_and_a_mandate() {
        branch.when(BEN, new Announce("", "y"))
                .thenRefused(new Texts.TitleDoesNotFit(0, Texts.LONGEST_TITLE));
        branch.when(BEN, new Announce("x", " "))
                .thenRefused(new Texts.TextDoesNotFit(1, Texts.LONGEST_TEXT));
        branch.when(ANNA, new Announce("x", "y"))
                .thenRefused(new ClerkRefusal.NeedsAMandate(AnnouncementRules.ANNOUNCE));
        branch.when(BEN, new Announce("x", "y")).then(new AnnouncementAct.Made());
        assertEquals(BEN, branch.assembly().announcements().all().getFirst().by());
    }
}
