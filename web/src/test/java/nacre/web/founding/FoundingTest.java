// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.founding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nacre.journal.OrganId;
import nacre.organ.Verifier;
import nacre.web.Fields;
import nacre.web.organ.TestHouse;
import nacre.web.session.Codes;
import nacre.web.session.Grant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class FoundingTest {
    private static final String SCRIPT = "<script>alert('x')</script>";

    private final TestHouse house =
            TestHouse.serving(given ->
                    List.of(new FoundingPages(given.house(), given.organs(), FoundingGate.CODE)));

    @AfterEach
    void stop() {
        house.close();
    }

    @Test
    void three_found_an_organ_by_the_draft_they_all_accepted() {
        String anna = begin("Anna");
        String draft = draft(anna);
        addFounders(anna, draft);
        String ben = enter(linkFor(anna, draft, "2"));
        String cem = enter(linkFor(anna, draft, "3"));
        for (String founder : List.of(anna, ben, cem)) {
            assertEquals(303, accept(founder, draft).statusCode());
        }
        String page = get(ben, draft).body();
        assertTrue(page.contains("3 of 3 founders have accepted"), page);
        var founded = post(ben, draft + "/found", "hash", hash(page));
        assertEquals(303, founded.statusCode(), founded.body());
        String organ = location(founded).replaceAll(".*/o/", "");
        var clerk = house.organs().find(new OrganId(organ));
        assertNotNull(clerk);
        var assembly = clerk.standing().assembly();
        assertEquals(3, assembly.roll().entitled());
        assertEquals(3, assembly.roll().entered());
        assertEquals(2, assembly.mandates().inForce().size());
        assertEquals("Depot", clerk.contents().text(0, "name"));
        assertEquals(null, Verifier.verify(clerk.journal(), house.organs().parts()).failure());
        assertEquals("/o/" + organ, location(get(cem, draft)));
        assertEquals("/o/" + organ, location(post(cem, draft + "/found", "hash", "x")));
        assertEquals(1, house.organs().all().size());
    }

    @Test
    void a_change_voids_what_was_accepted_and_the_page_says_so() {
        String anna = begin("Anna");
        String draft = draft(anna);
        accept(anna, draft);
        assertTrue(get(anna, draft).body().contains("You accepted this draft."));
        addFounders(anna, draft);
        String page = get(anna, draft).body();
        assertTrue(page.contains("0 of 3 founders have accepted"), page);
        assertTrue(page.contains("1 founder had accepted before something was changed"), page);
        var stale = post(anna, draft + "/accept", "hash", "0".repeat(64));
        assertEquals(409, stale.statusCode());
        assertTrue(stale.body().contains("The draft was changed meanwhile"), stale.body());
    }

    @Test
    void nobody_founds_before_all_have_accepted() {
        String anna = begin("Anna");
        String draft = draft(anna);
        addFounders(anna, draft);
        accept(anna, draft);
        String page = get(anna, draft).body();
        assertFalse(page.contains("Found the organ</button>"));
        assertEquals(409, post(anna, draft + "/found", "hash", hash(page)).statusCode());
        assertTrue(house.organs().all().isEmpty());
    }

    @Test
    void a_draft_is_seen_by_its_founders_only() {
        String anna = begin("Anna");
        String draft = draft(anna);
        String other = begin("Olga");
        assertEquals(404, get(other, draft).statusCode());
        assertEquals(404, post(other, draft + "/accept", "hash", "x").statusCode());
        var stranger = house.server().get(draft);
        assertEquals(303, stranger.statusCode());
        assertTrue(location(stranger).startsWith("/come-in"));
    }

    @Test
    void a_link_opened_on_the_starters_device_is_refused_in_words() {
        String anna = begin("Anna");
        String draft = draft(anna);
        addFounders(anna, draft);
        var again =
                house.server()
                        .postAs(anna, "/come-in", "code", linkFor(anna, draft, "2"), "to", "/");
        assertEquals(422, again.statusCode());
        assertTrue(again.body().contains("On this device Anna founds already"), again.body());
    }

    @Test
    void a_new_link_ends_the_old_one_and_what_she_had_accepted() {
        String anna = begin("Anna");
        String draft = draft(anna);
        addFounders(anna, draft);
        String first = linkFor(anna, draft, "2");
        String second = linkFor(anna, draft, "2");
        assertEquals(422, house.server().post("/come-in", "code", first, "to", "/").statusCode());
        String ben = enter(second);
        accept(ben, draft);
        assertTrue(get(anna, draft).body().contains("1 of 3 founders have accepted"));
        linkFor(anna, draft, "2");
        assertTrue(get(anna, draft).body().contains("0 of 3 founders have accepted"));
        assertEquals(404, get(ben, draft).statusCode());
    }

    @Test
    void what_locks_everybody_out_is_said_beside_its_field() {
        String anna = begin("Anna");
        String draft = draft(anna);
        String path = draft + "/charter";
        String rule = at(anna, path, Fields.flat(get(anna, path).body()), "charter-");
        List<String> fields = Fields.flat(rule);
        set(fields, "charter-number-0", "9/8");
        String removal = at(anna, path, fields, "removal-");
        fields = Fields.flat(removal);
        set(fields, "removal-notice", "1");
        var answer = post(anna, path, fields.toArray(String[]::new));
        assertEquals(422, answer.statusCode(), answer.body());
        String body = answer.body();
        assertTrue(body.contains("id=\"row-charter-\""), body);
        assertTrue(body.contains("href=\"#row-removal-\""), body);
        assertTrue(body.contains("could never pass"), body);
        String wrong = at(anna, path, Fields.flat(body), "charter-");
        assertTrue(wrong.contains("id=\"charter-number-0-err\""), wrong);
        fields = Fields.flat(at(anna, path, Fields.flat(get(anna, path).body()), "terms."));
        set(fields, "terms.recall", "nonsense");
        String unread = post(anna, path, fields.toArray(String[]::new)).body();
        assertTrue(unread.contains("id=\"terms.recall-err\""), unread);
        assertTrue(unread.contains("Write a share like 2/3 or 50 %."), unread);
    }

    @Test
    void a_matter_of_ones_own_is_added_changed_and_left_out() {
        String anna = begin("Anna");
        String draft = draft(anna);
        List<String> fields = Fields.flat(get(anna, draft + "/charter").body());
        set(fields, "new-title", "Shift plan " + SCRIPT);
        String added = post(anna, draft + "/charter", fields.toArray(String[]::new)).body();
        fields = Fields.flat(added);
        set(fields, "own-1-voting", "12 h");
        set(fields, "own-1-number-0", "60 %");
        var kept = post(anna, draft + "/charter", fields.toArray(String[]::new));
        assertEquals(303, kept.statusCode(), kept.body());
        String page = get(anna, draft).body();
        assertTrue(page.contains("Shift plan &lt;script&gt;"), page);
        assertFalse(page.contains(SCRIPT));
        assertTrue(page.contains("The vote is open for 12 hours."), page);
        fields = Fields.flat(get(anna, draft + "/charter").body());
        fields = Fields.flat(at(anna, draft + "/charter", fields, "own-1-"));
        fields.addAll(List.of("own-1-out", "yes"));
        assertEquals(
                303, post(anna, draft + "/charter", fields.toArray(String[]::new)).statusCode());
        assertFalse(get(anna, draft).body().contains("Shift plan"));
    }

    @Test
    void script_in_every_field_is_shown_as_text() {
        String anna = begin(SCRIPT);
        String draft = draft(anna);
        post(
                anna,
                draft + "/words",
                "me",
                SCRIPT,
                "name",
                SCRIPT,
                "purpose",
                SCRIPT,
                "zone",
                "UTC",
                "template",
                "worker-coop");
        post(anna, draft + "/founders", "name-1", SCRIPT, "contact-1", SCRIPT, "name-new0", SCRIPT);
        List<String> fields = Fields.flat(get(anna, draft + "/mandates").body());
        set(fields, "roll-title", SCRIPT);
        set(fields, "roll-text", SCRIPT);
        post(anna, draft + "/mandates", fields.toArray(String[]::new));
        for (String path : List.of("", "/words", "/founders", "/mandates", "/charter")) {
            var answer = get(anna, draft + path);
            assertEquals(200, answer.statusCode(), path);
            assertFalse(answer.body().contains(SCRIPT), path);
        }
    }

    @Test
    void what_is_wrong_is_said_in_words_and_as_text() {
        String anna = begin("Anna");
        String bad =
                post(
                                anna,
                                draft(anna) + "/words",
                                "me",
                                "",
                                "name",
                                SCRIPT,
                                "purpose",
                                "",
                                "zone",
                                "Nowhere/Else",
                                "template",
                                "worker-coop")
                        .body();
        assertTrue(bad.contains("Write a name."), bad);
        assertTrue(bad.contains("Write a continent and a city"), bad);
        assertFalse(bad.contains(SCRIPT));
    }

    @Test
    void without_a_code_nobody_begins() {
        assertEquals(200, house.server().get("/found").statusCode());
        assertEquals(403, house.server().post("/found").statusCode());
    }

    private String begin(String name) {
        var codes =
                new Codes(house.server().shelf, nacre.web.TestServer.KEY, house.server().random);
        var setup = new Grant(Grant.Kind.SETUP, "", "");
        String cookie = enter(codes.issue(setup, Codes.LINK, house.server().now()));
        post(
                cookie,
                draft(cookie) + "/words",
                "me",
                name,
                "name",
                "Depot",
                "purpose",
                "Together",
                "zone",
                "Europe/London",
                "template",
                "workplace-branch");
        return cookie;
    }

    private String draft(String cookie) {
        Matcher path = Pattern.compile("/found/[0-9a-f]{32}").matcher(get(cookie, "/found").body());
        assertTrue(path.find());
        return path.group();
    }

    private void addFounders(String cookie, String draft) {
        var answer = post(cookie, draft + "/founders", "name-new0", "Ben", "name-new1", "Cem");
        assertEquals(303, answer.statusCode(), answer.body());
    }

    private String linkFor(String cookie, String draft, String place) {
        String body = post(cookie, draft + "/founders/" + place + "/link").body();
        Matcher code = Pattern.compile("#([A-Z2-9-]{14})").matcher(body);
        assertTrue(code.find(), body);
        return code.group(1);
    }

    private String enter(String code) {
        var answer = house.server().post("/come-in", "code", code, "to", "/");
        assertEquals(303, answer.statusCode(), answer.body());
        return answer.headers().firstValue("Set-Cookie").orElse("").replaceAll(";.*", "");
    }

    private HttpResponse<String> accept(String cookie, String draft) {
        return post(cookie, draft + "/accept", "hash", hash(get(cookie, draft).body()));
    }

    private static String hash(String page) {
        Matcher hash = Pattern.compile("name=\"hash\" value=\"([0-9a-f]{64})\"").matcher(page);
        return hash.find() ? hash.group(1) : "";
    }

    private HttpResponse<String> get(String cookie, String path) {
        return house.get(cookie, path);
    }

    private HttpResponse<String> post(String cookie, String path, String... fields) {
        return house.server().postAs(cookie, path, fields);
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("");
    }

    /// The form with another section open.
    private String at(String cookie, String path, List<String> fields, String section) {
        var all = new ArrayList<>(fields);
        all.addAll(List.of("open", section));
        return post(cookie, path, all.toArray(String[]::new)).body();
    }

    private static void set(List<String> fields, String name, String value) {
        int at = fields.indexOf(name);
        assertTrue(at >= 0, name + " is no field of " + fields);
        fields.set(at + 1, value);
    }
}
