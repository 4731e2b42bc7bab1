// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.map;

import static nacre.web.browser.Accessible.assertAccessible;
import static nacre.web.map.Mapping.BEN;
import static nacre.web.map.Mapping.CEM;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.LoadState;
import java.util.List;
import nacre.assembly.part.MemberId;
import nacre.organ.Verifier;
import nacre.web.browser.BrowserTest;
import nacre.web.organ.Branch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// A list that was taken along to where there is no line.
@DisplayNameGeneration(ReplaceUnderscores.class)
class MapOutboxTest extends BrowserTest {
    private static final String STORED =
            """
            async () => {
              const base = await new Promise((done) => {
                const asked = indexedDB.open("nacre-outbox");
                asked.onsuccess = () => done(asked.result);
              });
              if (!base.objectStoreNames.contains("notes")) return "none";
              const all = await new Promise((done) => {
                const asked = base.transaction("notes").objectStore("notes").getAll();
                asked.onsuccess = () => done(asked.result);
              });
              base.close();
              const bytes = (some) => String.fromCharCode(...new Uint8Array(some));
              return all.map((n) => JSON.stringify(n) + bytes(n.sealed)).join()
                  + JSON.stringify(localStorage) + JSON.stringify(sessionStorage);
            }\
            """;

    private final Mapping mapping = new Mapping();
    private final Branch branch = mapping.branch;
    private final String mila = mapping.noted("Mila Obrador", "phone", "0151 234567");

    @AfterEach
    void stop() {
        var verdict = Verifier.verify(branch.clerk.journal(), mapping.parts.parts());
        mapping.close();
        assertTrue(verdict.holds(), verdict::toString);
    }

    /// Ben's phone with his list open.
    private Page withList() {
        Page page = visitor(PHONE);
        comesIn(page, BEN);
        String person = mila.substring(mila.lastIndexOf('/') + 1);
        var list =
                branch.post(
                        BEN, mapping.list(mapping.early) + "/take", "people", person, "days", "7");
        page.navigate(branch.server.origin() + list.headers().firstValue("Location").orElseThrow());
        return page;
    }

    private void comesIn(Page page, MemberId member) {
        String cookie = branch.cookie(member);
        int equals = cookie.indexOf('=');
        var kept =
                new Cookie(cookie.substring(0, equals), cookie.substring(equals + 1))
                        .setUrl(branch.server.origin());
        page.context().clearCookies();
        page.context().addCookies(List.of(kept));
    }

    private void note(Page page, String words) {
        page.locator("summary").getByText("Note a conversation").click();
        page.getByLabel("What matters to her").fill(words);
        // By key, for without scripts no click is steady enough for the driver.
        page.locator("form[data-outbox] button").press("Enter");
    }

    /// Not before all of the page is there: what is cut off half-way the browser complains of.
    private static void offline(Page page) {
        page.waitForLoadState(LoadState.NETWORKIDLE);
        page.context().setOffline(true);
        page.waitForFunction("() => !navigator.onLine");
    }

    private static void waitFor(Page page, String words) {
        page.waitForCondition(() -> page.locator("#outbox").textContent().contains(words));
    }

    private long notes() {
        return mapping.maps().notes(mapping.early.last()).size();
    }

    @Test
    void without_a_line_it_waits_sealed_and_is_sent_once_there_is_one() {
        Page page = withList();
        offline(page);
        note(page, "Her son is alone then");
        waitFor(page, "Waiting to be sent: 1.");
        note(page, "The early bus");
        waitFor(page, "Waiting to be sent: 2.");
        picture(page, "map-outbox");
        assertAccessible(page);
        String stored = page.evaluate(STORED).toString();
        assertTrue(stored.contains("\"since\""), stored);
        for (String canary : List.of("alone", "bus", "Mila", "0151", "/talk")) {
            assertFalse(stored.contains(canary), canary);
        }
        assertEquals(1, notes());
        page.context().setOffline(false);
        waitFor(page, "All is sent.");
        assertEquals(3, notes());
        String seen = branch.get(BEN, mila).body();
        assertTrue(seen.contains("Her son is alone then") && seen.contains("The early bus"), seen);
        assertFalse(page.evaluate(STORED).toString().contains("since"));
    }

    @Test
    void an_answer_that_is_lost_on_the_way_back_notes_nothing_twice() {
        Page page = withList();
        page.route(
                "**/talk",
                route -> {
                    route.fetch(new Route.FetchOptions().setMaxRedirects(0));
                    route.fulfill(new Route.FulfillOptions().setStatus(409));
                });
        note(page, "The early bus");
        waitFor(page, "Waiting to be sent: 1.");
        assertEquals(2, notes());
        page.unroute("**/talk");
        page.evaluate("() => { window.dispatchEvent(new Event('online')); }");
        waitFor(page, "All is sent.");
        assertEquals(2, notes());
    }

    @Test
    void what_may_not_be_noted_any_more_is_given_back_and_kept_no_longer() {
        Page page = withList();
        branch.post(BEN, mila + "/forget", "sure", "yes");
        note(page, "The early bus");
        waitFor(page, "All is sent.");
        assertTrue(page.locator("#outbox + .text").textContent().contains("The early bus"));
        assertEquals(1, notes());
        assertFalse(page.evaluate(STORED).toString().contains("since"));
    }

    @Test
    void another_member_on_the_same_device_sends_nothing_of_hers() {
        Page page = withList();
        offline(page);
        note(page, "The early bus");
        waitFor(page, "Waiting to be sent: 1.");
        comesIn(page, CEM);
        Response answer = page.waitForResponse("**/talk", () -> page.context().setOffline(false));
        assertEquals(409, answer.status());
        waitFor(page, "Waiting to be sent: 1.");
        page.navigate(branch.server.origin() + mapping.map(""));
        page.evaluate("() => { window.dispatchEvent(new Event('online')); }");
        assertTrue(page.evaluate(STORED).toString().contains("since"));
        assertFalse(page.locator("#outbox").isVisible());
        assertEquals(1, notes());
    }

    @Test
    void who_leaves_the_house_leaves_nothing_on_the_device() {
        Page page = withList();
        page.route("**/talk", route -> route.fulfill(new Route.FulfillOptions().setStatus(409)));
        note(page, "The early bus");
        waitFor(page, "Waiting to be sent: 1.");
        page.navigate(branch.server.origin() + "/account");
        page.locator("form[action='/leave'] button").click();
        page.waitForURL(url -> !url.endsWith("/account"));
        assertEquals("none", page.evaluate(STORED));
    }

    @Test
    void without_scripts_the_form_is_sent_as_any_other() {
        Page page = visitorWithoutScript(PHONE);
        comesIn(page, BEN);
        String person = mila.substring(mila.lastIndexOf('/') + 1);
        var list =
                branch.post(
                        BEN, mapping.list(mapping.early) + "/take", "people", person, "days", "7");
        page.navigate(branch.server.origin() + list.headers().firstValue("Location").orElseThrow());
        note(page, "The early bus");
        page.waitForURL(url -> url.contains("/map/people/"));
        assertEquals(2, notes());
    }
}
