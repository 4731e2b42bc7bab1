// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.settle;

import static nacre.web.organ.Branch.ANA;
import static nacre.web.organ.Branch.BEN;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nacre.web.organ.Branch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SettlePagesTest {
    private final Talking talking = new Talking();
    private final Branch branch = talking.branch;

    @AfterEach
    void stop() {
        talking.close();
    }

    private static void assertSays(String page, String... sentences) {
        for (String sentence : sentences) {
            assertTrue(page.contains(sentence), () -> sentence + "\n" + page);
        }
    }

    private static void assertNever(String page, String sentence) {
        assertFalse(page.contains(sentence), () -> sentence + "\n" + page);
    }

    /// What a hidden field of a page holds.
    private static String hidden(String page, String field) {
        Matcher found = Pattern.compile("name=\"" + field + "\" value=\"([^\"]*)\"").matcher(page);
        assertTrue(found.find(), () -> field + "\n" + page);
        return found.group(1);
    }

    @Test
    void the_form_for_talks_says_who_can_read_the_red_lines_and_by_which_rule_is_ratified() {
        assertSays(
                branch.get(BEN, branch.path("/talks/new")).body(),
                "If a copy reaches the other side, it reads them too.",
                "A settlement is ratified under “Settlements”",
                "At least one quarter of all on the roll say yes.");
        var empty = branch.post(BEN, branch.path("/talks/new"), "line-" + talking.plan, "Three");
        assertEquals(422, empty.statusCode());
        assertSays(empty.body(), "id=\"institution-err\"", "Tick at least one demand.", "Three");
        String talks = talking.opened();
        assertSays(
                branch.get(BEN, talks).body(),
                "Talks with Northline Buses &lt;b&gt;",
                "The plan &lt;b&gt; four weeks ahead",
                "Not less than three weeks &lt;i&gt;",
                "Nobody is dismissed.",
                "Nothing has been offered yet.");
        assertEquals(404, branch.get(branch.foreigner(), talks).statusCode());
        assertEquals(404, branch.get(BEN, branch.path("/talks/3")).statusCode());
    }

    @Test
    void offers_stand_beside_the_demands_with_what_changed() {
        String talks = talking.opened();
        assertEquals(403, branch.get(BEN, talks + "/offer").statusCode());
        var empty = branch.post(ANA, talks + "/offer", "words-0", "Two weeks", "day", "soon");
        assertEquals(422, empty.statusCode());
        assertSays(empty.body(), "Choose whose offer it is.", "id=\"day-err\"", "Two weeks");
        talking.offered(talks, "not", "Two weeks ahead <b>", "below-0", "yes");
        String below = branch.get(BEN, talks).body();
        assertSays(
                below,
                "Two weeks ahead &lt;b&gt;",
                "below our red line",
                "Only the members can accept it",
                "They meet 1 of 2 demands");
        assertNever(branch.get(ANA, talks).body(), talks + "/agree");
        talking.offered(talks, "partly", "Three weeks ahead");
        String page = branch.get(ANA, talks).body();
        assertSays(
                page,
                "More than on",
                "then it was not met",
                "Changed since the one before: The plan &lt;b&gt; four weeks ahead.",
                talks + "/agree");
        assertNever(branch.get(BEN, talks).body(), talks + "/agree");
        String offer = hidden(page, "offer");
        assertEquals(409, branch.post(BEN, talks + "/agree", "offer", offer).statusCode());
        assertEquals(303, branch.post(ANA, talks + "/agree", "offer", offer).statusCode());
        assertSays(branch.get(BEN, talks).body(), "The delegates would accept it.");
        assertSays(
                branch.get(BEN, branch.path("/record")).body(),
                "The delegates would accept an offer: Talks with Northline");
    }

    @Test
    void an_offer_sent_after_another_came_between_is_refused_once_and_nothing_is_lost() {
        String talks = talking.opened();
        talking.offered(talks, "partly", "Three weeks ahead");
        String[] late = {
            "side",
            "theirs",
            "day",
            talking.day(0),
            "follows",
            "",
            "level-0",
            "not",
            "words-0",
            "What I heard",
            "level-1",
            "met"
        };
        var refused = branch.post(ANA, talks + "/offer", late);
        assertEquals(409, refused.statusCode());
        assertSays(refused.body(), "Somebody has written down another offer", "What I heard");
        late[5] = hidden(refused.body(), "follows");
        assertEquals(303, branch.post(ANA, talks + "/offer", late).statusCode());
    }

    @Test
    void a_settlement_is_written_clause_by_clause_from_what_was_offered() {
        String talks = talking.opened();
        talking.offered(talks, "partly", "Three weeks ahead");
        assertSays(
                branch.get(BEN, talks + "/settle").body(),
                "Three weeks ahead",
                "A room in each depot from June.");
        var longer =
                branch.post(BEN, talks + "/settle", "more", "1", "count", "1", "text-0", "One");
        assertEquals(200, longer.statusCode());
        assertSays(longer.body(), "Clause 2", "One");
        var empty = branch.post(BEN, talks + "/settle", "count", "1", "why", "So");
        assertEquals(422, empty.statusCode());
        assertSays(empty.body(), "id=\"title-err\"", "Write at least one clause.");
    }

    @Test
    void a_settlement_is_read_clause_by_clause_before_it_is_ratified() {
        String talks = talking.opened();
        talking.offered(talks, "partly", "Three weeks ahead");
        String proposal = talking.sends(talks + "/settle", talking.typed()).replaceAll("\\?.*", "");
        String proposed = talks + "/proposed/" + proposal.replaceAll(".*/", "");
        assertSays(
                branch.get(BEN, proposal).body(),
                proposed,
                "Ratify the settlement “Agreement on the shift plan &lt;b&gt;”",
                "It meets “The plan &lt;b&gt; four weeks ahead” in part.",
                "It moves “Who works when”",
                "Red line of the demand in clause 1: Not less than three weeks &lt;i&gt;",
                "No clause meets these demands: A quiet room in each depot.");
        String now = branch.get(BEN, talks).body();
        assertSays(now, proposed);
        assertSays(
                branch.get(BEN, proposed).body(),
                "2 clauses.",
                "A joint board makes the plan &lt;i&gt;.",
                "Not less than three weeks &lt;i&gt;",
                "They stay demands.",
                "Go to the vote");
        talking.pass();
        assertSays(branch.get(BEN, talks).body(), "settled", "The settlement: Agreement");
        assertSays(
                branch.get(BEN, proposal).body(),
                branch.path("/settlements/"),
                "The settlement, and how it is kept");
        assertSays(
                branch.get(BEN, branch.path("/matters/shifts")).body(),
                "A joint board makes the plan &lt;i&gt;.");
        assertEquals(404, branch.get(BEN, talks + "/proposed/3").statusCode());
    }

    @Test
    void a_check_waits_for_who_negotiates_from_its_day() {
        String settlement = talking.settled(talking.opened());
        assertSays(branch.get(BEN, settlement).body(), "in force", "The next check is on");
        branch.pass(Duration.ofDays(25));
        assertSays(branch.get(ANA, settlement).body(), "It was kept", "1 check waits.");
        assertSays(branch.get(BEN, settlement).body(), "To be checked since");
        assertNever(branch.get(BEN, settlement).body(), "It was kept");
        assertSays(branch.get(ANA, branch.path("/talks")).body(), "1 check waits.");
        assertSays(branch.get(ANA, "/").body(), "1 check waits, since", "Check it");
        assertSays(branch.get(BEN, "/").body(), "1 check waits, since");
        assertNever(branch.get(BEN, "/").body(), "Check it");
        String day = hidden(branch.get(ANA, settlement).body(), "day");
        String[] noted = {"clause", "0", "day", day, "breached", "1", "words", "They <b> did it"};
        assertEquals(409, branch.post(BEN, settlement + "/check", noted).statusCode());
        var silent = branch.post(ANA, settlement + "/check", "clause", "0", "day", day);
        assertEquals(409, silent.statusCode());
        assertEquals(303, branch.post(ANA, settlement + "/check", noted).statusCode());
    }

    @Test
    void a_breach_stands_on_the_page_of_its_matter_and_becomes_a_demand() {
        String settlement = talking.settled(talking.opened());
        String[] noted = {"clause", "0", "words", "They <b> did it"};
        assertEquals(409, branch.post(BEN, settlement + "/breach", noted).statusCode());
        assertEquals(303, branch.post(ANA, settlement + "/breach", noted).statusCode());
        String breached = branch.get(BEN, settlement).body();
        assertSays(breached, "in force, breached", "They &lt;b&gt; did it", "Make it a demand");
        assertSays(
                branch.get(BEN, branch.path("/matters/shifts")).body(),
                "Clause 1 of “Agreement on the shift plan &lt;b&gt;” was breached",
                "They &lt;b&gt; did it");
        String entry = hidden(breached, "breach");
        var again =
                branch.post(
                        BEN,
                        settlement + "/again",
                        "breach",
                        entry,
                        "title",
                        "Keep clause 1",
                        "text",
                        "They did it");
        assertEquals(303, again.statusCode(), again.body());
        String demanded = branch.get(ANA, settlement).body();
        assertSays(demanded, "It became the demand “Keep clause 1”");
        assertNever(demanded, "Make it a demand");
        assertEquals(
                303,
                branch.post(ANA, settlement + "/breach", "clause", "1", "words", "Two were")
                        .statusCode());
        assertEquals(
                409,
                branch.post(ANA, settlement + "/breach", "clause", "many", "words", "Two were")
                        .statusCode());
    }

    @Test
    void talks_and_settlements_are_ended_by_decisions() {
        String talks = talking.opened();
        talking.sends(talks + "/end", "why", "They do not move.", "matter", "everyday");
        talking.pass();
        assertSays(branch.get(BEN, talks).body(), "ended without a settlement");
        assertEquals(403, branch.get(ANA, talks + "/settle").statusCode());
        String settlement = talking.settled(talking.opened());
        var empty = branch.post(ANA, settlement + "/end", "last", "");
        assertEquals(422, empty.statusCode());
        var past = branch.post(ANA, settlement + "/end", "last", talking.day(-1), "why", "So");
        assertEquals(422, past.statusCode());
        assertSays(past.body(), "Choose today or a later day.");
        talking.sends(settlement + "/end", "why", "It is broken.", "last", talking.day(20));
        talking.pass();
        branch.pass(Duration.ofDays(20));
        assertSays(branch.get(BEN, settlement).body(), "over", "It runs until");
        assertSays(branch.get(BEN, branch.path("/talks")).body(), "Talks that are over");
    }
}
