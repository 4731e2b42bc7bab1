// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.meetings;

import static nacre.web.organ.Branch.ANA;
import static nacre.web.organ.Branch.BEN;
import static nacre.web.organ.Branch.CEM;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import nacre.assembly.charter.Charter;
import nacre.assembly.charter.MatterKey;
import nacre.assembly.charter.Secrecy;
import nacre.assembly.charter.Template;
import nacre.assembly.part.MemberId;
import nacre.assembly.proposal.ProposalCommand;
import nacre.organ.Varied;
import nacre.web.decide.ProposalPages;
import nacre.web.organ.Branch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// Members of a branch without a chair ask for a meeting themselves, and hold it.
@DisplayNameGeneration(ReplaceUnderscores.class)
class MeetingPagesTest {
    private Branch branch;

    @BeforeEach
    void start() {
        start(Template.WORKPLACE_BRANCH.charter());
    }

    private void start(Charter charter) {
        branch =
                new Branch(
                        charter,
                        visits -> List.of(new MeetingPages(visits), new ProposalPages(visits)));
    }

    @AfterEach
    void stop() {
        branch.close();
    }

    private String asked() {
        var answer =
                branch.post(
                        CEM,
                        branch.path("/meetings/new"),
                        "title",
                        "Rota <b>now</b>",
                        "place",
                        "Canteen",
                        "day",
                        "2026-11-27",
                        "hour",
                        "18:00",
                        "agenda",
                        "The rota\n\nWhat else",
                        "text",
                        "");
        assertEquals(303, answer.statusCode(), answer.body());
        var meetings = branch.clerk.standing().assembly().meetings().all();
        return branch.path("/meetings/" + meetings.lastKey());
    }

    private String page(MemberId member, String path) {
        var answer = branch.get(member, path);
        assertEquals(200, answer.statusCode(), answer.body());
        return answer.body();
    }

    private void does(MemberId member, String meeting, String deed, String... fields) {
        var answer = branch.post(member, meeting + "/" + deed, fields);
        assertEquals(303, answer.statusCode(), answer.body());
    }

    private String opened() {
        String meeting = asked();
        var hour = branch.clerk.standing().assembly().meetings().all().lastEntry().getValue();
        branch.pass(Duration.between(branch.server.now(), hour.opens()));
        does(CEM, meeting, "open");
        return meeting;
    }

    @Test
    void what_was_typed_comes_again_where_the_hour_is_none() {
        var answer =
                branch.post(
                        CEM,
                        branch.path("/meetings/new"),
                        "title",
                        "Rota",
                        "place",
                        "Canteen",
                        "day",
                        "soon",
                        "hour",
                        "18:00",
                        "agenda",
                        "One",
                        "text",
                        "");
        assertEquals(422, answer.statusCode());
        assertTrue(answer.body().contains("Write a day"), answer.body());
        assertTrue(answer.body().contains("value=\"Canteen\""), answer.body());
    }

    @Test
    void members_see_it_coming_and_say_that_they_are_there() {
        String meeting = asked();
        assertTrue(page(BEN, branch.path("/meetings")).contains("Rota &lt;b&gt;now"));
        assertFalse(page(BEN, meeting).contains("I am there"));
        branch.pass(Duration.ofDays(3).minusMinutes(30));
        String later = page(BEN, meeting);
        assertEquals(later.contains("I am there"), branch.server.now().isAfter(doors()), later);
    }

    private java.time.Instant doors() {
        var meeting = branch.clerk.standing().assembly().meetings().all().lastEntry().getValue();
        return meeting.opens().minus(nacre.assembly.meeting.Meeting.DOORS);
    }

