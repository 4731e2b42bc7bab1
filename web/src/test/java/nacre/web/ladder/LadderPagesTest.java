// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.ladder;

import static nacre.web.organ.Branch.ANA;
import static nacre.web.organ.Branch.BEN;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import nacre.ballot.Choice;
import nacre.web.organ.Branch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class LadderPagesTest {
    private final Climbing climbing = new Climbing();
    private final Branch branch = climbing.branch;
    private final String ladder = climbing.ladder;

    @AfterEach
    void stop() {
        climbing.close();
    }

    private static void assertSays(String page, String... sentences) {
        for (String sentence : sentences) {
            assertTrue(page.contains(sentence), () -> sentence + "\n" + page);
        }
    }

    @Test
    void the_committee_opens_a_rung_and_who_organises_states_the_numbers() {
        assertSays(branch.get(BEN, ladder).body(), "There is no rung so far", ladder + "/propose");
        assertEquals(403, branch.get(BEN, ladder + "/open").statusCode());
        String rung = climbing.opens();
        String open = branch.get(BEN, rung).body();
        assertSays(
                open,
                "Wear the sticker &lt;b&gt;",
                "0 of 12 have done it. It takes 6.",
                "Nobody has stated a number yet. It takes 3 of 6.");
        assertEquals(409, climbing.counts(BEN, rung, 0, "5").statusCode());
        assertEquals(303, climbing.counts(ANA, rung, 0, "5").statusCode());
        assertEquals(409, climbing.counts(ANA, rung, 0, "4").statusCode());
        assertEquals(409, climbing.counts(ANA, rung, 0, "many").statusCode());
        assertEquals(409, climbing.counts(ANA, rung, 9, "1").statusCode());
        var corrected =
                branch.post(
                        ANA, rung + "/correct", "group", "0", "did", "4", "reason", "Twice Kim");
        assertEquals(303, corrected.statusCode(), corrected.body());
        climbing.counts(ANA, rung, 1, "3");
        assertSays(
                branch.get(BEN, rung).body(),
                "7 of 12 have done it. It takes 6: enough so far.",
                "4 of 6 have done it. It takes 3.");
        branch.pass(Duration.ofDays(30));
        assertSays(branch.get(BEN, rung).body(), "Met. 7 of 12 did it. It took 6.");
        assertSays(branch.get(BEN, branch.path("/record")).body(), "is over: met");
    }

    @Test
    void after_a_miss_the_page_says_where_to_go_back_and_what_can_be_done() {
        String rung = climbing.opens();
        climbing.counts(ANA, rung, 0, "6");
        climbing.counts(ANA, rung, 1, "1");
        branch.pass(Duration.ofDays(30));
        assertSays(
                branch.get(BEN, rung).body(),
                "which was enough of all, but not of each unit",
                "Where to go back");
        assertSays(branch.get(ANA, ladder).body(), "Try it again", "Propose to go on all the same");
        String again = branch.get(ANA, ladder + "/open").body();
        assertSays(again, "value=\"Wear the sticker", "Get it from whoever organises");
        assertSays(branch.get(BEN, climbing.opens()).body(), "It tries “Wear the sticker");
    }

    @Test
    void a_decision_goes_on_all_the_same_and_its_reason_stands_on_the_page() {
        climbing.opens();
        branch.pass(Duration.ofDays(30));
        var fields = new ArrayList<>(List.of(climbing.typed("Sign the letter", "2027-02-20")));
        fields.addAll(List.of("reason", "Half are on leave.", "matter", "everyday"));
        var put = branch.post(BEN, ladder + "/propose", fields.toArray(String[]::new));
        assertEquals(303, put.statusCode(), put.body());
        assertSays(
                branch.get(BEN, put.headers().firstValue("Location").get()).body(),
                "It goes on though",
                "Half are on leave.");
        branch.pass(Duration.ofDays(4));
        branch.everybodyVotes(Choice.YES);
        branch.pass(Duration.ofDays(4));
        String next = branch.get(BEN, climbing.last()).body();
        assertSays(next, "which was missed", "Half are on leave.");
    }

    @Test
    void what_is_wrong_in_the_form_stands_beside_its_field() {
        var empty = branch.post(ANA, ladder + "/open", "by", "soon");
        assertEquals(422, empty.statusCode());
        for (String field : List.of("title", "how", "place", "whole", "by")) {
            assertSays(empty.body(), "id=\"" + field + "-err\"");
        }
        assertEquals(404, branch.get(ANA, ladder + "/3").statusCode());
        assertEquals(404, branch.get(branch.foreigner(), ladder).statusCode());
    }
}
