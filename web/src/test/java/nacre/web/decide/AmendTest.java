// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.decide;

import static nacre.web.organ.Branch.ANA;
import static nacre.web.organ.Branch.BEN;
import static nacre.web.organ.Branch.CEM;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import nacre.assembly.vote.VoteCommand;
import nacre.ballot.Ballot;
import nacre.ballot.Choice;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class AmendTest extends DecideStory {
    private final String path =
            put(BEN, "everyday", "New locks", "For both doors.\n\nBen buys them.");

    private String amend(String wish, String... more) {
        var fields = new ArrayList<>(List.of("do", wish));
        fields.addAll(List.of(more));
        var answer = branch.post(CEM, path + "/amend", fields.toArray(String[]::new));
        if (answer.statusCode() != 303) {
            return answer.body();
        }
        String at = location(answer);
        return at.substring(0, at.indexOf('?'));
    }

    private String put() {
        return amend(
                "put",
                "from",
                path.substring(path.lastIndexOf('/') + 1),
                "title",
                "New locks",
                "text",
                "For all three doors.\n\nBen buys them.",
                "reason",
                "The yard has a door too.");
    }

    @Test
    void the_form_begins_with_the_wording_there_is_and_wants_a_reason() {
        String form = ok(branch.get(CEM, path + "/amend"));
        assertTrue(form.contains("For both doors."), form);
        assertTrue(form.contains("Write the proposal as you would have it."), form);
        String wrong = amend("preview", "title", "New locks", "text", "For all.", "reason", " ");
        assertTrue(wrong.contains("Say why, in at most 20,000 characters."), wrong);
        String preview =
                amend("preview", "title", "New locks", "text", "For all doors.", "reason", "So.");
        assertTrue(preview.contains("<del><span class=\"vh\">Taken out: </span>both</del>"));
        assertTrue(preview.contains("This is not put yet."), preview);
    }

    @Test
    void both_pages_show_what_is_asked_for_and_the_author_takes_it_over() {
        String amendment = put();
        String page = ok(branch.get(ANA, amendment));
        assertTrue(page.contains("Amendment to “New locks”"), page);
        assertTrue(page.contains("The yard has a door too."), page);
        assertTrue(page.contains("<ins><span class=\"vh\">Put in: </span>all three</ins>"), page);
        assertFalse(page.contains("Take this over into my proposal"), page);
        String main = ok(branch.get(BEN, path));
        assertTrue(main.contains("Amendment by Cem"), main);
        assertTrue(main.contains("The vote waits until 1 amendment is decided."), main);
        assertFalse(main.contains(path + "/change"), main);

        assertTrue(ok(branch.get(BEN, amendment)).contains("Take this over into my proposal"));
        String told = location(branch.post(BEN, amendment + "/accept"));
        assertTrue(ok(branch.get(BEN, told)).contains("Your proposal has this wording now."));
        assertTrue(ok(branch.get(ANA, path)).contains("For all three doors."));
        assertTrue(ok(branch.get(ANA, amendment)).contains("Taken over by the author"));
    }

    @Test
    void another_than_the_author_takes_nothing_over() {
        String amendment = put();
        var refused = branch.post(ANA, amendment + "/accept");
        assertEquals(409, refused.statusCode());
        assertTrue(refused.body().contains("Only the author of the proposal can take this over."));
    }

    @Test
    void who_read_an_older_wording_is_told_so_and_keeps_what_she_wrote() {
        branch.post(
                BEN, path + "/change", "do", "put", "title", "New locks", "text", "For one door.");
        String refused = put();
        assertTrue(refused.contains("The proposal has another wording by now."), refused);
        assertTrue(refused.contains("The yard has a door too."), refused);
    }

    @Test
    void any_two_versions_are_compared_within_the_text_and_side_by_side() {
        for (String text : List.of("For one door.", "For no door at all.")) {
            branch.post(BEN, path + "/change", "do", "put", "title", "New locks", "text", text);
        }
        String last = ok(branch.get(ANA, path + "/versions"));
        assertTrue(last.contains("Version 2 → Version 3"), last);
        String all = ok(branch.get(ANA, path + "/versions?from=1&to=3&show=beside"));
        assertTrue(all.contains("<table class=\"beside\">"), all);
        assertTrue(all.contains("Ben buys them."), all);
        assertEquals(404, branch.get(ANA, path + "/versions?from=1&to=4").statusCode());
        assertEquals(404, branch.get(ANA, path + "/versions?from=0&to=x").statusCode());
    }

    @Test
    void what_passes_first_changes_the_proposal_and_the_record_says_so() {
        String amendment = put();
        branch.pass(Duration.ofDays(1));
        var vote = branch.clerk.standing().assembly().votes().open().lastKey();
        for (var founder : List.of(ANA, BEN, CEM)) {
            branch.hear(founder, new VoteCommand.CastVote(vote, new Ballot.Said(Choice.YES)));
        }
        branch.pass(Duration.ofDays(3));
        String page = ok(branch.get(ANA, amendment));
        assertTrue(page.contains("Gave the proposal “New locks” another wording"), page);
        String main = ok(branch.get(ANA, path));
        assertTrue(main.contains("For all three doors."), main);
        assertTrue(main.contains(path + "/versions"), main);
    }

    @Test
    void markup_in_a_wording_stays_text() {
        String harm = "<script>alert(1)</script>";
        String amendment =
                amend(
                        "put",
                        "from",
                        path.substring(path.lastIndexOf('/') + 1),
                        "title",
                        harm,
                        "text",
                        harm,
                        "reason",
                        harm);
        for (String at : List.of(amendment, amendment + "/versions", path)) {
            assertFalse(ok(branch.get(ANA, at)).contains("<script>alert"), at);
        }
    }
}
