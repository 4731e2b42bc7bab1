// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.decide;

import static nacre.web.browser.Accessible.assertAccessible;
import static nacre.web.organ.Branch.ANA;
import static nacre.web.organ.Branch.BEN;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.util.List;
import nacre.web.browser.BrowserTest;
import nacre.web.organ.Branch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class DecideInBrowserTest extends BrowserTest {
    private BusyBranch busy;
    private Branch branch;

    @BeforeEach
    void start() {
        busy = BusyBranch.of();
        branch = busy.branch();
    }

    @AfterEach
    void stop() {
        branch.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {PHONE, WIDE})
    void each_page_can_be_used_by_everybody(int width) {
        Page page = visitor(width);
        comeIn(page, ANA.toString());
        look(page, branch.path("/decide"), "decide");
        look(page, busy.open(), "proposal-open");
        look(page, busy.passed(), "proposal-passed");
        look(page, busy.impossible(), "proposal-impossible");
        look(page, busy.removal(), "proposal-removal");
        look(page, branch.path("/decide/new"), "new-matters");
        look(page, branch.path("/decide/new?matter=mandates"), "new-form");
        page.reload(); // axe leaves style attributes behind, which the policy forbids to copy
        page.click("text=Give a mandate");
        page.waitForSelector("#e0-title");
        picture(page, "new-mandate");
        look(page, branch.path("/decide/new?matter=mandates"), "new-form");
        page.reload();
        page.click("text=Give a mandate");
        page.waitForSelector("#e0-title");
        page.click(".acts [value=preview]");
        page.waitForSelector("[role=alert]");
        picture(page, "new-problems");
        assertAccessible(page);
        comeIn(page, BEN.toString());
        look(page, busy.discussed(), "proposal-chair");
    }

    @Test
    void a_phone_without_script_puts_a_proposal_and_answers_a_vote() {
        Page page = visitorWithoutScript(PHONE);
        comeIn(page, ANA.toString());
        page.navigate(branch.server.origin() + branch.path("/decide/new?matter=mandates"));
        page.fill("#title", "Dia keeps the keys");
        page.fill("#text", "She opens at five.");
        press(page, "[value=add-give]");
        page.waitForSelector("#e0-title");
        page.fill("#e0-title", "Keys");
        page.fill("#e0-task", "Open the yard.");
        take(page, "#e0-holders-6");
        take(page, "#e0-powers-announce");
        page.fill("#e0-ends", "2027-03-01");
        press(page, ".acts [value=preview]");
        page.waitForSelector("text=This is not put yet");
        picture(page, "new-preview");
        press(page, "[value=put]");
        page.waitForSelector("text=You put the proposal.");
        page.navigate(branch.server.origin() + busy.open());
        press(page, ".answers [value=no]");
        page.waitForSelector("text=You voted no.");
        picture(page, "proposal-answered");
    }

    /// Takes a choice by the keyboard.
    private static void take(Page page, String choice) {
        page.focus(choice);
        page.keyboard().press("Space");
    }

    /// Presses a button by the keyboard.
    private static void press(Page page, String button) {
        page.focus(button);
        page.keyboard().press("Enter");
    }

    private void comeIn(Page page, String member) {
        String cookie = branch.cookie(new nacre.assembly.part.MemberId(Long.parseLong(member)));
        int equals = cookie.indexOf('=');
        var kept =
                new Cookie(cookie.substring(0, equals), cookie.substring(equals + 1))
                        .setUrl(branch.server.origin());
        page.context().addCookies(List.of(kept));
    }

    private void look(Page page, String path, String name) {
        page.navigate(branch.server.origin() + path);
        picture(page, name);
        assertAccessible(page);
    }
}
