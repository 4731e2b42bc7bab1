// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.ballot;

import static nacre.web.organ.Branch.ANA;
import static nacre.web.organ.Branch.BEN;
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
class BallotPagesTest {
    private final Polling polling = new Polling();
    private final Branch branch = polling.branch;

    @AfterEach
    void stop() {
        polling.close();
    }

    private static void assertSays(String page, String... sentences) {
        for (String sentence : sentences) {
            assertTrue(page.contains(sentence), () -> sentence + "\n" + page);
        }
    }

    private static void assertSilent(String page, String... sentences) {
        for (String sentence : sentences) {
            assertFalse(page.contains(sentence), () -> sentence + "\n" + page);
        }
    }

    @Test
    void from_the_first_list_to_the_mandate() {
        assertSays(branch.get(BEN, polling.ballots).body(), "no action ballot in this campaign");
        String ballot = polling.prepares("own");
        assertSays(
                branch.get(BEN, ballot).body(),
                "Are you willing to strike &lt;b&gt;?",
                "0 people are on its lists",
                "This is no legal advice. These rules were last checked on",
                "You are not on a list so far.");
        polling.lists(ballot);
        assertSays(branch.get(BEN, ballot).body(), "12 people are on its lists", "Early: 7 people");
        polling.calls(ballot);
        assertSays(branch.get(BEN, ballot).body(), "The committee can open it now");
        Polling.recorded(
                branch.post(
                        ANA, ballot + "/open", "last", polling.today().plusDays(10).toString()));
        assertSays(branch.get(BEN, ballot).body(), "12 people may vote", "<button name=\"answer\"");
        polling.answer(ballot, "yes", 0, 9);
        polling.answer(ballot, "no", 9, 10);
        polling.answer(ballot, "spoilt", 10, 11);
        assertSays(branch.get(BEN, ballot).body(), "You have put your answer into the box");
        branch.pass(Duration.ofDays(11));
        assertSays(
                branch.get(BEN, ballot).body(),
                "Passed. 11 of 12 took part: 9 said yes, 1 no, 1 neither.",
                "Last day on which it counts",
                "First day of action, if notice is given today",
                "Early: 7 of 7 took part");
        assertSays(branch.get(BEN, branch.path("/record")).body(), "The ballot passed:");
    }

    @Test
    void rules_that_are_unsure_are_said_to_be_so_and_taken_only_by_who_has_looked() {
        assertSays(
                branch.get(ANA, polling.ballots + "/laws").body(),
                "Great Britain from 18 February 2026",
                "Unsure",
                "Rules that do not hold on that day");
        assertSilent(branch.get(BEN, polling.ballots + "/laws").body(), "Prepare a ballot under");
        assertSays(
                branch.get(ANA, polling.ballots + "/prepare?law=gb-2026").body(),
                "I have looked it up myself",
                "value=\"7\"",
                "value=\"12\"");
        var blind = branch.post(ANA, polling.ballots + "/prepare", polling.typed("gb-2026"));
        assertEquals(422, blind.statusCode());
        assertSays(blind.body(), "id=\"looked-err\"", "Northern Buses &amp; Co");
        String ballot = polling.prepares("gb-2026", "looked", "yes");
        assertSays(
                branch.get(BEN, ballot).body(),
                "Unsure: it is not certain that these rules still hold",
                "This ballot is indicative",
                "Notice to the employer 7 days before the ballot opens.");
    }

    @Test
    void which_rules_are_offered_depends_on_the_day() {
        String then = branch.get(ANA, polling.ballots + "/laws?opens=2026-02-17").body();
        int others = then.indexOf("id=\"others\"");
        assertTrue(then.indexOf("Great Britain until 17 February 2026") < others, then);
        assertTrue(then.indexOf("Great Britain from 18 February 2026") > others, then);
        String next = branch.get(ANA, polling.ballots + "/laws?opens=2026-02-18").body();
        others = next.indexOf("id=\"others\"");
        assertTrue(next.indexOf("Great Britain until 17 February 2026") > others, next);
        assertTrue(next.indexOf("Great Britain from 18 February 2026") < others, next);
    }