    @Test
    void a_member_with_a_phone_speaks_after_those_who_have_not() {
        String meeting = opened();
        does(BEN, meeting, "come");
        does(CEM, meeting, "enter", "member", ANA.toString(), "member", CEM.toString());
        assertFalse(page(BEN, meeting).contains("Ask to speak"));
        does(CEM, meeting, "take", "item", "0");
        assertTrue(page(BEN, meeting).contains("Now: 1. The rota"));
        does(BEN, meeting, "speak");
        assertTrue(page(BEN, meeting).contains("You are on the speakers’ list."));
        does(CEM, meeting, "speak", "member", ANA.toString());
        does(CEM, meeting, "next");
        assertTrue(page(BEN, meeting).contains("You have the floor."));
        does(BEN, meeting, "done");
        does(BEN, meeting, "speak");
        String lists = page(CEM, meeting);
        assertTrue(lists.indexOf("Have not spoken") < lists.indexOf("Have spoken"), lists);
        var refused = branch.post(BEN, meeting + "/speak");
        assertEquals(409, refused.statusCode());
        assertTrue(refused.body().contains("on the speakers’ list already"), refused.body());
        does(BEN, meeting, "go");
        assertTrue(page(CEM, meeting).contains("Present: 2 of 5 on the roll."));
    }

    @Test
    void the_screen_shows_the_room_what_is_on_and_fetches_itself_anew() {
        String meeting = opened();
        does(CEM, meeting, "enter", "member", ANA.toString());
        does(CEM, meeting, "take", "item", "1");
        does(CEM, meeting, "speak", "member", ANA.toString());
        String screen = page(BEN, meeting + "/screen");
        assertTrue(screen.contains("Now: 2. What else") && screen.contains("Ana"), screen);
        String withoutScript = "<noscript><meta http-equiv=\"refresh\" content=\"4\"></noscript>";
        assertTrue(screen.contains(withoutScript), screen);
        assertFalse(screen.contains("<form"), screen);
    }

    @Test
    void strangers_find_no_meeting() {
        String meeting = asked();
        assertEquals(404, branch.get(branch.foreigner(), meeting).statusCode());
        assertEquals(404, branch.get(branch.foreigner(), meeting + "/screen").statusCode());
        assertEquals(404, branch.get(ANA, branch.path("/meetings/99999")).statusCode());
        assertEquals(404, branch.post(ANA, meeting + "/dance").statusCode());
    }

    @Test
    void who_does_not_lead_it_is_refused() {
        String meeting = opened();
        var refused = branch.post(BEN, meeting + "/close");
        assertEquals(409, refused.statusCode());
        assertTrue(refused.body().contains("mandate"), refused.body());
        assertFalse(page(BEN, meeting).contains("You lead this meeting"));
        assertTrue(page(CEM, meeting).contains("You lead this meeting"));
    }

    private String proposal() {
        branch.hear(
                ANA,
                new ProposalCommand.PutProposal(
                        MatterKey.EVERYDAY, "A kettle", "We buy one.", List.of(), null));
        return branch.clerk.standing().assembly().proposals().all().lastKey().toString();
    }

    /// A meeting with the kettle on its agenda, in which three are there, two of them tellers.
    private String voting(String proposal) {
        var answer =
                branch.post(
                        CEM,
                        branch.path("/meetings/new"),
                        "title",
                        "Kettle",
                        "place",
                        "Canteen",
                        "day",
                        "2026-11-27",
                        "hour",
                        "18:00",
                        "agenda",
                        "",
                        "text",
                        "",
                        "proposal",
                        proposal);
        assertEquals(303, answer.statusCode(), answer.body());
        var meetings = branch.clerk.standing().assembly().meetings().all();
        String meeting = branch.path("/meetings/" + meetings.lastKey());
        branch.pass(Duration.between(branch.server.now(), meetings.lastEntry().getValue().opens()));
        does(CEM, meeting, "open");
        for (MemberId member : List.of(ANA, BEN, CEM)) {
            does(member, meeting, "come");
        }
        does(CEM, meeting, "tellers", "member", ANA.toString(), "member", BEN.toString());
        does(CEM, meeting, "take", "item", "0");
        does(CEM, meeting, "vote", "proposal", proposal);
        return meeting;
    }

