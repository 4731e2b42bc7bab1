// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.decide;

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
import nacre.assembly.charter.Template;
import nacre.assembly.part.MemberId;
import nacre.web.TestServer;
import nacre.web.organ.Branch;
import nacre.web.today.OrganPages;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// Choosing between options and electing members, on the pages.
@DisplayNameGeneration(ReplaceUnderscores.class)
class OptionsPagesTest {
    private static final Duration STAGE = Duration.ofDays(4);

    private final Branch branch =
            new Branch(
                    Template.WORKPLACE_BRANCH.charter(),
                    visits ->
                            List.of(
                                    new OrganPages(visits),
                                    new DecidePages(visits),
                                    new WritePages(visits),
                                    new ProposalPages(visits)));

    @AfterEach
    void close() {
        branch.close();
    }

    @Test
    void options_are_written_picked_and_chosen() {
        String form = ok(branch.get(ANA, branch.path("/decide/new?matter=choices")));
        assertTrue(form.contains("One in a line."), form);
        assertFalse(form.contains("What it does"), form);
        String preview = ok(write("preview", "Red\nGreen\n\nBlue", "1"));
        assertTrue(preview.contains("<li><p>Blue</p></li>"), preview);
        String path = put(write("put", "Red\nGreen\n\nBlue", "1"));
        assertTrue(ok(branch.get(BEN, path)).contains("Choose between"));
        branch.pass(STAGE);
        String open = ok(branch.get(BEN, path));
        assertTrue(open.contains("Pick all that you can live with."), open);
        assertEquals(303, picks(BEN, path, "3", "1").statusCode());
        String answered = ok(branch.get(BEN, path));
        assertTrue(answered.contains("You picked: Red and Blue."), answered);
        assertEquals(409, picks(BEN, path, "4").statusCode());
        picks(CEM, path, "3");
        assertTrue(ok(branch.get(ANA, path)).contains("If it closed now: Chosen: Blue (2)."));
        branch.pass(STAGE);
        String closed = ok(branch.get(ANA, path));
        assertTrue(closed.contains("Chosen: Blue (2)."), closed);
        assertTrue(ok(branch.get(ANA, branch.path("/decide"))).contains("Chosen: Blue (2)."));
        String front = ok(branch.get(ANA, branch.path("")));
        assertTrue(front.contains("Chosen: Blue (2). 2 of 5 took part"), front);
    }

    @Test
    void what_is_missing_is_said_beside_its_field() {
        var one = write("preview", "Red", "1");
        assertEquals(422, one.statusCode());
        assertTrue(one.body().contains("2 to 20 options, one in a line"), one.body());
        var seats = write("preview", "Red\nGreen", "2");
        assertEquals(422, seats.statusCode());
        assertTrue(seats.body().contains("A number from 1 to 1."), seats.body());
    }

    @Test
    void members_stand_and_are_elected_in_secret() {
        String form = ok(branch.get(ANA, branch.path("/decide/new?matter=elections")));
        assertTrue(form.contains("You name the task, not the people"), form);
        String path = put(election());
        String discussed = ok(branch.get(BEN, path));
        assertTrue(discussed.contains("Nobody yet."), discussed);
        assertEquals(303, branch.post(BEN, path + "/stand", "words", "I would.").statusCode());
        assertEquals(303, branch.post(CEM, path + "/stand", "words", "").statusCode());
        assertEquals(303, branch.post(ANA, path + "/stand", "words", "").statusCode());
        assertEquals(303, branch.post(ANA, path + "/stand-down").statusCode());
        assertEquals(409, branch.post(BEN, path + "/stand", "words", "").statusCode());
        String standing = ok(branch.get(BEN, path));
        assertTrue(standing.contains("I would.") && standing.contains("You stand."), standing);
        branch.pass(Duration.ofDays(8));
        assertEquals(303, picks(ANA, path, "1").statusCode());
        assertEquals(303, picks(CEM, path, "1", "2").statusCode());
        assertFalse(ok(branch.get(ANA, path)).contains("(2)"));
        branch.pass(STAGE);
        String closed = ok(branch.get(ANA, path));
        assertTrue(closed.contains("Chosen: Ben (2)."), closed);
        assertTrue(closed.contains("the mandate “Chair”"), closed);
    }

    private HttpResponse<String> election() {
        return branch.post(
                ANA,
                branch.path("/decide/new"),
                "matter",
                "elections",
                "do",
                "put",
                "title",
                "Who chairs us",
                "text",
                "Until summer.",
                "seats",
                "1",
                "e",
                "0-elect",
                "e0-title",
                "Chair",
                "e0-task",
                "Lead the meetings.",
                "e0-powers",
                "chair",
                "e0-ends",
                TestServer.NOON.plus(Duration.ofDays(100)).toString().substring(0, 10));
    }

    private HttpResponse<String> write(String wish, String options, String seats) {
        return branch.post(
                ANA,
                branch.path("/decide/new"),
                "matter",
                "choices",
                "do",
                wish,
                "title",
                "A colour",
                "text",
                "For the door.",
                "options",
                options,
                "seats",
                seats);
    }

    private HttpResponse<String> picks(MemberId who, String path, String... numbers) {
        var form = new ArrayList<String>(List.of("answer", "picked"));
        for (String number : numbers) {
            form.add("pick");
            form.add(number);
        }
        return branch.post(who, path + "/vote", form.toArray(String[]::new));
    }

    private static String put(HttpResponse<String> response) {
        assertEquals(303, response.statusCode(), response::body);
        String location = response.headers().firstValue("location").orElseThrow();
        return location.substring(0, location.indexOf('?'));
    }

    private static String ok(HttpResponse<String> response) {
        assertEquals(200, response.statusCode(), response::body);
        return response.body();
    }
}
