// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.keys;

import static nacre.web.browser.Accessible.assertAccessible;
import static nacre.web.organ.Branch.ANA;
import static nacre.web.organ.Branch.BEN;
import static nacre.web.organ.Branch.CEM;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.util.List;
import nacre.assembly.part.MemberId;
import nacre.web.browser.BrowserTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Codes are made, handed over, confirmed, and lock and unlock the notes, in a browser.
@DisplayNameGeneration(ReplaceUnderscores.class)
class KeysInBrowserTest extends BrowserTest {
    private final Steered steered = new Steered();

    @AfterEach
    void stop() {
        steered.close();
    }

    private Page opened(int width, MemberId member) {
        Page page = visitor(width);
        String cookie = steered.branch.cookie(member);
        int equals = cookie.indexOf('=');
        var kept =
                new Cookie(cookie.substring(0, equals), cookie.substring(equals + 1))
                        .setUrl(steered.branch.server.origin());
        page.context().addCookies(List.of(kept));
        page.navigate(steered.branch.server.origin() + steered.branch.path("/keys"));
        return page;
    }

    private static void look(Page page, String name) {
        picture(page, name);
        assertAccessible(page);
    }

    private static void presses(Page page, String button) {
        page.locator("button", new Page.LocatorOptions().setHasText(button)).click();
    }

    @ParameterizedTest
    @ValueSource(ints = {PHONE, WIDE})
    void two_people_take_the_key_off_the_server_and_lock_the_notes(int width) {
        Page ana = opened(width, ANA);
        look(ana, "keys-file");
        ana.locator("input[name=holder]").all().forEach(box -> box.check());
        presses(ana, "Make unlock codes");
        ana.locator(".code").last().waitFor();
        look(ana, "keys-codes");
        List<String> codes = ana.locator(".code").allInnerTexts();
        assertEquals(2, codes.size());
        Page ben = opened(width, BEN);
        ben.fill("#confirming", "ABCD");
        presses(ben, "Confirm");
        ben.locator("#confirming-err").waitFor();
        look(ben, "keys-confirm");
        ben.fill("#confirming", codes.getLast().strip());
        presses(ben, "Confirm");
        ben.locator("#done").waitFor();
        look(ben, "keys-coded");
        presses(ben, "Lock the notes now");
        ben.locator("#unlock").waitFor();
        assertFalse(steered.keyring.isOpen());
        look(opened(width, CEM), "keys-locked-member");
        look(ben, "keys-locked");
        ben.fill("#code", codes.getLast().strip());
        presses(ben, "Unlock the notes");
        ben.locator("text=The notes are unlocked.").waitFor();
        assertTrue(steered.keyring.isOpen());
    }
}
