// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.decide;

import static nacre.web.organ.Branch.ANA;
import static nacre.web.organ.Branch.BEN;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import nacre.ballot.Choice;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class WriteTest extends DecideStory {

    @Test
    void nothing_is_recorded_before_the_last_step() {
        long before = branch.clerk.standing().size();
        String matters = ok(branch.get(BEN, branch.path("/decide/new")));
        assertTrue(matters.contains("More than one half of the yes and no votes are yes."));
        ok(branch.get(BEN, branch.path("/decide/new?matter=everyday")));
        String preview = ok(write(BEN, "everyday", "preview", "New locks", "For **both** doors."));
        assertTrue(preview.contains("<strong>both</strong>"), preview);
        assertTrue(preview.contains("This is not put yet"));
        assertTrue(preview.contains("today 5 members, 3 of whom have come in"), preview);
        assertEquals(before, branch.clerk.standing().size());
        var put = write(BEN, "everyday", "put", "New locks", "For both doors.");
        assertEquals(303, put.statusCode());
        String page = ok(branch.get(BEN, location(put)));
        assertTrue(page.contains("You put the proposal."), page);
        assertTrue(page.contains("it is an agreement"), page);
    }

    @Test
    void what_is_missing_is_said_beside_the_field_and_what_was_typed_is_kept() {
        var answer =
                branch.post(
                        BEN,
                        branch.path("/decide/new"),
                        "matter",
                        "mandates",
                        "do",
                        "preview",
                        "title",
                        "",
                        "text",
                        "Kept words",
                        "e",
                        "0-give");
        assertEquals(422, answer.statusCode());
        for (String said :
                List.of(
                        "Write a title, of at most 200 characters.",
                        "Kept words",
                        "Choose at least one member",
                        "Choose at least one thing",
                        "Write a day")) {
            assertTrue(answer.body().contains(said), said);
        }
    }

    /// Each would come back with a choice of all members.
    @Test
    void a_form_of_thousands_of_blocks_comes_back_with_one_more_than_can_be_put() {
        var fields = new ArrayList<>(List.of("matter", "mandates", "do", "preview", "title", "T"));
        fields.addAll(List.of("text", "Because."));
        for (int i = 0; i < 3000; i++) {
            fields.addAll(List.of("e", i + "-recall"));
        }
        var answer = branch.post(BEN, branch.path("/decide/new"), fields.toArray(String[]::new));
        assertEquals(422, answer.statusCode());
        assertEquals(12, answer.body().split("name=\"e\"", -1).length);
        var dropped = fields.toArray(String[]::new);
        dropped[3] = "drop-0";
        String less = ok(branch.post(BEN, branch.path("/decide/new"), dropped));
        assertEquals(11, less.split("name=\"e\"", -1).length);
    }

    @Test
    void its_author_changes_it_and_takes_it_back() {
        String path = giveBen("announce");
        assertEquals(403, branch.get(ANA, path + "/change").statusCode());
        String form = ok(branch.get(BEN, path + "/change"));
        assertTrue(form.contains("Give Ben the mandate “Voice”"), form);
        var changed =
                branch.post(
                        BEN,
                        path + "/change",
                        "do",
                        "put",
                        "title",
                        "Ben speaks",
                        "text",
                        "Better words",
                        "e",
                        "0-kept",
                        "e0-index",
                        "0");
        assertEquals(303, changed.statusCode());
        String page = ok(branch.get(BEN, path));
        assertTrue(page.contains("Better words"), page);
        assertTrue(page.contains("Give Ben the mandate “Voice”"), page);
        assertEquals(303, branch.post(BEN, path + "/withdraw").statusCode());
        assertTrue(ok(branch.get(ANA, path)).contains("Taken back"));
        assertTrue(ok(branch.get(ANA, branch.path("/decide"))).contains("1 without a vote"));
    }

    @Test
    void a_candidate_is_named_with_the_proposal_that_admits_her() {
        String path =
                put(
                        BEN,
                        "admission",
                        "Admit Fay",
                        "She drives line 4.",
                        "e",
                        "0-admit",
                        "e0-name",
                        "Fay O’Neill",
                        "e0-contact",
                        "fay@example.org");
        String page = ok(branch.get(ANA, path));
        assertTrue(page.contains("Admit Fay O’Neill as a member"), page);
        assertFalse(page.contains("fay@example.org"), page);
    }

    @Test
    void kept_words_are_erased_by_a_decision_after_a_look_at_them() {
        String old = put(BEN, "everyday", "New locks", "The code is 1234.");
        String entry = old.substring(old.lastIndexOf('/') + 1);
        String look = ok(write(ANA, "everyday", "look", "", "", "e", "0-erase", "e0-entry", entry));
        assertTrue(look.contains("the text: The code is 1234."), look);
        String[] block = {"e", "0-erase", "e0-entry", entry, "e0-field", "text"};
        String path = put(ANA, "everyday", "Erase the code", "It is public now.", block);
        branch.pass(Duration.ofDays(3));
        branch.everybodyVotes(Choice.YES);
        branch.pass(Duration.ofDays(3));
        String page = ok(branch.get(BEN, path));
        assertTrue(page.contains("Erased from entry " + entry + ": the text"), page);
        String gone = ok(branch.get(BEN, old));
        assertFalse(gone.contains("1234"), gone);
        assertTrue(gone.contains("These words were erased."), gone);
    }

    @Test
    void another_charter_is_written_on_its_own_page() {
        String matters = ok(branch.get(BEN, branch.path("/decide/new")));
        assertTrue(matters.contains(branch.path("/charter/change")), matters);
        var led = branch.get(BEN, branch.path("/decide/new?matter=charter"));
        assertEquals(branch.path("/charter/change"), location(led));
    }

    @Test
    void pages_speak_spanish_too() {
        String path = put(BEN, "everyday", "New locks", "For both doors.");
        branch.pass(Duration.ofDays(4));
        for (String page : List.of(path, branch.path("/decide"), branch.path("/decide/new"))) {
            var request =
                    branch.server
                            .request(page)
                            .setHeader("Accept-Language", "es")
                            .header("Cookie", branch.cookie(ANA));
            String body = ok(branch.server.send(request));
            assertTrue(body.contains("lang=\"es\""), body);
        }
    }
}
