// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.action;

import static nacre.web.action.Striking.assertSays;
import static nacre.web.organ.Branch.BEN;
import static nacre.web.organ.Branch.CEM;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import nacre.campaign.action.ActionRules;
import nacre.web.organ.Branch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PlanWithMandatesTest {
    private final Striking striking = new Striking();
    private final Branch branch = striking.branch;

    @AfterEach
    void stop() {
        striking.close();
    }

    @Test
    void a_plan_and_its_mandates_are_decided_by_one_answer() {
        var fields = new ArrayList<>(List.of(striking.typed()));
        fields.addAll(List.of("mandates", "too"));
        String[] typed = fields.toArray(String[]::new);
        String writing = place(branch.post(BEN, striking.actions + "/propose", typed));
        String[] plan = writing.split("with=|&done", -1);
        assertSays(branch.get(BEN, writing).body(), "you can put it as one with your other");
        String[] mandates = {
            "matter", "mandates",
            "with", plan[1],
            "title", "Who does what",
            "text", "Cem stands at the gate.",
            "e", "0-give",
            "e0-title", "Steward",
            "e0-task", "Look after everybody.",
            "e0-holders", CEM.toString(),
            "e0-powers", "steward",
            "e0-place-steward", striking.yard.value(),
            "e0-ends", "2026-12-31",
            "do", "put"
        };
        String together = place(branch.post(BEN, branch.path("/decide/new"), mandates));
        String page = branch.get(BEN, together).body();
        assertEquals(2, page.split("checked", -1).length - 1, page);
        String[] parts = together.split("with=|&and=|&done", -1);
        String[] one = {
            "part", parts[1], "part", parts[2], "title", "We walk out", "text", "All or nothing."
        };
        place(branch.post(BEN, branch.path("/decide/bundle"), one));
        striking.decided();
        String action = striking.actions + "/" + striking.action().id();
        assertSays(branch.get(CEM, action).body(), "Two days for our plan");
        assertTrue(
                branch.clerk.standing().assembly().mandates().inForce().values().stream()
                        .anyMatch(each -> each.gives(CEM, ActionRules.STEWARD)));
    }

    /// Where an answer leads to.
    private static String place(HttpResponse<String> answer) {
        assertEquals(303, answer.statusCode(), answer.body());
        return answer.headers().firstValue("Location").orElseThrow();
    }
}