    @Test
    void one_day_short_of_notice_the_page_says_both_dates() {
        String ballot = polling.prepares("gb-2026", "looked", "yes");
        polling.lists(ballot);
        polling.calls(ballot);
        assertSays(branch.get(ANA, ballot).body(), "First, notice of 7 days goes to the employer");
        Polling.recorded(
                branch.post(
                        ANA,
                        ballot + "/notice",
                        "of",
                        "ballot",
                        "given",
                        polling.today().toString()));
        branch.pass(Duration.ofDays(6));
        var early =
                branch.post(ANA, ballot + "/open", "last", polling.today().plusDays(9).toString());
        assertEquals(409, early.statusCode());
        assertSays(early.body(), "is too early; the first day is", "Notice was given on");
        branch.pass(Duration.ofDays(1));
        Polling.recorded(
                branch.post(ANA, ballot + "/open", "last", polling.today().plusDays(9).toString()));
    }

    @Test
    void who_works_where_is_told_to_herself_and_the_committee_alone() {
        String ballot = polling.prepares("own");
        polling.lists(ballot);
        MemberId late = polling.members.get(8);
        String hers = branch.get(late, ballot).body();
        assertSays(
                hers, "You are on the list, in ", "Late", "Only you and the committee see that.");
        String list = ballot + "/list/" + polling.early.last();
        assertSilent(hers, list);
        assertEquals(403, branch.get(BEN, list).statusCode());
        assertEquals(403, branch.post(BEN, list, "who", "all").statusCode());
        assertSays(branch.get(ANA, list).body(), "Eli", "On other lists");
        long entry = polling.last().listed().lastEntry().getValue().entry();
        String numbers = polling.members.get(7) + " " + late;
        for (MemberId reader : List.of(BEN, ANA, late)) {
            assertSilent(branch.get(reader, branch.path("/record/" + entry)).body(), numbers);
            assertSilent(branch.get(reader, branch.path("/record/copy")).body(), numbers);
        }
    }

    @Test
    void who_is_missing_says_so_and_the_committee_reads_why() {
        String ballot = polling.prepares("own");
        Polling.recorded(
                branch.post(BEN, ballot + "/object", "reason", "I am on the late shift <i>."));
        assertSays(branch.get(ANA, ballot).body(), "I am on the late shift &lt;i&gt;.", "Ben");
        String others = branch.get(polling.members.getLast(), ballot).body();
        assertSilent(others, "late shift &lt;i&gt;");
        assertSays(others, "1 member says that the lists are wrong");
        assertSilent(branch.get(BEN, ballot).body(), ballot + "/object");
        var empty = branch.post(ANA, ballot + "/object", "reason", " ");
        assertEquals(422, empty.statusCode());
        assertSays(empty.body(), "id=\"reason-err\"");
    }

    @Test
    void whatever_she_answers_the_page_that_comes_is_the_same() {
        String ballot = polling.open("own");
        MemberId one = polling.members.get(2);
        MemberId other = polling.members.get(3);
        assertEquals(
                branch.post(one, ballot, "answer", "yes").headers().firstValue("Location"),
                branch.post(other, ballot, "answer", "no").headers().firstValue("Location"));
        assertEquals(
                branch.get(one, ballot).body().replaceAll("value=\"[0-9a-f]{32}\"", ""),
                branch.get(other, ballot).body().replaceAll("value=\"[0-9a-f]{32}\"", ""));
        assertEquals(404, branch.post(one, ballot, "answer", "perhaps").statusCode());
        assertEquals(409, branch.post(one, ballot, "answer", "prevented").statusCode());
    }

