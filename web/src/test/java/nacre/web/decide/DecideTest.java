// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.decide;

import static nacre.web.organ.Branch.ANA;
import static nacre.web.organ.Branch.BEN;
import static nacre.web.organ.Branch.CEM;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import nacre.assembly.mandate.MandateCommand;
import nacre.assembly.part.MemberId;
import nacre.assembly.roll.RollCommand;
import nacre.assembly.signin.SignInCommand;
import nacre.ballot.Choice;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class DecideTest extends DecideStory {
    private static final String HARM = "<script>alert(1)</script><img src=x onerror=alert(2)>";

    @Test
    void a_stranger_is_led_to_the_door_and_a_non_member_learns_nothing() {
        String list = branch.path("/decide");
        assertEquals(303, branch.server.get(list).statusCode());
        var foreign = branch.get(branch.foreigner(), list);
        var missing = branch.get(branch.cookie(ANA), "/o/" + "a".repeat(40) + "/decide");
        assertEquals(404, foreign.statusCode());
        assertEquals(404, missing.statusCode());
        assertEquals(404, branch.get(ANA, branch.path("/decide/999")).statusCode());
        assertEquals(404, branch.get(ANA, branch.path("/decide/new?matter=none")).statusCode());
    }

    @Test
    void an_empty_list_says_what_one_can_do() {
        String page = ok(branch.get(BEN, branch.path("/decide")));
        assertTrue(page.contains("Nothing has been proposed yet. Any member can begin."), page);
    }

    @Test
    void markup_in_any_field_stays_text() {
        String path = put(BEN, "everyday", HARM, HARM);
        branch.post(ANA, path + "/comment", "text", HARM);
        for (String page :
                List.of(ok(branch.get(ANA, path)), ok(branch.get(ANA, branch.path("/decide"))))) {
            assertFalse(page.contains("<script>alert"), page);
            assertFalse(page.contains("<img"), page);
        }
        String preview = ok(write(BEN, "everyday", "preview", HARM, HARM));
        assertFalse(preview.contains("<script>alert"), preview);
        String search = ok(branch.get(ANA, branch.path("/decide?q=%22%3E%3Cscript%3Ealert")));
        assertFalse(search.contains("<script>alert"), search);
    }

    @Test
    void a_member_answers_changes_her_answer_and_keeps_a_receipt() {
        String path = put(BEN, "everyday", "New locks", "For both doors.");
        branch.pass(Duration.ofDays(4));
        String open = ok(branch.get(ANA, path));
        assertTrue(open.contains("layer ask"), open);
        assertTrue(open.contains("all members see how each one voted"));
        assertTrue(open.contains("Took part: 0 of 5"));
        assertTrue(open.contains("Needs 2 more yes."), open);
        var voted = branch.post(ANA, path + "/vote", "answer", "no");
        assertEquals(303, voted.statusCode());
        branch.post(ANA, path + "/vote", "answer", "yes");
        String page = ok(branch.get(ANA, path));
        assertTrue(page.contains("You voted yes."), page);
        assertTrue(page.contains("value=\"yes\" aria-pressed=\"true\""), page);
        long entry = branch.clerk.standing().size() - 1;
        assertTrue(page.contains("/record/" + entry), page);
        assertFalse(page.contains("layer ask"));
        assertTrue(page.contains("5 members were on it. 3 of them have come in."), page);
    }

    @Test
    void who_came_on_the_roll_the_day_before_reads_why_she_has_no_answer() {
        String path = put(BEN, "everyday", "New locks", "For both doors.");
        branch.pass(Duration.ofDays(2));
        branch.hear(ANA, new RollCommand.AddMembers(List.of(new RollCommand.Person("Fay", ""))));
        branch.pass(Duration.ofDays(2));
        MemberId fay = member("Fay");
        String page = ok(branch.get(fay, path));
        assertTrue(page.contains("by the charter new names wait before they count"), page);
        assertFalse(page.contains("name=\"answer\""), page);
        var refused = branch.post(fay, path + "/vote", "answer", "yes");
        assertEquals(409, refused.statusCode());
        assertTrue(refused.body().contains("You have an answer in later votes."), refused.body());
        assertTrue(page.contains("5 members were on it."), page);
    }

    @Test
    void an_outcome_says_how_those_who_answered_came_in() {
        branch.hear(ANA, new SignInCommand.AddPasskey("hers"));
        branch.hear(member("Dia"), new RollCommand.Enter());
        String path = put(BEN, "everyday", "New locks", "For both doors.");
        branch.pass(Duration.ofDays(4));
        assertFalse(ok(branch.get(ANA, path)).contains("came in for the first time"));
        branch.everybodyVotes(Choice.YES);
        branch.pass(Duration.ofDays(4));
        String page = ok(branch.get(ANA, path));
        assertTrue(page.contains("4 of the 5 people who answered have no passkey"), page);
        assertTrue(page.contains("4 of them came in for the first time in the 30 days"), page);
    }

    @Test
    void an_answer_at_the_closing_instant_is_refused_in_words() {
        String path = put(BEN, "everyday", "New locks", "For both doors.");
        branch.pass(Duration.ofDays(3));
        branch.pass(Duration.ofDays(3));
        var late = branch.post(ANA, path + "/vote", "answer", "yes");
        assertEquals(409, late.statusCode());
        assertTrue(late.body().contains("This vote closed"), late.body());
        assertTrue(late.body().contains("No quorum: 0 of 0 yes or no"), late.body());
    }

    @Test
    void a_passed_mandate_says_its_reason_and_what_it_did() {
        String path = giveBen("chair");
        branch.pass(Duration.ofDays(4));
        branch.everybodyVotes(Choice.YES);
        branch.pass(Duration.ofDays(3));
        String page = ok(branch.get(ANA, path));
        assertTrue(page.contains("Passed: 5 of 5 yes or no (100 %)"), page);
        assertTrue(page.contains("Gave Ben the mandate “Voice”"), page);
        assertTrue(page.contains("May open votes and give discussions more time"), page);
        long given = branch.clerk.standing().assembly().mandates().inForce().lastKey().seq();
        assertTrue(page.contains("/record/" + given), page);
        assertTrue(page.contains("Who said what: 5 answers"), page);
        String csv = ok(branch.get(ANA, branch.path("/decide/decisions.csv")));
        assertTrue(csv.contains("Passed"), csv);
    }

    @Test
    void the_chair_acts_under_her_mandate_and_nobody_else_sees_the_buttons() {
        giveBen("chair");
        branch.pass(Duration.ofDays(4));
        branch.everybodyVotes(Choice.YES);
        branch.pass(Duration.ofDays(3));
        String path = put(CEM, "everyday", "New locks", "For both doors.");
        assertFalse(ok(branch.get(CEM, path)).contains("For the chair"));
        String early = ok(branch.get(BEN, path));
        assertTrue(early.contains("“Voice”"), early);
        assertTrue(early.contains("not before the notice is over"), early);
        String mandate = branch.clerk.standing().assembly().mandates().inForce().lastKey() + "";
        var soon = branch.post(BEN, path + "/open", "mandate", mandate);
        assertEquals(409, soon.statusCode());
        assertTrue(soon.body().contains("The charter asks for a notice first."));
        var later = branch.post(BEN, path + "/more-time", "mandate", mandate, "day", "2026-12-10");
        assertEquals(303, later.statusCode());
        branch.pass(Duration.ofDays(1));
        assertEquals(303, branch.post(BEN, path + "/open", "mandate", mandate).statusCode());
        assertTrue(ok(branch.get(CEM, path)).contains("Your answer"));
        var cems = branch.post(CEM, path + "/open", "mandate", mandate);
        assertEquals(409, cems.statusCode());
    }

    @Test
    void a_member_whose_removal_is_proposed_is_heard_first() {
        MemberId dia = member("Dia");
        String path =
                put(
                        BEN,
                        "removal",
                        "Remove Dia",
                        "She works for the boss.",
                        "e",
                        "0-remove",
                        "e0-member",
                        dia.toString());
        assertFalse(ok(branch.get(ANA, path)).contains("State your view"));
        assertTrue(ok(branch.get(ANA, path)).contains("She has the right to state her view"));
        assertTrue(ok(branch.get(dia, path)).contains("State your view"));
        assertEquals(303, branch.post(dia, path + "/view", "view", "I do not.").statusCode());
        String page = ok(branch.get(ANA, path));
        assertTrue(page.indexOf("I do not.") < page.indexOf("id=\"discussion\""), page);
        var other = branch.post(ANA, path + "/view", "view", "I am not she.");
        assertEquals(409, other.statusCode());
        assertTrue(
                other.body().contains("I am not she.") || other.body().contains("write a comment"));
    }

    /// Facts hold numbers to 2⁵³ − 1; these are no mistake of the program's.
    @ParameterizedTest
    @ValueSource(strings = {"9007199254740992", "9223372036854775807", "-1", "+1", "٣", "one"})
    void a_number_that_no_entry_can_have_is_named(String number) {
        String path = put(BEN, "everyday", "New locks", "For both doors.");
        var comment = branch.post(ANA, path + "/comment", "text", "Which?", "to", number);
        assertEquals(400, comment.statusCode(), comment.body());
        assertTrue(comment.body().contains("Which?"), comment.body());
        assertEquals(400, branch.post(ANA, path + "/erase", "entry", number).statusCode());
        assertEquals(400, branch.post(ANA, path + "/open", "mandate", number).statusCode());
        assertEquals(404, branch.get(ANA, branch.path("/decide/" + number)).statusCode());
    }

    @Test
    void comments_are_answered_one_level_deep_and_erased_for_their_author() {
        String path = put(BEN, "everyday", "New locks", "For both doors.");
        long first = entry(branch.post(ANA, path + "/comment", "text", "Which doors?"));
        long answer = entry(branch.post(BEN, path + "/comment", "text", "Both.", "to", "" + first));
        assertEquals(
                409,
                branch.post(CEM, path + "/comment", "text", "Deeper", "to", "" + answer)
                        .statusCode());
        assertEquals(409, branch.post(CEM, path + "/erase", "entry", "" + first).statusCode());
        assertEquals(303, branch.post(ANA, path + "/erase", "entry", "" + first).statusCode());
        String page = ok(branch.get(BEN, path));
        assertFalse(page.contains("Which doors?"));
        assertTrue(page.contains("These words were erased."), page);
        assertTrue(page.contains("Discussion: 2 comments by 2 members"), page);
    }

    @Test
    void what_has_become_impossible_is_said_and_can_be_asked_for_again() {
        giveBen("announce");
        branch.pass(Duration.ofDays(4));
        branch.everybodyVotes(Choice.YES);
        branch.pass(Duration.ofDays(3));
        var mandate = branch.clerk.standing().assembly().mandates().inForce().lastKey();
        String path =
                put(
                        CEM,
                        "mandates",
                        "Take it back",
                        "He is silent.",
                        "e",
                        "0-recall",
                        "e0-mandate",
                        mandate.toString());
        branch.pass(Duration.ofDays(4));
        branch.everybodyVotes(Choice.YES);
        branch.hear(BEN, new MandateCommand.Resign(mandate));
        branch.pass(Duration.ofDays(3));
        String page = ok(branch.get(ANA, path));
        assertTrue(page.contains("had become impossible"), page);
        assertTrue(page.contains("is over already"), page);
        var again = branch.post(ANA, path + "/again");
        assertEquals(409, again.statusCode());
        assertTrue(again.body().contains("is over already"), again.body());
    }

    @Test
    void agreements_and_what_was_searched_for_are_found() {
        put(BEN, "everyday", "New locks", "For both doors.");
        branch.pass(Duration.ofDays(3));
        branch.everybodyVotes(Choice.YES);
        branch.pass(Duration.ofDays(3));
        put(CEM, "everyday", "Paint the shed", "In green.");
        String agreements = ok(branch.get(ANA, branch.path("/decide?only=agreements")));
        assertTrue(agreements.contains("New locks"));
        assertFalse(agreements.contains("Paint the shed"));
        String found = ok(branch.get(ANA, branch.path("/decide?q=GREEN&matter=everyday")));
        assertTrue(found.contains("Paint the shed"));
        assertFalse(found.contains("New locks"));
        assertTrue(
                ok(branch.get(ANA, branch.path("/decide?q=none"))).contains("Nothing was found"));
    }
}
