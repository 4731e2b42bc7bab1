// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.survey;

import static nacre.web.organ.Branch.ANA;
import static nacre.web.organ.Branch.BEN;
import static nacre.web.organ.Branch.CEM;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import nacre.web.guest.Asking;
import nacre.web.organ.Branch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SurveyPagesTest {
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
    void a_survey_that_three_answer_is_never_read() {
        String survey = asking.opensSurvey();
        for (var member : List.of(ANA, BEN, CEM)) {
            assertEquals(
                    303,
                    branch.post(member, survey, "do", "answer", "group", "0", "answer0", "1")
                            .statusCode());
        }
        assertSays(branch.get(BEN, survey), 200, "Something of yours is in the box");
        branch.pass(Duration.ofDays(20));
        assertSays(branch.get(BEN, survey), 200, "Fewer than five people answered.");
    }

    @Test
    void sums_are_shown_by_unit_and_a_text_that_names_somebody_is_hidden() {
        String survey = asking.opensSurvey();
        List<String> codes = Asking.codes(asking.makes(ANA, survey, "11"));
        for (int i = 0; i < codes.size(); i++) {
            asking.follows(
                    codes.get(i),
                    "do",
                    "answer",
                    "group",
                    i < 6 ? "0" : "1",
                    "answer0",
                    i < 6 ? "0" : "2",
                    "answer2",
                    i < 5 ? "Text " + i + " <b>" : "");
        }
        branch.pass(Duration.ofDays(20));
        var page = branch.get(ANA, survey);
        assertSays(
                page,
                200,
                "11 people answered.",
                "Early: 6 people",
                "Late: 5 people",
                "6 of 11",
                "Text 3 &lt;b&gt;",
                "Hide this text");
        assertFalse(branch.get(BEN, survey).body().contains("Hide this text"));
        String[] hides = {"question", "2", "number", "3", "reason", "It names somebody"};
        assertEquals(409, branch.post(BEN, survey + "/hide", hides).statusCode());
        assertEquals(303, branch.post(ANA, survey + "/hide", hides).statusCode());
        assertFalse(branch.get(BEN, survey).body().contains("Text 3"));
        assertSays(branch.get(BEN, survey), 200, "1 text is hidden.");
    }

    @Test
    void what_is_wrong_in_the_form_stands_beside_its_field_and_what_was_typed_is_kept() {
        String open = asking.campaign + "/surveys/open";
        assertSays(
                branch.post(ANA, open, "by", "soon"),
                422,
                "id=\"title-err\"",
                "id=\"why-err\"",
                "id=\"place-err\"",
                "id=\"by-err\"");
        var fields = new ArrayList<>(List.of(asking.survey("Tired")));
        fields.set(fields.indexOf("Shifts\nPay\nBreaks"), "Shifts");
        assertSays(
                branch.post(ANA, open, fields.toArray(String[]::new)),
                422,
                "id=\"options0-err\"",
                "value=\"What is worst?\"");
        assertEquals(403, branch.get(BEN, open).statusCode());
        fields.set(fields.indexOf("Shifts"), "Shifts\nPay");
        fields.addAll(List.of("matter", "everyday"));
        var put =
                branch.post(
                        BEN, asking.campaign + "/surveys/propose", fields.toArray(String[]::new));
        assertEquals(303, put.statusCode(), put::body);
        assertSays(
                branch.get(BEN, put.headers().firstValue("Location").get()),
                200,
                "Open the survey “Tired”",
                "1. What is worst? To choose from: Shifts and Pay",
                "3. What else?");
        String survey = asking.opensSurvey();
        assertSays(
                branch.post(BEN, survey, "do", "answer", "group", "", "answer2", "x".repeat(301)),
                422,
                "id=\"group-err\"",
                "id=\"answer2-err\"");
        assertEquals(404, branch.get(ANA, asking.campaign + "/surveys/3").statusCode());
    }
}
