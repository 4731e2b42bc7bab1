// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.action;

import static nacre.web.action.Striking.assertSays;
import static nacre.web.organ.Branch.ANA;
import static nacre.web.organ.Branch.BEN;
import static nacre.web.organ.Branch.CEM;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import nacre.web.organ.Branch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ActionPagesTest {
    private final Striking striking = new Striking();
    private final Branch branch = striking.branch;

    @AfterEach
    void stop() {
        striking.close();
    }

    @Test
    void it_is_planned_decided_and_joined_with_one_tap() {
        assertSays(branch.get(BEN, striking.actions).body(), "There is none so far.");
        var put = striking.proposes();
        assertEquals(303, put.statusCode(), put.body());
        String proposal =
                branch.get(BEN, put.headers().firstValue("Location").orElseThrow()).body();
        assertSays(
                proposal,
                "Call “Two days for our plan &lt;b&gt;” (Strike)",
                "Front gate (Picket)",
                "2 people, 06:00 to 10:00",
                "Kitchen (Kitchen)",
                "the decision of the members alone");
        striking.decided();
        String page = striking.actions + "/" + striking.action().id();
        String open = branch.get(CEM, page).body();
        assertSays(
                open,
                "It begins Monday 21 December, 05:00",
                "You have no post here.",
                "2 of 2 free",
                "Call a <strong>steward</strong>",
                "North yard / Early");
        assertTrue(open.contains(branch.path("/shifts/" + striking.slot(0).id() + "/join")));
        String shifts = branch.path("/shifts/" + striking.slot(0).id().series());
        assertSays(branch.get(CEM, shifts).body(), " / North yard / Early</dd>");
        assertFalse(branch.get(CEM, shifts).body().contains("unit-"));
        striking.joins(CEM, striking.slot(0));
        assertSays(branch.get(CEM, page).body(), "You have a place.");
        striking.passUntil(Instant.parse("2026-12-21T05:30:00Z"));
        assertSays(branch.get(CEM, page).body(), "It is on. It is over Tuesday 22 December, 18:00");
        striking.passUntil(Instant.parse("2026-12-22T18:00:00Z"));
        assertSays(branch.get(CEM, page).body(), "It went from");
    }

    @Test
    void a_plan_names_the_ballot_that_allows_it_and_its_page_says_until_when() {
        String ballot = striking.balloted().toString();
        assertSays(
                branch.get(BEN, striking.actions + "/propose").body(),
                "none: it rests on our decision alone",
                "“Do you walk out &lt;b&gt;?”, from");
        var early = branch.post(BEN, striking.actions + "/propose", with("ballot", ballot));
        assertEquals(409, early.statusCode());
        assertSays(early.body(), "Notice has to be given first");
        String[] typed = striking.typed("from", "2027-01-11", "until", "2027-01-12");
        String[] all = java.util.Arrays.copyOf(typed, typed.length + 2);
        all[typed.length] = "ballot";
        all[typed.length + 1] = ballot;
        var put = branch.post(BEN, striking.actions + "/propose", all);
        assertEquals(303, put.statusCode(), put.body());
        String proposal =
                branch.get(BEN, put.headers().firstValue("Location").orElseThrow()).body();
        assertSays(proposal, "It rests on an action ballot that passed");
        striking.decided();
        assertSays(
                branch.get(CEM, striking.actions + "/" + striking.action().id()).body(),
                "“Do you walk out &lt;b&gt;?”",
                "The ballot allows action from",
                "See the ballot");
        assertEquals(200, branch.get(CEM, striking.campaign + "/ballots/" + ballot).statusCode());
    }

    @Test
    void one_more_post_keeps_what_was_typed() {
        var more = branch.post(BEN, striking.actions + "/propose", with("way", "more"));
        assertEquals(200, more.statusCode());
        assertSays(more.body(), "Post 3", "value=\"Front gate\"", "Nobody drives.");
    }

    private String[] with(String field, String value) {
        String[] typed = striking.typed();
        String[] all = java.util.Arrays.copyOf(typed, typed.length + 2);
        all[typed.length] = field;
        all[typed.length + 1] = value;
        return all;
    }

    private void assertWrong(String field, String... other) {
        var answer = striking.proposes(other);
        assertEquals(422, answer.statusCode(), answer.body());
        assertSays(answer.body(), "id=\"" + field + "-err\"", "Nobody drives.");
    }

    @Test
    void what_is_wrong_stands_beside_its_field() {
        assertWrong("kind", "kind", "riot");
        assertWrong("title", "title", " ");
        assertWrong("from", "from", "soon");
        assertWrong("until-hour", "until-hour", "late");
        assertWrong("until", "until", "2026-12-20");
        assertWrong("places", "places", "99");
        assertWrong("people-0", "people-0", "none");
        assertWrong("begins-1", "begins-1", "x");
        assertWrong("at-0", "at-0", striking.campaign.replaceAll(".*/", ""));
        assertWrong("begins-0", "until", "2026-12-21", "until-hour", "05:30");
    }

    @Test
    void an_hour_that_clocks_leave_out_is_none() {
        var gap = striking.proposes("from", "2027-03-28", "from-hour", "01:30");
        assertEquals(422, gap.statusCode());
        assertSays(gap.body(), "There is no 01:30 on", "clocks go forward");
    }

    @Test
    void the_board_is_small_and_only_for_stewards() {
        String page = striking.called();
        assertEquals(403, branch.get(BEN, page + "/board").statusCode());
        striking.joins(CEM, striking.slot(0));
        striking.passUntil(striking.slot(0).starts().plus(Duration.ofMinutes(20)));
        var board = branch.get(ANA, page + "/board");
        assertSays(
                board.body(),
                "This was so",
                "Now, 06:00 to 10:00: 2 wanted, 1 signed up, 0 there.",
                "1 wanted, 0 signed up.",
                "Next change of shift",
                "Nothing is noted.",
                "Stewards: Ana.");
        assertTrue(
                board.body().indexOf("Kitchen") < board.body().indexOf("Front gate"),
                "what has nobody comes first");
        int bytes = board.body().getBytes(StandardCharsets.UTF_8).length;
        assertTrue(bytes < 15_000, "bytes: " + bytes);
        assertTrue(board.headers().firstValue("Refresh").isEmpty());
        var reloading = branch.get(ANA, page + "/board?every=60");
        assertEquals("60", reloading.headers().firstValue("Refresh").orElseThrow());
        assertFalse(reloading.body().contains("every 60s"));
    }

    @Test
    void who_reads_the_code_at_her_post_is_counted_as_there() {
        String page = striking.called();
        var slot = striking.slot(0);
        striking.joins(CEM, slot);
        striking.passUntil(slot.starts());
        String shift = branch.path("/shifts/" + slot.id());
        branch.post(ANA, shift + "/came", "came." + CEM, "yes");
        assertSays(branch.get(ANA, page + "/board").body(), "2 wanted, 1 signed up, 1 there.");
    }

    @Test
    void what_happens_is_noted_by_who_is_there_and_read_by_stewards() {
        String page = striking.called();
        striking.joins(CEM, striking.slot(0));
        assertEquals(403, branch.get(CEM, page + "/note").statusCode());
        striking.passUntil(striking.slot(0).starts().plus(Duration.ofHours(1)));
        assertSays(branch.get(CEM, page + "/note").body(), "value=\"07:00\"");
        assertEquals(403, branch.get(BEN, page + "/note").statusCode());
        assertEquals(422, striking.notes(CEM, page, " ", "06:10").statusCode());
        assertEquals(409, striking.notes(CEM, page, "A van", "23:10").statusCode());
        var noted = striking.notes(CEM, page, "A van <came>.", "06:10");
        assertEquals(303, noted.statusCode(), noted.body());
        String notes = page + "/notes/" + striking.early.last();
        assertEquals(403, branch.get(CEM, notes).statusCode());
        assertSays(branch.get(ANA, notes).body(), "A van &lt;came&gt;.", "police");
        assertSays(branch.get(ANA, page + "/board").body(), "1 note. The last one: police");
        long note = striking.action().incidents().getFirst().seq();
        String record = branch.get(BEN, branch.path("/record")).body();
        assertSays(record, "Ana looked at what is noted about", "It was noted what happened at");
        assertFalse(record.contains("A van"));
        assertFalse(branch.get(BEN, branch.path("/record/" + note)).body().contains("A van"));
        assertEquals(403, branch.post(CEM, page + "/notes/" + note + "/forget").statusCode());
        var gone = branch.post(ANA, page + "/notes/" + note + "/forget");
        assertEquals(303, gone.statusCode(), gone.body());
        assertFalse(branch.get(ANA, notes).body().contains("A van"));
        assertEquals(1, striking.keyrings.of(branch.clerk.journal().organ()).state().shredded());
    }

    @Test
    void a_board_of_twelve_posts_is_small_too() {
        int posts = PlanForm.MOST_POSTS;
        var fields = new ArrayList<>(List.of(striking.typed("posts", Integer.toString(posts))));
        for (int i = 2; i < posts; i++) {
            fields.addAll(
                    List.of(
                            "role-" + i, "picket",
                            "at-" + i, striking.early.value(),
                            "begins-" + i, "06:00",
                            "ends-" + i, "14:00",
                            "people-" + i, "4",
                            "title-" + i, "Gate of the hall number " + i));
        }
        var put = branch.post(BEN, striking.actions + "/propose", fields.toArray(String[]::new));
        assertEquals(303, put.statusCode(), put.body());
        striking.decided();
        striking.passUntil(striking.slot(0).starts());
        String page = striking.actions + "/" + striking.action().id();
        var board = branch.get(ANA, page + "/board");
        assertSays(board.body(), "Gate of the hall number 11");
        int bytes = board.body().getBytes(StandardCharsets.UTF_8).length;
        assertTrue(bytes < 15_000, "bytes: " + bytes);
    }

    @Test
    void who_keeps_the_rota_adds_a_post_and_the_board_has_it() {
        String page = striking.called();
        assertEquals(403, branch.get(BEN, page + "/post").statusCode());
        String[] typed = {
            "role-0", "legal-observer",
            "at-0", striking.yard.value(),
            "begins-0", "07:00",
            "ends-0", "09:00",
            "people-0", "1",
            "title-0", "Across the street"
        };
        assertEquals(403, branch.post(BEN, page + "/post", typed).statusCode());
        var wrong = branch.post(ANA, page + "/post", "role-0", "picket");
        assertEquals(422, wrong.statusCode());
        assertSays(wrong.body(), "id=\"begins-0-err\"", "id=\"people-0-err\"");
        var added = branch.post(ANA, page + "/post", typed);
        assertEquals(303, added.statusCode(), added.body());
        assertSays(branch.get(BEN, page).body(), "Across the street", "1 of 1 free");
        assertSays(branch.get(ANA, page + "/board").body(), "Across the street");
        assertSays(branch.get(BEN, branch.path("/record")).body(), "A post was added to");
    }

    @Test
    void what_is_noted_is_nowhere_but_on_its_page_and_its_key_ends_on_the_purge_day() {
        String page = striking.called();
        striking.joins(CEM, striking.slot(0));
        striking.passUntil(striking.slot(0).starts().plus(Duration.ofHours(1)));
        striking.notes(CEM, page, "Mila Kunze fell", "06:10");
        long note = striking.action().incidents().getFirst().seq();
        for (String path :
                List.of(
                        page,
                        branch.path("/record"),
                        branch.path("/record/" + note),
                        branch.path("/record/copy"),
                        "/api" + branch.path("/entries/" + note))) {
            var answer = branch.get(BEN, path);
            assertEquals(200, answer.statusCode(), path);
            assertFalse(answer.body().contains("Mila"), path);
            assertFalse(answer.body().contains("n1."), path);
        }
        assertFalse(branch.get(ANA, page + "/board").body().contains("Mila"));
        var keyring = striking.keyrings.of(branch.clerk.journal().organ());
        assertEquals(1, keyring.state().keys());
        striking.passUntil(Instant.parse("2027-11-21T12:00:00Z"));
        striking.sweep();
        assertEquals(0, keyring.state().keys());
        assertEquals(1, keyring.state().shredded());
    }

    @Test
    void while_notes_are_locked_it_says_so_and_nothing_typed_is_lost() {
        String page = striking.called();
        striking.passUntil(striking.slot(0).starts());
        assertEquals(303, striking.notes(ANA, page, "First", "06:00").statusCode());
        var keyring = striking.keyrings.of(branch.clerk.journal().organ());
        var code = keyring.prepareCodes(List.of(ANA.seq())).getFirst();
        assertTrue(keyring.confirmCodes(code) && keyring.lock());
        var locked = striking.notes(ANA, page, "A second van", "06:00");
        assertEquals(409, locked.statusCode());
        assertSays(locked.body(), "Notes are locked", "A second van");
        String notes = page + "/notes/" + striking.early.last();
        assertSays(branch.get(ANA, notes).body(), "Notes are locked");
        assertTrue(keyring.unlock(code));
        assertSays(branch.get(ANA, notes).body(), "First");
    }

    @Test
    void something_is_said_to_a_place_and_all_can_read_it() {
        String page = striking.called();
        assertEquals(403, branch.get(BEN, page + "/tell").statusCode());
        var told =
                branch.post(
                        ANA,
                        page + "/tell",
                        "place",
                        striking.early.value(),
                        "title",
                        "Rain <b>",
                        "text",
                        "Bring a coat.");
        assertEquals(303, told.statusCode(), told.body());
        assertSays(branch.get(BEN, page).body(), "Rain &lt;b&gt;", "To those of", "Bring a coat.");
        assertEquals(
                422, branch.post(ANA, page + "/tell", "place", "3", "title", "a").statusCode());
    }

    @Test
    void today_says_what_goes_on_and_where_her_post_is() {
        striking.called();
        striking.joins(CEM, striking.slot(0));
        striking.passUntil(striking.slot(0).starts().minus(Duration.ofHours(8)));
        assertSays(
                branch.get(CEM, "/").body(),
                "It begins Monday 21 December, 05:00: in 7 hours.",
                "Your post: Front gate, Monday 21 December, 06:00.");
        assertSays(branch.get(BEN, "/").body(), "You have no post.");
    }

    @Test
    void the_committee_pauses_it_and_the_members_end_it() {
        String page = striking.called();
        assertEquals(409, branch.post(BEN, page + "/pause", "reason", "Talks").statusCode());
        assertEquals(409, branch.post(ANA, page + "/pause", "reason", " ").statusCode());
        assertEquals(303, branch.post(ANA, page + "/pause", "reason", "Talks").statusCode());
        assertSays(branch.get(BEN, page).body(), "It is paused.", "Talks");
        assertEquals(303, branch.post(ANA, page + "/resume", "reason", "No offer").statusCode());
        assertEquals(422, branch.post(BEN, page + "/decide").statusCode());
        var put =
                branch.post(
                        BEN,
                        page + "/decide",
                        "way",
                        "won",
                        "reason",
                        "They signed.",
                        "matter",
                        "everyday");
        assertEquals(303, put.statusCode(), put.body());
        striking.decided();
        assertSays(branch.get(BEN, page).body(), "we won", "They signed.");
        assertFalse(branch.get(BEN, page).body().contains("Where somebody is needed"));
        assertEquals(403, branch.get(BEN, page + "/decide").statusCode());
        assertEquals(404, branch.get(BEN, striking.actions + "/3").statusCode());
        assertEquals(404, branch.get(branch.foreigner(), page).statusCode());
    }
}
