// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.app;

import static nacre.campaign.map.MapPart.MAPS;
import static nacre.organ.Ground.ANNA;
import static nacre.organ.Ground.CEM;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// A map on a real server over a real folder, its keys in the keyring on disk: what people typed
/// into its pages is searched in every byte.
@DisplayNameGeneration(ReplaceUnderscores.class)
class MapOnDiskTest extends DepotOnDisk {
    private static final Pattern JO = Pattern.compile("/map/people/(\\d+)\"><bdi>Jo-canary");

    private static final List<String> CANARIES =
            List.of(
                    "Eli-canary",
                    "0151-canary",
                    "matters-canary",
                    "will-canary",
                    "language-canary",
                    "Jo-canary",
                    "0171-canary");

    /// Anna notes Eli and a talk with him, brings a list with Jo in, and takes Eli along on a list;
    /// where his page is.
    private String noted() {
        String id = unit.substring(unit.lastIndexOf('/') + 1);
        post(
                unit + "/add",
                "name",
                "Eli-canary",
                "phone",
                "0151-canary",
                "languages",
                "language-canary",
                "unit",
                id);
        long eli = clerk.standing().states().of(MAPS).notes().firstEntry().getValue().getLast();
        String person = "/map/people/" + eli;
        String today = server.now().toString().substring(0, 10);
        talks(person, today);
        String draft =
                post(unit + "/import", "pasted", "Name;Phone\nJo-canary;0171-canary\n")
                        .headers()
                        .firstValue("Location")
                        .orElseThrow();
        assertTrue(client.get(cookie, draft).body().contains("Jo-canary"));
        nowhere();
        assertEquals(303, client.post(cookie, draft).statusCode());
        assertEquals(303, post(person + "/with", "do", "add", "who", "" + jo()).statusCode());
        assertEquals(303, post(unit + "/take", "people", "" + eli, "days", "1").statusCode());
        String page = get(person);
        for (String canary : CANARIES.subList(0, 5)) {
            assertTrue(page.contains(canary), canary);
        }
        assertTrue(page.contains("Jo-canary"), "She works with Jo.");
        assertTrue(get(unit).contains("Jo-canary"));
        return person;
    }

    private long jo() {
        Matcher row = JO.matcher(get(unit));
        assertTrue(row.find());
        return Long.parseLong(row.group(1));
    }

    private HttpResponse<String> talks(String person, String day) {
        return post(
                person + "/talk", "matters", "matters-canary", "will", "will-canary", "day", day);
    }

    private void nowhere() {
        nowhere(CANARIES);
    }

    @Test
    void what_is_typed_into_the_map_is_sealed_in_every_file_backup_and_export_and_on_no_log() {
        noted();
        assertEquals("→ 0", answer("backup --data DIR/data --to DIR/copy"));
        assertEquals("→ 0", answer("key backup DIR/keys --data DIR/data"));
        assertEquals(
                "→ 0",
                answer(
                        "export %s --data DIR/data --to DIR/export"
                                .formatted(clerk.journal().organ())));
        nowhere();
        assertEquals("→ 0", answer("verify DIR/data"));
    }

    @Test
    void who_was_taken_off_is_gone_from_pages_and_no_key_of_hers_is_left() {
        String person = noted();
        long keys = keyring().state().keys();
        assertEquals(303, post(person + "/forget", "sure", "yes").statusCode());
        assertEquals(keys - 2, keyring().state().keys(), "hers, and that of her tie with Jo");
        assertEquals(404, client.get(cookie, path(person)).statusCode());
        assertFalse(get(unit).contains("Eli-canary"));
        assertTrue(get(unit).contains("Jo-canary"));
        reopened();
        assertFalse(get(unit).contains("Eli-canary"));
        assertTrue(get(unit).contains("Jo-canary"));
        nowhere();
    }

    @Test
    void after_the_purge_day_a_start_destroys_every_key_and_nothing_opens_again() {
        noted();
        assertEquals(4, keyring().state().keys());
        server.pass(KEPT);
        reopened();
        assertEquals(0, keyring().state().keys());
        assertEquals(4, keyring().state().shredded());
        nowhere();
        assertEquals("→ 0", answer("verify DIR/data"));
    }

    @Test
    void while_locked_nothing_is_shown_it_says_what_to_do_and_what_was_typed_is_not_lost() {
        String person = noted();
        String code = guardedByCodes();
        assertEquals(303, post("/keys/lock").statusCode());
        for (String at : List.of(person, unit, unit + "/add", "/map/me")) {
            var closed = client.get(cookie, path(at));
            assertEquals(409, closed.statusCode(), at);
            assertTrue(closed.body().contains("The map is locked."), closed.body());
            assertTrue(closed.body().contains(path("/keys")), closed.body());
            assertFalse(closed.body().contains("-canary"), closed.body());
        }
        assertTrue(get("/map").contains(path("/keys")));
        long size = clerk.standing().size();
        String today = server.now().toString().substring(0, 10);
        var typed = talks(person, today);
        assertEquals(409, typed.statusCode());
        assertTrue(typed.body().contains("value=\"matters-canary\""), typed.body());
        assertTrue(typed.body().contains("action=\"" + path(person) + "/talk\""), typed.body());
        assertEquals(size, clerk.standing().size());
        nowhere();
        assertEquals(303, post("/keys/unlock", "code", code).statusCode());
        var command =
                Pattern.compile("name=\"command\" value=\"([0-9a-f]{32})\"").matcher(typed.body());
        assertTrue(command.find(), typed.body());
        assertEquals(303, talks(person, today).statusCode());
        String page = get(person);
        assertEquals(3, page.split("matters-canary", -1).length, page);
    }

    /// Two codes are made by Anna and confirmed by Cem; Anna's.
    private String guardedByCodes() {
        String page =
                post(
                                "/keys/prepare",
                                "guard",
                                "codes",
                                "holder",
                                ANNA.toString(),
                                "holder",
                                CEM.toString())
                        .body();
        List<String> codes =
                Pattern.compile("[A-Z2-9]{4}(-[A-Z2-9]{4}){6}")
                        .matcher(page)
                        .results()
                        .map(found -> found.group())
                        .toList();
        String cem = comesIn(CEM);
        var confirmed = client.post(cem, path("/keys/confirm"), "confirming", codes.getLast());
        assertEquals(303, confirmed.statusCode(), confirmed.body());
        return codes.getFirst();
    }
}
