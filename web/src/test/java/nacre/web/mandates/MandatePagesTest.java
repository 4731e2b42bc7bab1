// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.mandates;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import nacre.assembly.part.MemberId;
import nacre.web.announcements.AnnouncementPages;
import nacre.web.organ.Branch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class MandatePagesTest {
    private Branch branch;
    private String mandate;

    @BeforeEach
    void start() {
        branch =
                new Branch(
                        visits -> List.of(new MandatePages(visits), new AnnouncementPages(visits)));
        mandate =
                branch.path(
                        "/mandates/"
                                + branch.clerk
                                        .standing()
                                        .assembly()
                                        .mandates()
                                        .inForce()
                                        .firstKey());
    }

    @AfterEach
    void stop() {
        branch.close();
    }

    @Test
    void a_holder_reports_and_her_report_stands_on_the_page() {
        var answer = branch.post(Branch.ANA, mandate + "/report", "text", "All is well.");
        assertEquals(303, answer.statusCode(), answer.body());
        String location = answer.headers().firstValue("Location").orElse("");
        assertTrue(location.matches(mandate + "\\?done=[0-9]+"), location);
        String page = branch.get(Branch.ANA, location).body();
        assertTrue(page.contains("You reported."), page);
        assertTrue(page.contains("All is well."), page);
    }

    @Test
    void only_who_did_it_is_told_so() {
        var answer = branch.post(Branch.ANA, mandate + "/report", "text", "All is well.");
        String location = answer.headers().firstValue("Location").orElse("");
        assertFalse(branch.get(Branch.BEN, location).body().contains("You reported."));
    }

    @Test
    void who_does_not_hold_it_cannot_report_and_keeps_what_she_typed() {
        var answer = branch.post(Branch.BEN, mandate + "/report", "text", "Mine.");
        assertEquals(409, answer.statusCode());
        assertTrue(answer.body().contains("Nothing was recorded"), answer.body());
    }

    @Test
    void a_reason_is_needed_to_ask_for_recall_and_what_was_typed_stays() {
        var answer = branch.post(Branch.BEN, mandate + "/ask-recall", "reason", " ");
        assertEquals(409, answer.statusCode());
        assertTrue(answer.body().contains("role=\"alert\""), answer.body());
    }

    @Test
    void when_enough_have_asked_the_vote_opens_by_itself() {
        var answer = branch.post(Branch.BEN, mandate + "/ask-recall", "reason", "Silence.");
        assertEquals(303, answer.statusCode(), answer.body());
        assertEquals(1, branch.clerk.standing().assembly().votes().open().size());
        String page = branch.get(Branch.BEN, mandate).body();
        assertTrue(page.contains("Enough have asked: the vote is open."), page);
        assertTrue(page.contains(branch.path("/decide/")), page);
    }

    @Test
    void a_mandate_that_was_given_up_is_over() {
        var answer = branch.post(Branch.ANA, mandate + "/resign");
        assertEquals(303, answer.statusCode(), answer.body());
        String page = branch.get(Branch.BEN, mandate).body();
        assertTrue(page.contains("Nobody holds it since"), page);
        assertFalse(page.contains("Ask for recall"), page);
        assertTrue(page.contains("What was used of its limits"), page);
        assertTrue(page.contains("0 of 3 times used"), page);
        assertTrue(page.contains("3 never used"), page);
        assertFalse(page.contains("3 left"), page);
        assertTrue(page.contains("<span>ended "), page);
    }

    @Test
    void the_same_form_sent_twice_is_recorded_once() {
        String command = branch.command();
        String cookie = branch.cookie(Branch.ANA);
        var first =
                branch.server.postAs(
                        cookie, mandate + "/report", "command", command, "text", "Once.");
        long size = branch.clerk.standing().size();
        var second =
                branch.server.postAs(
                        cookie, mandate + "/report", "command", command, "text", "Once.");
        assertEquals(
                first.headers().firstValue("Location"), second.headers().firstValue("Location"));
        assertEquals(size, branch.clerk.standing().size());
    }

    @Test
    void who_holds_the_mandate_announces_and_others_see_no_form() {
        String path = branch.path("/announcements");
        var answer = branch.post(Branch.ANA, path, "title", "Hello", "text", "All.");
        assertEquals(303, answer.statusCode(), answer.body());
        assertTrue(branch.get(Branch.ANA, path).body().contains("<form"));
        assertFalse(branch.get(Branch.BEN, path).body().contains("<form"));
        assertEquals(409, branch.post(Branch.BEN, path, "title", "No", "text", "No.").statusCode());
        for (MemberId member : List.of(Branch.ANA, Branch.BEN)) {
            assertTrue(branch.get(member, path).body().contains("Hello"));
        }
        String page = branch.get(Branch.BEN, mandate).body();
        assertTrue(page.contains("1 of 3 times used"), page);
        assertTrue(page.contains("announced “Hello”"), page);
    }
}
