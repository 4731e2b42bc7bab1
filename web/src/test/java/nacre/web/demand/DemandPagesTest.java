// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.demand;

import static nacre.web.organ.Branch.ANA;
import static nacre.web.organ.Branch.BEN;
import static nacre.web.organ.Branch.CEM;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import nacre.campaign.demand.DemandRules;
import nacre.web.organ.Branch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class DemandPagesTest {
    private static final String PLAN = "The plan <b> four weeks ahead";

    private final Demanding demanding = new Demanding();
    private final Branch branch = demanding.branch;
    private final String list = demanding.list;

    @AfterEach
    void stop() {
        demanding.close();
    }

    private static void assertSays(String page, String... sentences) {
        for (String sentence : sentences) {
            assertTrue(page.contains(sentence), () -> sentence + "\n" + page);
        }
    }

    @Test
    void a_member_proposes_the_branch_raises_and_the_matter_says_so() {
        assertSays(
                branch.get(BEN, demanding.campaign).body(), list, "What we ask of whoever decides");
        assertSays(branch.get(BEN, list).body(), "Nothing is demanded so far", list + "/new");
        String demand = demanding.proposes(BEN, PLAN);
        String proposed = branch.get(CEM, demand).body();
        assertSays(
                proposed,
                "The plan &lt;b&gt; four weeks ahead",
                "<strong>plan</strong>",
                "Proposed by Ben",
                "A member proposes this",
                "held-institution",
                demand + "/raise");
        assertFalse(proposed.contains(demand + "/withdraw"), "Ben alone can");
        assertSays(branch.get(CEM, demand + "/raise").body(), "contested from then on");
        demanding.raises(demand);
        assertSays(
                branch.get(CEM, demand).body(),
                "The organisation demands this since",
                "We have waited &lt;i&gt;long enough&lt;/i&gt;.",
                demand + "/met");
        assertSays(
                branch.get(CEM, branch.path("/matters/own-1")).body(),
                "What is demanded",
                "The plan &lt;b&gt; four weeks ahead",
                "We have waited");
        assertSays(
                branch.get(CEM, branch.path("/demands")).body(),
                "The organisation demands 1 thing today. 0 demands were met.");
        assertSays(branch.get(CEM, "/").body(), "The plan &lt;b&gt; four weeks ahead");
        String record = branch.get(CEM, branch.path("/record")).body();
        assertSays(record, "The organisation raised the demand", "was proposed");
        assertFalse(record.contains("Entry of the type"), record);
    }

    @Test
    void what_a_proposal_would_bring_about_is_said_before_the_vote() {
        String demand = demanding.proposes(BEN, PLAN);
        String proposal =
                Demanding.made(
                        branch.post(BEN, demand + "/raise", "why", "Now.", "matter", "everyday"));
        assertSays(
                branch.get(CEM, proposal).body(),
                "Raise the demand “The plan &lt;b&gt; four weeks ahead”",
                "Contested from then on: Shift plan &lt;b&gt;",
                "The reason: Now.");
    }

    @Test
    void it_is_met_in_part_then_in_full_and_the_lists_move_it() {
        String demand = demanding.proposes(BEN, PLAN);
        demanding.raises(demand);
        var nothing = branch.post(ANA, demand + "/met", "why", "", "matter", "everyday");
        assertEquals(422, nothing.statusCode());
        assertSays(nothing.body(), "id=\"extent-err\"", "id=\"why-err\"");
        for (String extent : List.of("partly", "fully")) {
            Demanding.made(
                    branch.post(
                            ANA,
                            demand + "/met",
                            "extent",
                            extent,
                            "why",
                            "Clause 4.",
                            "matter",
                            "everyday"));
            demanding.agree();
            String state = extent.equals("partly") ? "The rest is still demanded" : "This was won";
            assertSays(branch.get(BEN, demand).body(), state);
        }
        assertSays(branch.get(BEN, list).body(), "Met or given up", "1 demand was met");
        assertEquals(403, branch.get(BEN, demand + "/drop").statusCode());
    }

    @Test
    void a_title_as_long_as_can_be_stands_in_the_title_of_a_proposal() {
        String demand = demanding.proposes(BEN, "x".repeat(DemandRules.LONGEST_TITLE));
        demanding.raises(demand);
        var dropped = branch.post(BEN, demand + "/drop", "why", "No.", "matter", "everyday");
        assertSays(branch.get(BEN, Demanding.made(dropped)).body(), "Drop the demand: xxx");
    }

    @Test
    void who_proposed_it_takes_it_back() {
        String demand = demanding.proposes(BEN, PLAN);
        assertSays(branch.get(BEN, demand).body(), demand + "/withdraw");
        assertEquals(409, branch.post(ANA, demand + "/withdraw").statusCode());
        assertEquals(303, branch.post(BEN, demand + "/withdraw").statusCode());
        assertSays(branch.get(ANA, demand).body(), "It was withdrawn on");
    }

    @Test
    void what_is_wrong_stands_beside_its_field_and_nothing_typed_is_lost() {
        var wrong = branch.post(BEN, list + "/new", "title", "", "text", "Kept <word>");
        assertEquals(422, wrong.statusCode());
        assertSays(
                wrong.body(),
                "id=\"title-err\"",
                "id=\"aims-err\"",
                "href=\"#aims\"",
                "Kept &lt;word&gt;");
        assertEquals(0, demanding.demands());
        var unknown =
                branch.post(BEN, list + "/new", "title", "A", "text", "B", "aims", "no-matter");
        assertEquals(422, unknown.statusCode());
    }

    @Test
    void a_demand_leads_to_the_survey_that_it_comes_from() {
        String survey = demanding.asks("What wears us down <b>");
        String id = Demanding.id(survey);
        assertSays(branch.get(BEN, survey).body(), "What wears us down");
        assertSays(branch.get(BEN, list + "/new?survey=" + id).body(), "value=\"" + id + "\"");
        assertSays(
                branch.get(CEM, said(id)).body(),
                "It comes from the survey “What wears us down &lt;b&gt;”",
                "href=\"" + survey + "\"");
        assertSays(branch.get(CEM, said("3")).body(), "It is said to come from entry 3");
    }

    /// A demand of which Ben says that it comes from this entry; where its page is.
    private String said(String survey) {
        return Demanding.made(
                branch.post(
                        BEN,
                        list + "/new",
                        "title",
                        PLAN,
                        "text",
                        "Now.",
                        "aims",
                        "own-1",
                        "survey",
                        survey));
    }

    @Test
    void pages_that_are_not_there_are_not_there() {
        String demand = demanding.proposes(BEN, PLAN);
        assertEquals(404, branch.get(BEN, branch.path("/demands/3")).statusCode());
        assertEquals(404, branch.get(BEN, branch.path("/demands/order/3")).statusCode());
        assertEquals(404, branch.get(BEN, demand + "/roads/3").statusCode());
        assertEquals(404, branch.get(branch.foreigner(), demand).statusCode());
        assertEquals(404, branch.get(branch.foreigner(), list).statusCode());
    }

    @Test
    void members_put_demands_in_order_and_nobody_sees_who_ticked_what() {
        String plan = demanding.proposes(BEN, PLAN);
        String breaks = demanding.proposes(CEM, "Longer breaks");
        assertSays(branch.get(BEN, list).body(), list + "/propose-order");
        assertEquals(403, branch.get(BEN, list + "/open-order").statusCode());
        assertSays(branch.get(ANA, list).body(), list + "/open-order");
        assertSays(branch.get(ANA, list + "/open-order").body(), "Longer breaks");
        branch.pass(Duration.ofDays(20));
        String ordering = demanding.orders();
        assertSays(branch.get(BEN, "/").body(), "Which of these demands do you approve of?");
        assertSays(branch.get(BEN, list).body(), "Which demands do you approve of?", ordering);
        String open = branch.get(BEN, ordering).body();
        assertSays(open, "Tick as many as you want, or none.", "nobody can count them again");
        String[] both = {"approves", Demanding.id(plan), "approves", Demanding.id(breaks)};
        assertEquals(303, branch.post(BEN, ordering, both).statusCode());
        assertEquals(303, branch.post(CEM, ordering, "approves", Demanding.id(plan)).statusCode());
        assertEquals(303, branch.post(ANA, ordering).statusCode());
        String answered = branch.get(BEN, ordering).body();
        assertSays(answered, "You have answered.", "this page does not show");
        assertFalse(answered.contains("checked"), "what she ticked is not shown");
        assertEquals(409, branch.post(BEN, ordering, "approves", "3").statusCode());
        assertSays(branch.get(BEN, "/").body(), "You can answer anew until");
        branch.pass(Duration.ofDays(20));
        assertEquals(3, demanding.answered());
        String counted = branch.get(BEN, ordering).body();
        assertSays(
                counted,
                "3 of 5 members answered",
                "2 of 5 members approve.",
                "1 of 5 members approve.");
        assertTrue(counted.indexOf("four weeks ahead") < counted.indexOf("Longer breaks"));
        assertSays(branch.get(BEN, plan).body(), "2 of 5 members approve. That is place 1 of 2.");
        assertEquals(409, branch.post(BEN, ordering).statusCode());
    }

    @Test
    void demands_with_equally_many_approvals_share_their_place() {
        String plan = demanding.proposes(BEN, PLAN);
        String breaks = demanding.proposes(CEM, "Longer breaks");
        String ordering = demanding.orders();
        branch.post(ANA, ordering, "approves", Demanding.id(plan));
        branch.post(BEN, ordering, "approves", Demanding.id(breaks));
        branch.pass(Duration.ofDays(20));
        assertSays(branch.get(BEN, ordering).body(), "Place 1, shared: 1 of 5 members approve.");
        assertSays(branch.get(BEN, breaks).body(), "That is place 1 of 2, together with others.");
    }

    @Test
    void a_decision_opens_an_ordering_too() {
        demanding.proposes(BEN, PLAN);
        var put =
                branch.post(
                        BEN,
                        list + "/propose-order",
                        "by",
                        demanding.day(30),
                        "why",
                        "We must choose.",
                        "matter",
                        "everyday");
        assertSays(
                branch.get(CEM, Demanding.made(put)).body(),
                "Have the members put the demands in order",
                "Members can answer until");
        demanding.agree();
        assertSays(branch.get(CEM, list).body(), "Which demands do you approve of?");
        assertEquals(403, branch.get(ANA, list + "/open-order").statusCode());
    }

    /// What Ana types of a complaint that was handed in today, to be answered in five days.
    private String[] complaint() {
        return new String[] {
            "kind", "complaint",
            "institution", "Labour inspectorate <b>",
            "handed", demanding.day(0),
            "due", demanding.day(5),
            "reference", "LI 7/44",
            "text", "Eleven hours of rest are not kept."
        };
    }

    private String raised() {
        String demand = demanding.proposes(BEN, PLAN);
        demanding.raises(demand);
        return demand;
    }

    @Test
    void a_formal_way_is_noted_by_who_steers_and_read_by_all() {
        String proposed = demanding.proposes(BEN, "Longer breaks");
        assertEquals(403, branch.get(ANA, proposed + "/roads/new").statusCode());
        String demand = raised();
        assertEquals(403, branch.get(BEN, demand + "/roads/new").statusCode());
        assertSays(branch.get(ANA, demand + "/roads/new").body(), "Nacre does not know the law");
        assertEquals(409, branch.post(BEN, demand + "/roads/new", complaint()).statusCode());
        var empty = branch.post(ANA, demand + "/roads/new", "handed", "soon");
        assertEquals(422, empty.statusCode());
        assertSays(empty.body(), "id=\"institution-err\"", "id=\"handed-err\"");
        String road = Demanding.made(branch.post(ANA, demand + "/roads/new", complaint()));
        String waiting = branch.get(BEN, road).body();
        assertSays(
                waiting,
                "Complaint to Labour inspectorate &lt;b&gt;",
                "LI 7/44",
                "An answer is due by");
        assertFalse(waiting.contains(road + "/answer"), "Ben steers nothing");
        assertSays(branch.get(ANA, "/").body(), "Complaint to Labour inspectorate &lt;b&gt;");
        assertFalse(branch.get(BEN, "/").body().contains("Complaint to Labour"));
        branch.pass(Duration.ofDays(6));
        assertSays(branch.get(BEN, road).body(), "No answer came by");
        assertSays(branch.get(ANA, "/").body(), "No answer came by");
        assertSays(
                branch.get(BEN, branch.path("/record")).body(),
                "No answer came by the last day: Complaint to Labour inspectorate");
    }

    @Test
    void what_comes_of_a_formal_way_is_noted_one_after_the_other() {
        String demand = raised();
        String road = Demanding.made(branch.post(ANA, demand + "/roads/new", complaint()));
        var wrong = branch.post(ANA, road + "/answer", "answer", "yes", "on", "", "text", "");
        assertEquals(422, wrong.statusCode());
        assertSays(wrong.body(), "id=\"answer-err\"", "id=\"on-err\"", "id=\"text-err\"");
        noted(road + "/due", "due", demanding.day(9), "reason", "They called");
        assertSays(branch.get(BEN, road).body(), "They called");
        noted(road + "/answer", "answer", "partly", "on", demanding.day(0), "text", "From May on.");
        assertSays(branch.get(BEN, road).body(), "Granted in part on", "From May on.");
        assertSays(branch.get(BEN, demand).body(), road, "Granted in part on");
        noted(road + "/end", "why", "Noted twice");
        assertSays(branch.get(ANA, road).body(), "It was ended.", "Noted twice");
        String record = branch.get(BEN, branch.path("/record")).body();
        assertFalse(record.contains("Entry of the type"), record);
    }

    private void noted(String path, String... fields) {
        var noted = branch.post(ANA, path, fields);
        assertEquals(303, noted.statusCode(), noted.body());
    }
}
