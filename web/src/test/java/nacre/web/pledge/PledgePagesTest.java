// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.pledge;

import static nacre.web.organ.Branch.ANA;
import static nacre.web.organ.Branch.BEN;
import static nacre.web.organ.Branch.CEM;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import nacre.assembly.part.MemberId;
import nacre.web.organ.Branch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PledgePagesTest {
    private static final Duration DAY = Duration.ofDays(1);

    private final Pledging pledging = new Pledging();
    private final Branch branch = pledging.branch;
    private final String shift = pledging.early.value();
    private final String yard = pledging.early.above().value();

    @AfterEach
    void stop() {
        pledging.close();
    }

    private void gives(MemberId member, String pledge, String group) {
        var answer = branch.post(member, pledge, "answer", "give", "group", group);
        assertEquals(303, answer.statusCode(), answer.body());
    }

    private static void assertSays(String page, String... sentences) {
        for (String sentence : sentences) {
            assertTrue(page.contains(sentence), () -> sentence + "\n" + page);
        }
    }

    @Test
    void a_pledge_is_decided_given_and_met_and_all_read_the_names() {
        String pledge = pledging.decided(pledging.typed(shift, "1/2", "", "names"));
        assertSays(branch.get(BEN, pledging.campaign).body(), pledging.campaign + "/pledges");
        assertSays(branch.get(BEN, pledging.campaign + "/pledges").body(), pledge);
        String before = branch.get(BEN, pledge).body();
        assertSays(
                before,
                "I walk out with you on Monday &lt;b&gt;",
                "Fewer than 5 of 6 have pledged so far. It takes 3.",
                "It takes 3 of the 6 people in",
                "all members can read who did, for good");
        assertSays(
                branch.get(BEN, pledging.campaign).body(),
                "“I walk out with you on Monday &lt;b&gt;”: Fewer than 5 of 6 have pledged so far.",
                "class=\"bar\"");
        gives(ANA, pledge, "0");
        gives(BEN, pledge, "0");
        branch.pass(DAY);
        assertSays(
                branch.get(CEM, pledge).body(),
                "Fewer than 5 of 6 have pledged so far. It takes 3.");
        gives(CEM, pledge, "0");
        branch.pass(DAY);
        String met = branch.get(BEN, pledge).body();
        assertSays(
                met,
                "Enough have pledged: 3 of 6. It took 3.",
                "<li>Ana</li>",
                "<li>Ben</li>",
                "<li>Cem</li>");
        assertSays(branch.get(BEN, branch.path("/record")).body(), "Enough have pledged");
    }

    @Test
    void numbers_of_each_shift_are_shown_where_no_names_were_promised() {
        String pledge = pledging.decided(pledging.typed(yard, "1/3", "1/3", "result"));
        assertSays(branch.get(BEN, pledge).body(), "And of each unit, one third.");
        gives(ANA, pledge, "0");
        gives(BEN, pledge, "0");
        gives(CEM, pledge, "1");
        branch.pass(DAY);
        String open = branch.get(BEN, pledge).body();
        assertSays(open, "It takes 2 of 6.", "Fewer than 5 of 12 have pledged so far. It takes 4.");
        assertFalse(open.contains("<li>Ana</li>"), open);
        gives(pledging.others(ANA, BEN, CEM).getFirst(), pledge, "1");
        branch.pass(DAY);
        String met = branch.get(BEN, pledge).body();
        assertSays(met, "Enough have pledged", "2 of 6 pledged. It took 2.");
        assertFalse(met.contains("<li>Ana</li>"), met);
    }

    @Test
    void not_enough_by_the_day_and_the_page_says_what_backups_could_still_show() {
        String pledge = pledging.decided(pledging.typed(yard, "9/10", "", "names"));
        gives(ANA, pledge, "0");
        branch.pass(Duration.ofDays(60));
        String missed = branch.get(BEN, pledge).body();
        assertSays(missed, "Not enough had pledged.", "A backup from before");
        assertFalse(missed.contains("name=\"answer\""), missed);
        assertEquals(409, branch.post(BEN, pledge, "answer", "back").statusCode());
    }

    @Test
    void her_own_page_is_the_same_whether_she_pledged_or_took_it_back() {
        String pledge = pledging.decided(pledging.typed(yard, "9/10", "", "names"));
        var given = branch.post(ANA, pledge, "answer", "give", "group", "1");
        String after = page(ANA, pledge);
        String campaign = page(ANA, pledging.campaign);
        var back = branch.post(ANA, pledge, "answer", "back", "group", "0");
        assertEquals(given.headers().firstValue("Location"), back.headers().firstValue("Location"));
        assertEquals(after, page(ANA, pledge));
        assertEquals(campaign, page(ANA, pledging.campaign));
        assertSays(after, "You have put something into the box.");
        String told = branch.get(ANA, given.headers().firstValue("Location").get()).body();
        assertSays(told, "Your answer is sealed.");
    }

    private String page(MemberId member, String path) {
        return branch.get(member, path).body().replaceAll("[0-9a-f]{32}", "ID");
    }

    @Test
    void bad_input_is_told_and_strangers_see_nothing() {
        String nothing = pledging.campaign + "/pledges/new";
        var empty = branch.post(ANA, nothing, "whole", "2/1", "by", "soon", "place", "99");
        assertEquals(422, empty.statusCode());
        for (String field : List.of("sentence", "why", "place", "whole", "by", "matter")) {
            assertSays(empty.body(), "id=\"" + field + "-err\"");
        }
        String[] late = pledging.typed(shift, "1/2", "", "names");
        late[11] = "2031-01-01";
        var refused = branch.post(ANA, nothing, late);
        assertEquals(409, refused.statusCode());
        assertSays(refused.body(), "A pledge is counted once a day");
        String pledge = pledging.decided(pledging.typed(yard, "1/2", "", "names"));
        assertEquals(409, branch.post(ANA, pledge, "answer", "give").statusCode());
        assertEquals(409, branch.post(ANA, pledge, "answer", "give", "group", "7").statusCode());
        assertEquals(404, branch.get(ANA, pledging.campaign + "/pledges/3").statusCode());
        assertEquals(404, branch.get(branch.foreigner(), pledge).statusCode());
        assertEquals(404, branch.get(branch.foreigner(), nothing).statusCode());
    }
}
