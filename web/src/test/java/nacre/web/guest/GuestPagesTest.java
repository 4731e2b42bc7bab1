// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.guest;

import static nacre.web.organ.Branch.ANA;
import static nacre.web.organ.Branch.BEN;
import static nacre.web.organ.Branch.CEM;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import nacre.web.organ.Branch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// People who are not members follow links that Ana has handed out on paper.
@DisplayNameGeneration(ReplaceUnderscores.class)
class GuestPagesTest {
    private final Asking asking = new Asking();
    private final Branch branch = asking.branch;

    @AfterEach
    void stop() {
        asking.close();
    }

    private static void assertSays(HttpResponse<String> reply, int status, String... sentences) {
        assertEquals(status, reply.statusCode(), reply::body);
        for (String sentence : sentences) {
            assertTrue(reply.body().contains(sentence), () -> sentence + "\n" + reply.body());
        }
    }

    @Test
    void a_guest_reads_signs_with_her_name_and_takes_it_back() {
        String petition = asking.opensPetition();
        assertSays(branch.get(ANA, petition), 200, "Links for people who are not members");
        List<String> codes = Asking.codes(asking.makes(ANA, petition, "2"));
        assertEquals(2, codes.size());
        String code = codes.getFirst();
        assertSays(
                asking.follows(code),
                200,
                "A week's notice &lt;b&gt;",
                "To: The works manager",
                "0 of 12 have signed. It takes 6.",
                "Who sees what");
        refusesWhatIsMissing(code);
        var signed = asking.follows(code, "answer", "named", "group", "1", "name", "Dora Dent");
        assertSays(signed, 200, "You signed it.", "1 of 12 have signed");
        assertFalse(signed.headers().firstValue("Set-Cookie").isPresent());
        assertEquals(List.of("no-store"), signed.headers().allValues("Cache-Control"));
        assertSays(branch.get(BEN, petition), 200, "1 of them signed with a link");
        assertFalse(branch.get(BEN, petition).body().contains("Dora"));
        assertFalse(branch.get(ANA, petition).body().contains("Dora"));
        assertSays(
                branch.get(BEN, branch.path("/record")),
                200,
                "Somebody who is not a member signed the petition",
                "By a link, from somebody who is not a member");
        assertSays(
                asking.follows(code, "answer", "back"),
                200,
                "You took your signature back.",
                "0 of 12 have signed");
        assertSays(
                asking.follows(codes.getLast(), "answer", "counted", "group", "0"),
                200,
                "You are counted without your name.");
        assertSays(branch.get(ANA, asking.links(petition)), 200, "2 links. 2 used, 0 withdrawn.");
    }

    private void refusesWhatIsMissing(String code) {
        assertSays(
                asking.follows(code, "answer", "named", "group", "1", "name", " "),
                422,
                "id=\"name-err\"");
        assertSays(
                asking.follows(code, "answer", "named", "group", "", "name", "Dora Dent"),
                422,
                "id=\"group-err\"",
                "value=\"Dora Dent\"");
    }

    @Test
    void the_same_form_sent_twice_signs_once() {
        String code = Asking.codes(asking.makes(ANA, asking.opensPetition(), "1")).getFirst();
        String[] form = {
            "code", code, "command", branch.command(), "answer", "counted", "group", "0"
        };
        assertSays(branch.server.post("/take-part", form), 200, "You signed it.");
        assertSays(branch.server.post("/take-part", form), 200, "1 of 12 have signed");
        assertSays(
                asking.follows(code, "answer", "counted", "group", "0"),
                409,
                "You have signed this petition already");
    }

    @Test
    void no_code_stands_in_an_address_and_a_guess_leads_nowhere() {
        assertSays(branch.server.get("/take-part"), 200, "The code on your slip");
        assertSays(asking.follows("ABCD"), 422, "A code has 16 letters and digits");
        for (int i = 0; i < 5; i++) {
            assertSays(asking.follows("ABCDEFGHJKMNPQRS"), 422, "This code leads nowhere");
        }
        assertEquals(429, asking.follows("ABCDEFGHJKMNPQRS").statusCode());
        var slips = asking.makes(ANA, asking.opensPetition(), "1");
        String code = Asking.codes(slips).getFirst();
        assertSays(slips, 200, "/take-part", "They are shown this once.");
        assertSays(asking.follows(code.toLowerCase(java.util.Locale.ROOT)), 200, "asks you");
        assertFalse(asking.follows(code).body().contains("?code"));
    }

    @Test
    void who_does_not_organise_makes_no_links_and_what_is_withdrawn_or_over_leads_nowhere() {
        String petition = asking.opensPetition();
        assertEquals(403, asking.makes(BEN, petition, "1").statusCode());
        assertEquals(403, branch.get(BEN, asking.links(petition)).statusCode());
        assertSays(asking.makes(ANA, petition, "201"), 422, "id=\"count-err\"");
        assertSays(asking.makes(ANA, petition, "many"), 422, "id=\"count-err\"");
        assertEquals(404, branch.get(ANA, branch.path("/links/3")).statusCode());
        List<String> codes = Asking.codes(asking.makes(ANA, petition, "3"));
        assertSays(asking.follows(codes.get(0), "answer", "counted", "group", "0"), 200);
        String page = branch.get(ANA, asking.links(petition)).body();
        String first = page.split("name=\"first\" value=\"", -1)[1].split("\"", -1)[0];
        assertEquals(
                303,
                branch.post(ANA, asking.links(petition) + "/withdraw", "first", first)
                        .statusCode());
        assertSays(asking.follows(codes.get(1)), 422, "This link was withdrawn");
        assertSays(asking.follows(codes.get(0)), 200, "Take my signature back");
        String unused = Asking.codes(asking.makes(ANA, petition, "1")).getFirst();
        branch.pass(Duration.ofDays(20));
        assertSays(asking.follows(unused), 422, "This link was good until");
        assertSays(asking.follows(unused, "answer", "erase"), 422, "This link was good until");
        assertSays(asking.follows(codes.get(0)), 200, "Your name is not kept.");
    }

    @Test
    void a_guest_answers_a_survey_and_nobody_sees_that_she_did() {
        String survey = asking.opensSurvey();
        List<String> codes = Asking.codes(asking.makes(ANA, survey, "5"));
        assertSays(
                asking.follows(codes.getFirst()),
                200,
                "1. What is worst?",
                "Do not name anybody",
                "Who hosts the house has the key");
        assertSays(
                asking.follows(codes.getFirst(), "do", "answer", "group", "0"),
                422,
                "Answer at least one question");
        long size = branch.clerk.journal().head().size();
        for (String code : codes) {
            assertSays(
                    asking.follows(
                            code,
                            "do",
                            "answer",
                            "group",
                            "0",
                            "answer0",
                            "2",
                            "answer1",
                            "5",
                            "answer2",
                            "Sundays " + code.charAt(0)),
                    200,
                    "What you sent is in the sealed box.");
        }
        assertEquals(size, branch.clerk.journal().head().size());
        assertSays(asking.follows(codes.getFirst()), 200, "Something of yours is in the box");
        assertSays(branch.get(ANA, asking.links(survey)), 200, "5 links. 0 withdrawn.");
        branch.pass(Duration.ofDays(20));
        assertSays(branch.get(CEM, survey), 200, "5 people answered.", "5 of 5", "Sundays");
    }
}
