// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.council;

import static nacre.web.council.Neighbourhood.FIRST;
import static nacre.web.council.Neighbourhood.THIRD;
import static nacre.web.council.Neighbourhood.path;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// The bakery knows the depot's address, and tries to read through its own pages what the depot
/// discusses.
@DisplayNameGeneration(ReplaceUnderscores.class)
class UninvitedTest {
    private static final String SECRET = "Strike on Monday";
    private static final String DECIDED = "Ask the others first";

    private final Neighbourhood town = new Neighbourhood();
    private final String depot = town.depot.journal().organ().value();
    private String discussed;
    private long decision;

    @BeforeEach
    void discuss() {
        town.put(town.depot, FIRST, "everyday", DECIDED);
        town.decide(town.depot);
        decision = town.depot.standing().assembly().votes().decisions().lastKey();
        discussed = town.put(town.depot, FIRST, "everyday", SECRET);
    }

    @AfterEach
    void stop() {
        town.close();
    }

    private String preview(String kind, String question) {
        var answer =
                town.post(
                        town.bakery,
                        FIRST,
                        path(town.bakery, "/decide/new"),
                        "matter",
                        "everyday",
                        "do",
                        "preview",
                        "title",
                        "What do they do?",
                        "text",
                        "Let us see.",
                        "e",
                        "0-" + kind,
                        "e0-question",
                        question,
                        "e0-answer",
                        "yes");
        return Neighbourhood.ok(answer);
    }

    private void saysNothing(String page) {
        assertFalse(page.contains(SECRET), page);
        assertFalse(page.contains(DECIDED), page);
    }

    private String bakery(String path) {
        return town.get(town.bakery, THIRD, path(town.bakery, path));
    }

    @Test
    void what_a_proposal_would_say_there_tells_no_title() {
        String told = preview("tell", depot + "/" + discussed);
        assertTrue(told.contains("Proposal " + discussed), told);
        saysNothing(told);
        saysNothing(preview("ratify", depot + "/" + decision));
        saysNothing(bakery("/decide/new?matter=everyday&tell=" + depot + "/" + discussed));
        saysNothing(bakery("/decide/new?matter=everyday&ratify=" + depot + "/" + decision));
    }

    @Test
    void to_say_that_one_joined_opens_nothing() {
        town.put(town.bakery, FIRST, "charter", "Join them", "0-join", "e0-council", depot);
        town.decide(town.bakery);
        town.pass(Duration.ofDays(1));
        discussed = town.put(town.depot, FIRST, "everyday", SECRET);
        String page = bakery("/councils/" + depot);
        saysNothing(page);
        assertFalse(page.contains("More than one half"), "its rules");
        assertTrue(page.contains("part=" + depot), "the way out again");
        saysNothing(bakery("/councils"));
        saysNothing(bakery("/decide/new?matter=everyday"));
        String told =
                town.put(
                        town.bakery,
                        FIRST,
                        "everyday",
                        "Tell them",
                        "0-tell",
                        "e0-question",
                        depot + "/" + discussed,
                        "e0-answer",
                        "yes");
        saysNothing(bakery("/decide/" + told));
        town.decide(town.bakery);
        saysNothing(bakery("/decide/" + told));
        saysNothing(bakery("/record"));
        saysNothing(bakery(""));
        var there = town.house.get(town.house.cookie(town.bakery, FIRST), "/o/" + depot);
        assertEquals(404, there.statusCode());
    }
}
