// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.today;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import nacre.assembly.candidacy.CandidacyCommand;
import nacre.assembly.charter.MatterKey;
import nacre.assembly.mandate.Grant;
import nacre.assembly.mandate.MandateAct;
import nacre.assembly.part.Enactment;
import nacre.assembly.proposal.Asked;
import nacre.assembly.proposal.ProposalCommand;
import nacre.assembly.proposal.ProposalId;
import nacre.assembly.signin.SignInRules;
import nacre.journal.Content.Words;
import nacre.web.organ.Branch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class FrontPagesTest {
    private Branch branch;

    @BeforeEach
    void start() {
        branch = ThisPiece.branch();
    }

    @AfterEach
    void stop() {
        branch.close();
    }

    private List<String> all() {
        var all = new ArrayList<>(ThisPiece.paths(branch));
        all.addAll(List.of("/", "/help", "/trust"));
        return all;
    }

    @Test
    void every_page_is_there_for_a_member_and_escapes_what_was_typed() {
        for (String path : all()) {
            var answer = branch.get(Branch.BEN, path);
            assertEquals(200, answer.statusCode(), path);
            assertFalse(answer.body().contains("<script>alert"), path);
            assertFalse(answer.body().contains("<b onclick"), path);
        }
    }

    @Test
    void every_page_speaks_spanish() {
        String cookie = branch.cookie(Branch.BEN) + "; language=es";
        for (String path : all()) {
            var answer = branch.get(cookie, path);
            assertEquals(200, answer.statusCode(), path);
            assertTrue(answer.body().contains("<html lang=\"es\""), path);
        }
    }

    @Test
    void a_stranger_is_led_to_come_in() {
        for (String path : ThisPiece.paths(branch)) {
            var answer = branch.server.get(path);
            assertEquals(303, answer.statusCode(), path);
            assertEquals("/come-in?to=" + path, answer.headers().firstValue("Location").orElse(""));
        }
    }

    @Test
    void who_is_no_member_cannot_tell_this_organ_from_none() {
        String none = "/o/aaaaaaaaaaaaaaaaaaaa";
        for (String path : ThisPiece.paths(branch)) {
            var here = branch.get(branch.foreigner(), path);
            String elsewhere = none + path.substring(none.length());
            var nowhere = branch.get(branch.foreigner(), elsewhere);
            assertEquals(404, here.statusCode(), path);
            assertEquals(nowhere.body().replace(elsewhere, path), here.body(), path);
        }
    }

    @Test
    void a_stranger_is_welcomed_and_may_read_help_and_whom_to_trust() {
        var welcome = branch.server.get("/");
        assertEquals(200, welcome.statusCode());
        assertTrue(welcome.body().contains("href=\"/come-in\""), welcome.body());
        assertTrue(welcome.body().contains("href=\"/found\""), welcome.body());
        assertEquals(200, branch.server.get("/help").statusCode());
        assertEquals(200, branch.server.get("/trust").statusCode());
    }

    @Test
    void today_says_what_waits_for_her_and_no_more_than_seven_lines() {
        for (int i = 0; i < 8; i++) {
            branch.hear(Branch.CEM, ThisPiece.proposal("Proposal " + i));
        }
        branch.pass(java.time.Duration.ofDays(3));
        String today = branch.get(Branch.BEN, "/").body();
        int lines = today.split("<h3>", -1).length - 1;
        assertEquals(7, lines, today);
        assertTrue(today.contains("9 things need your answer"), today);
        assertTrue(today.contains("2 more wait for you"), today);
    }

    @Test
    void everybody_is_told_who_came_in_for_the_first_time() {
        branch.pass(java.time.Duration.ofDays(20));
        assertFalse(branch.get(Branch.CEM, "/").body().contains("first time"));
        var roll = branch.clerk.standing().assembly().roll();
        var waiting = roll.everybody().stream().filter(each -> !each.hasEntered());
        branch.hear(
                waiting.findFirst().orElseThrow().id(),
                new nacre.assembly.roll.RollCommand.Enter());
        String today = branch.get(Branch.CEM, "/").body();
        assertTrue(today.contains("1 person came in for the first time"), today);
        assertTrue(today.contains("Dia."), today);
        branch.pass(java.time.Duration.ofDays(3));
        assertFalse(branch.get(Branch.CEM, "/").body().contains("first time"));
    }

    @Test
    void whoever_may_stand_in_an_election_is_told_until_she_does() {
        var given =
                new MandateAct.Given(
                        List.of(),
                        List.of(Grant.of(SignInRules.INVITE)),
                        branch.server.now().plus(Duration.ofDays(60)),
                        List.of());
        var words = List.of(Words.kept("task", "Invite."), Words.kept("title", "Inviting"));
        var election =
                new ProposalCommand.PutProposal(
                        MatterKey.ELECTIONS,
                        "Who invites?",
                        "For a year.",
                        List.of(Enactment.of(given, words)),
                        Asked.election(1),
                        null);
        long id = branch.hear(Branch.BEN, election).first();
        String today = branch.get(Branch.CEM, "/").body();
        assertTrue(today.contains("Stand in: Who invites?"), today);
        assertTrue(today.contains("/decide/" + id + "#stand"), today);
        assertTrue(today.contains("0 stand so far."), today);
        assertEquals(1, today.split("Who invites", -1).length - 1, "it is said once");
        branch.hear(Branch.CEM, new CandidacyCommand.Stand(new ProposalId(id), ""));
        assertFalse(branch.get(Branch.CEM, "/").body().contains("Stand in:"));
        assertTrue(branch.get(Branch.ANA, "/").body().contains("1 stands so far."));
        branch.pass(Duration.ofDays(8));
        assertFalse(branch.get(Branch.ANA, "/").body().contains("Stand in:"));
    }

    @Test
    void today_says_when_nothing_waits() {
        branch.pass(java.time.Duration.ofDays(20));
        String today = branch.get(Branch.CEM, "/").body();
        assertTrue(today.contains("Nothing else waits for you."), today);
        assertFalse(today.contains("layer ask"), today);
    }

    @Test
    void who_has_no_organ_is_told_what_she_can_do() {
        var today = branch.get(branch.foreigner(), "/");
        assertEquals(200, today.statusCode());
        assertTrue(today.body().contains("href=\"/found\""), today.body());
    }

    @Test
    void a_holder_is_reminded_of_her_report_and_of_members_who_ask_her_mandate_back() {
        branch.pass(java.time.Duration.ofDays(1));
        String today = branch.get(Branch.BEN, "/").body();
        assertTrue(today.contains("Report on your mandate: Inviting"), today);
    }

    @Test
    void an_address_that_is_no_number_leads_nowhere() {
        for (String path : List.of("/record/999999", "/record/x", "/mandates/0", "/mandates/x")) {
            assertEquals(404, branch.get(Branch.ANA, branch.path(path)).statusCode(), path);
        }
        assertEquals(404, branch.get(Branch.ANA, branch.path("/charter?version=9")).statusCode());
    }
}
