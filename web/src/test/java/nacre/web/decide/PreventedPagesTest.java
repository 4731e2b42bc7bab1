// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.decide;

import static nacre.web.organ.Branch.ANA;
import static nacre.web.organ.Branch.BEN;
import static nacre.web.organ.Branch.CEM;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import nacre.assembly.charter.Secrecy;
import nacre.organ.Parts;
import nacre.organ.Verifier;
import nacre.web.organ.Branch;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// The page of a vote that needs a share of those who are not prevented. Five are on its roll.
@DisplayNameGeneration(ReplaceUnderscores.class)
class PreventedPagesTest {
    private static final String BUTTON = "I cannot vote: ill, abroad, on leave";

    private static String ok(HttpResponse<String> response) {
        assertEquals(200, response.statusCode(), response::body);
        return response.body();
    }

    private static void verify(Branch branch) {
        var verdict = Verifier.verify(branch.clerk.journal(), Parts.of(List.of()));
        assertNull(verdict.failure(), verdict::toString);
    }

    @Test
    void the_outcome_says_how_many_are_left_out_who_and_how_they_came_in() {
        try (Branch branch = HiddenBranch.ofThoseWhoCan(Secrecy.NAMED)) {
            String path = HiddenBranch.open(branch);
            assertTrue(ok(branch.get(CEM, path)).contains(BUTTON));
            branch.post(CEM, path + "/prevented");
            String hers = ok(branch.get(CEM, path));
            assertTrue(hers.contains("You said that you are prevented."), hers);
            assertFalse(hers.contains(BUTTON), hers);
            String others = ok(branch.get(BEN, path));
            assertTrue(
                    others.contains(
                            "1 of 5 said that they are prevented, so the share is of 4. 1 of them"
                                    + " has no passkey and came in by printed code or link only."),
                    others);
            assertTrue(others.contains("<li>Cem</li>"), others);
            for (var each : List.of(ANA, BEN)) {
                branch.post(each, path + "/vote", "answer", "yes");
            }
            branch.pass(Duration.ofDays(3));
            String closed = ok(branch.get(BEN, path));
            assertTrue(
                    closed.contains(
                            "Failed: 2 of 4 not prevented said yes (50 %); more than three"
                                    + " quarters were needed, that is 4; 1 said that they were"
                                    + " prevented"),
                    closed);
            verify(branch);
        }
    }

    @Test
    void in_a_secret_vote_who_answers_after_all_is_seen_to_and_not_how() {
        try (Branch branch = HiddenBranch.ofThoseWhoCan(Secrecy.SECRET_TRUSTING_HOST)) {
            String path = HiddenBranch.open(branch);
            branch.post(BEN, path + "/prevented");
            String hers = ok(branch.get(BEN, path));
            assertTrue(hers.contains("All members then see that you have answered"), hers);
            assertFalse(hers.contains("You have answered. Nobody sees how"), hers);
            var answered = branch.post(BEN, path + "/vote", "answer", "no");
            assertTrue(answered.headers().firstValue("location").orElse("").contains("done="));
            assertTrue(ok(branch.get(BEN, path)).contains("You have answered. Nobody sees how"));
            branch.pass(Duration.ofDays(3));
            String closed = ok(branch.get(ANA, path));
            assertTrue(closed.contains("0 of 5 not prevented said yes"), closed);
            assertFalse(closed.contains("prevented, so the share"), closed);
            verify(branch);
        }
    }

    @Test
    void where_the_rule_leaves_nobody_out_no_page_asks_and_a_word_sent_is_refused() {
        try (Branch branch = HiddenBranch.of(Secrecy.NAMED)) {
            String path = HiddenBranch.open(branch);
            assertFalse(ok(branch.get(CEM, path)).contains(BUTTON));
            var refused = branch.post(CEM, path + "/prevented");
            assertEquals(409, refused.statusCode());
            assertTrue(refused.body().contains("leaves nobody out of its share"), refused.body());
        }
    }
}