    @Test
    void letters_are_plain_text_in_the_language_of_the_ballot_and_name_nobody() {
        String ballot = polling.open("gb-2026", "looked", "yes");
        var file = branch.get(BEN, ballot + "/letters/ballot/file");
        assertTrue(
                file.headers().firstValue("Content-Type").get().startsWith("text/plain"),
                file.headers().toString());
        assertSays(
                file.body(),
                "To: Northern Buses & Co",
                "NOTICE OF A BALLOT",
                "Are you willing to strike <b>?",
                "Altogether 12 people are entitled to vote.",
                "- North yard",
                "This is no legal advice. These rules were last checked on",
                "This ballot is indicative");
        for (String name : List.of("Ana", "Ben", "Cem", "Eli", "Lea")) {
            assertSilent(file.body(), name);
        }
        assertSays(
                branch.get(BEN, ballot + "/letters/ballot").body(),
                "<pre class=\"text\" lang=\"en\">",
                "Northern Buses &amp; Co");
    }

    @Test
    void letters_of_the_result_and_of_the_action_come_when_there_is_something_to_say() {
        String ballot = polling.open("gb-2026", "looked", "yes");
        assertEquals(404, branch.get(BEN, ballot + "/letters/result").statusCode());
        polling.answer(ballot, "yes", 0, 8);
        branch.pass(Duration.ofDays(11));
        assertSays(
                branch.get(BEN, ballot + "/letters/result/file").body(),
                "Entitled to vote: 12. Took part: 8. Yes: 8. No: 0. Spoilt: 0.",
                "All conditions are met.");
        String begins = polling.today().plusDays(10).toString();
        Polling.recorded(
                branch.post(
                        ANA,
                        ballot + "/notice",
                        "of",
                        "action",
                        "given",
                        polling.today().toString(),
                        "begins",
                        begins));
        assertSays(
                branch.get(BEN, ballot + "/letters/action/file").body(),
                "The action begins on",
                begins);
    }

    @Test
    void a_letter_of_a_spanish_ballot_is_spanish_whoever_reads_it() {
        String ballot = polling.prepares("own", "language", "es");
        assertSays(branch.get(BEN, ballot).body(), "Notice of the ballot");
        assertSays(
                branch.get(BEN, ballot + "/letters/ballot/file").body(),
                "A: Northern Buses & Co",
                "AVISO DE VOTACIÓN",
                "Esto no es asesoramiento legal.");
    }

    @Test
    void what_is_wrong_in_the_form_stands_beside_its_field_and_what_was_typed_is_kept() {
        var wrong =
                branch.post(
                        ANA,
                        polling.ballots + "/prepare",
                        "law",
                        "fr-public",
                        "ballot",
                        "0",
                        "notice",
                        "4",
                        "months",
                        "many",
                        "question",
                        "Do we walk out?");
        assertEquals(422, wrong.statusCode());
        for (String field : List.of("action", "employer", "place", "matter", "notice", "months")) {
            assertSays(wrong.body(), "id=\"" + field + "-err\"");
        }
        assertSays(wrong.body(), "value=\"Do we walk out?\"");
        assertEquals(403, branch.get(BEN, polling.ballots + "/prepare?law=own").statusCode());
        assertEquals(404, branch.get(ANA, polling.ballots + "/prepare?law=atlantis").statusCode());
        assertEquals(404, branch.get(ANA, polling.ballots + "/3").statusCode());
        assertEquals(404, branch.get(branch.foreigner(), polling.ballots).statusCode());
    }

    @Test
    void the_proposal_says_what_would_open_and_under_which_rules() {
        String ballot = polling.prepares("gb-2026", "looked", "yes");
        polling.lists(ballot);
        var put = branch.post(BEN, ballot + "/call");
        assertEquals(303, put.statusCode(), put.body());
        assertSays(
                branch.get(BEN, put.headers().firstValue("Location").get()).body(),
                "Open the ballot: Are you willing to strike",
                "Great Britain from 18 February 2026",
                "12 people are on its lists now",
                "Unsure: it is not certain");
    }

    @Test
    void a_ballot_that_failed_says_how_many_more_it_would_have_taken() {
        String ballot = polling.open("gb-2026", "looked", "yes");
        polling.answer(ballot, "yes", 0, 5);
        branch.pass(Duration.ofDays(11));
        assertSays(branch.get(BEN, ballot).body(), "Not passed. 5 of 12", "1 more was needed");
    }
}