    @Test
    void hands_and_phones_are_one_count_on_every_page() {
        String proposal = proposal();
        String meeting = voting(proposal);
        String vote = branch.clerk.standing().assembly().votes().open().lastKey().toString();
        does(CEM, branch.path("/decide/" + proposal), "vote", "answer", "no");
        assertTrue(page(BEN, meeting).contains("You can answer by phone."));
        does(CEM, meeting, "count", "vote", vote, "way", "hands");
        assertTrue(page(BEN, meeting).contains("do not count their hands: Cem"));
        var tooMany = branch.post(BEN, meeting + "/counted", "vote", vote, "yes", "3");
        assertEquals(409, tooMany.statusCode());
        assertTrue(tooMany.body().contains("at most 2 can be counted"), tooMany.body());
        does(BEN, meeting, "counted", "vote", vote, "yes", "2", "no", "0", "abstain", "");
        assertFalse(page(ANA, meeting).contains("Ben: 2 yes"));
        does(ANA, meeting, "counted", "vote", vote, "yes", "2", "no", "0", "abstain", "");
        String counted = "1 answered by phone, 2 by raising hands: 2 yes, 0 no, 0 abstained.";
        assertTrue(page(CEM, meeting).contains(counted), page(CEM, meeting));
        assertTrue(page(CEM, meeting + "/screen").contains(counted));
        String onItsPage = page(BEN, branch.path("/decide/" + proposal));
        assertTrue(onItsPage.contains(counted), onItsPage);
    }

    /// Where nothing is new, a page that asks for itself again gets no body.
    @Test
    void a_page_is_sent_again_only_if_something_is_new() {
        String meeting = opened();
        for (String path : List.of(meeting, meeting + "/screen")) {
            String shown = page(BEN, path);
            String seen = shown.replaceAll("(?s).*name=\"seen\" value=\"([^\"]*)\".*", "$1");
            var again = branch.get(BEN, path + "?seen=" + seen);
            assertEquals(204, again.statusCode());
            assertEquals("", again.body());
            does(CEM, meeting, "take", "item", path.equals(meeting) ? "0" : "1");
            assertEquals(200, branch.get(BEN, path + "?seen=" + seen).statusCode());
            assertEquals(200, branch.get(BEN, path + "?seen=%3Cb%3E").statusCode());
        }
    }

    @Test
    void in_a_secret_vote_some_answer_by_paper_and_no_page_tells_what_the_papers_say() {
        branch.close();
        start(Varied.secrecy(Template.WORKPLACE_BRANCH.charter(), Secrecy.SECRET_TRUSTING_HOST));
        String proposal = proposal();
        String meeting = voting(proposal);
        String vote = branch.clerk.standing().assembly().votes().open().lastKey().toString();
        does(CEM, branch.path("/decide/" + proposal), "vote", "answer", "no");
        assertTrue(page(CEM, meeting).contains("Who answers by paper?"));
        assertFalse(page(BEN, meeting).contains("Who answers by paper?"));
        does(CEM, meeting, "papers", "vote", vote, "member", BEN.toString());
        assertTrue(page(BEN, meeting).contains("You answer by paper"));
        String there = page(BEN, branch.path("/decide/" + proposal));
        assertFalse(there.contains("value=\"yes\""), there);
        does(BEN, meeting, "counted", "vote", vote, "yes", "1", "no", "", "abstain", "");
        does(ANA, meeting, "counted", "vote", vote, "yes", "", "no", "1", "abstain", "");
        String differ = page(ANA, meeting);
        assertTrue(differ.contains("The tellers differed in: yes and no."), differ);
        does(ANA, meeting, "counted", "vote", vote, "yes", "1", "no", "", "abstain", "");
        assertTrue(page(ANA, meeting).contains("You have entered your count."));
        does(BEN, meeting, "counted", "vote", vote, "yes", "1", "no", "", "abstain", "");
        assertFalse(page(ANA, meeting).contains("on paper"));
        does(CEM, meeting, "close");
        branch.pass(Duration.ofDays(8));
        String closed = page(ANA, branch.path("/decide/" + proposal));
        assertTrue(closed.contains("1 answered by phone, 1 on paper"), closed);
    }

    @Test
    void minutes_begin_with_the_record_and_show_what_was_changed() {
        String meeting = voting(proposal());
        does(CEM, meeting, "close");
        String minutes = page(CEM, meeting + "/minutes");
        assertTrue(minutes.contains("3 of 5 on the roll"), minutes);
        does(CEM, meeting, "minutes", "text", "We met, and it was good.");
        String written = page(BEN, meeting + "/minutes");
        assertTrue(written.contains("How the minutes differ"), written);
        var proposed = branch.post(BEN, meeting + "/minutes/adopt");
        assertEquals(303, proposed.statusCode(), proposed.body());
    }
}
