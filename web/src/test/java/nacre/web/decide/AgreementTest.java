// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.decide;

import static nacre.web.organ.Branch.ANA;
import static nacre.web.organ.Branch.BEN;
import static nacre.web.organ.Branch.CEM;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import nacre.ballot.Choice;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// Noon of 23 November 2026 is when each test begins.
@DisplayNameGeneration(ReplaceUnderscores.class)
class AgreementTest extends DecideStory {

    private String agreed() {
        String path =
                put(
                        BEN,
                        "everyday",
                        "Quiet hours",
                        "No drills before nine.",
                        "e",
                        "0-review",
                        "e0-day",
                        "2026-12-31");
        decide();
        return path;
    }

    private void decide() {
        branch.pass(Duration.ofDays(3));
        branch.everybodyVotes(Choice.YES);
        branch.pass(Duration.ofDays(3));
    }

    @Test
    void a_review_date_brings_an_agreement_back_and_members_renew_it() {
        String path = agreed();
        assertTrue(ok(branch.get(ANA, path)).contains("it comes up for review"));
        String page = ok(branch.get(ANA, branch.path("/agreements")));
        assertTrue(page.contains("1 agreement in force with a review date."), page);
        assertTrue(page.contains("If nobody does anything, it stays in force"), page);
        assertFalse(page.contains("To be looked at again"), page);

        branch.pass(Duration.ofDays(40));
        String due = ok(branch.get(ANA, branch.path("/agreements")));
        assertTrue(due.contains("To be looked at again"), due);
        long id = branch.clerk.standing().assembly().agreements().all().firstKey().seq();
        String form = ok(branch.get(CEM, branch.path("/decide/new?matter=everyday&renew=" + id)));
        assertTrue(form.contains("No drills before nine."), form);
        put(
                CEM,
                "everyday",
                "Quiet hours",
                "No drills before eight.",
                "e",
                "0-review",
                "e0-day",
                "2027-06-30",
                "e0-renews",
                Long.toString(id));
        decide();
        String renewed = ok(branch.get(ANA, branch.path("/agreements")));
        assertTrue(renewed.contains("1 agreement in force with a review date."), renewed);
        assertFalse(renewed.contains("To be looked at again"), renewed);
    }

    @Test
    void members_end_an_agreement() {
        agreed();
        long id = branch.clerk.standing().assembly().agreements().all().firstKey().seq();
        String form = ok(branch.get(CEM, branch.path("/decide/new?matter=everyday&end=" + id)));
        assertTrue(form.contains("Which agreement is to end?"), form);
        String end =
                put(
                        CEM,
                        "everyday",
                        "No more quiet hours",
                        "Nobody needs them.",
                        "e",
                        "0-end",
                        "e0-agreement",
                        Long.toString(id));
        assertTrue(ok(branch.get(ANA, end)).contains("End the agreement “Quiet hours”"));
        decide();
        String page = ok(branch.get(ANA, branch.path("/agreements")));
        assertTrue(page.contains("0 agreements in force"), page);
    }

    @Test
    void a_review_date_must_be_a_day_that_lies_ahead() {
        String wrong =
                write(BEN, "everyday", "put", "Hours", "Text", "e", "0-review", "e0-day", "soon")
                        .body();
        assertTrue(wrong.contains("Write a day, like 2026-12-31."), wrong);
        var past =
                write(
                        BEN,
                        "everyday",
                        "put",
                        "Hours",
                        "Text",
                        "e",
                        "0-review",
                        "e0-day",
                        "2026-01-31");
        assertEquals(409, past.statusCode());
        assertTrue(past.body().contains("The review date must lie ahead"), past.body());
    }

    @Test
    void what_depends_on_another_says_so_waits_and_falls() {
        String canteen = put(ANA, "everyday", "Open a canteen", "In the old hall.");
        branch.pass(Duration.ofHours(1));
        String cook = put(CEM, "everyday", "Hire a cook", "From March.");
        String other = canteen.substring(canteen.lastIndexOf('/') + 1);
        String own = cook.substring(cook.lastIndexOf('/') + 1);
        assertTrue(ok(branch.get(CEM, cook)).contains("Make it depend on another proposal"));
        assertFalse(ok(branch.get(ANA, cook)).contains("Make it depend on another proposal"));

        String told = location(branch.post(CEM, cook + "/proviso", "only-if", other));
        assertTrue(ok(branch.get(CEM, told)).contains("You changed what your proposal depends"));
        assertTrue(
                ok(branch.get(ANA, cook))
                        .contains("This takes force only if “Open a canteen” passes as well."));
        assertTrue(ok(branch.get(ANA, canteen)).contains("These take force only if this passes:"));
        var ring = branch.post(ANA, canteen + "/proviso", "only-if", own);
        assertEquals(409, ring.statusCode());
        assertTrue(ring.body().contains("each depend on the next"), ring.body());

        branch.pass(Duration.ofDays(3));
        branch.everybodyVotes(Choice.YES);
        branch.pass(Duration.ofDays(4));
        assertTrue(
                ok(branch.get(ANA, cook)).contains("“Open a canteen” did not pass."),
                ok(branch.get(ANA, cook)));
        String list = ok(branch.get(ANA, branch.path("/decide")));
        assertTrue(list.contains("It takes no force, for “Open a canteen” did not pass."), list);
    }
}
