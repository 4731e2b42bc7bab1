// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.decide;

import static nacre.web.organ.Branch.ANA;
import static nacre.web.organ.Branch.BEN;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import nacre.ballot.Choice;
import nacre.organ.Parts;
import nacre.organ.Verifier;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// Ben puts two of his proposals as one, on pages.
@DisplayNameGeneration(ReplaceUnderscores.class)
class BundlePagesTest extends DecideStory {
    private final String voice = giveBen("announce");
    private final String locks = put(BEN, "everyday", "New locks", "For both doors.");

    private String bundled() {
        String at =
                location(
                        branch.post(
                                BEN,
                                branch.path("/decide/bundle"),
                                "part",
                                number(voice),
                                "part",
                                number(locks),
                                "title",
                                "Voice and locks",
                                "text",
                                "No voice behind an open door."));
        return at.substring(0, at.indexOf('?'));
    }

    private static String number(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    @Test
    void she_is_led_from_one_of_her_proposals_to_putting_it_with_others() {
        String page = ok(branch.get(BEN, voice));
        assertTrue(page.contains("/decide/bundle?with=" + number(voice)), page);
        assertFalse(ok(branch.get(ANA, voice)).contains("/decide/bundle"));
        String form = ok(branch.get(BEN, branch.path("/decide/bundle?with=" + number(voice))));
        assertTrue(form.contains("New locks (Everyday matters)"), form);
        assertTrue(form.contains("value=\"%s\" checked".formatted(number(voice))), form);
    }

    @Test
    void too_few_are_refused_before_anything_is_recorded() {
        long size = branch.clerk.journal().head().size();
        var answer =
                branch.post(
                        BEN, branch.path("/decide/bundle"), "part", number(voice), "title", "One");
        assertEquals(422, answer.statusCode());
        assertTrue(
                answer.body().contains("2 to 10 proposals can be decided together. You chose 1."));
        assertTrue(answer.body().contains("Write a text, of at most"), answer.body());
        assertEquals(size, branch.clerk.journal().head().size());
    }

    @Test
    void its_page_shows_each_part_and_each_part_leads_to_it() {
        String path = bundled();
        String page = ok(branch.get(ANA, path));
        assertTrue(page.contains("All of these, or none: 2 proposals"), page);
        assertTrue(page.contains("For both doors."), page);
        assertTrue(page.contains("Tell members what happens."), page);
        assertFalse(page.contains("Nothing besides the text"), page);
        String part = ok(branch.get(BEN, locks));
        assertTrue(part.contains("Decided together with others: “Voice and locks”"), part);
        assertTrue(part.contains("href=\"" + path + "\""), part);
        assertFalse(part.contains(locks + "/withdraw"), part);
        assertTrue(part.contains(locks + "/change"), part);
        assertTrue(part.contains("You can change it until the vote on the whole opens."), part);
        assertFalse(ok(branch.get(BEN, path)).contains(path + "/change"));
        var refused = branch.post(BEN, locks + "/withdraw");
        assertEquals(409, refused.statusCode());
        assertTrue(
                refused.body().contains("“New locks” is decided together with others"),
                refused.body());
    }

    @Test
    void one_answer_on_it_does_all() {
        String path = bundled();
        branch.pass(Duration.ofDays(4));
        String open = ok(branch.get(ANA, path));
        assertTrue(open.contains("action=\"%s/vote\"".formatted(path)), open);
        assertFalse(ok(branch.get(ANA, voice)).contains("action=\"%s/vote\"".formatted(voice)));
        assertTrue(ok(branch.get(ANA, branch.path("/decide"))).contains("Voice and locks"));
        branch.everybodyVotes(Choice.YES);
        branch.pass(Duration.ofDays(3));
        String done = ok(branch.get(ANA, path));
        assertTrue(done.contains("Decided together: 2 proposals"), done);
        assertTrue(done.contains("Voice"), done);
        assertEquals(2, branch.clerk.standing().assembly().mandates().inForce().size());
        String part = ok(branch.get(ANA, voice));
        assertTrue(part.contains("Passed"), part);
        ok(branch.get(ANA, branch.path("/decide")));
        assertTrue(Verifier.verify(branch.clerk.journal(), Parts.of(java.util.List.of())).holds());
    }
}
