// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.action;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static nacre.web.browser.Accessible.assertAccessible;
import static nacre.web.organ.Branch.ANA;
import static nacre.web.organ.Branch.CEM;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.time.Duration;
import java.util.List;
import nacre.assembly.part.MemberId;
import nacre.web.browser.BrowserTest;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// An action from its plan to its last hour, looked at page by page.
@DisplayNameGeneration(ReplaceUnderscores.class)
class ActionInBrowserTest extends BrowserTest {

    @ParameterizedTest
    @CsvSource({"360,en", "1280,en", "360,es", "1280,es"})
    void an_action_can_be_used_by_everybody(int width, String language) {
        try (var striking = new Striking()) {
            Page page = visitor(width);
            look(striking, page, CEM, striking.actions + "/propose", language, "action-new");
            String action = striking.called();
            look(striking, page, CEM, action, language, "action-called");
            page.locator("#free ~ ul button").first().click();
            assertThat(page.locator("#done")).isVisible();
            striking.passUntil(striking.slot(0).starts().plus(Duration.ofMinutes(20)));
            look(striking, page, CEM, action, language, "action-on");
            look(striking, page, CEM, action + "/note", language, "action-note");
            page.locator("#text").fill("A van with masked plates.");
            page.locator("main form button").first().click();
            assertThat(page.locator("#done")).isVisible();
            look(striking, page, ANA, action + "/board", language, "action-board");
            String notes = action + "/notes/" + striking.early.last();
            look(striking, page, ANA, notes, language, "action-notes");
            assertThat(page.locator("main")).containsText("A van with masked plates.");
            look(striking, page, ANA, action + "/tell", language, "action-tell");
            page.locator("#title").fill("Rain");
            page.locator("#text").fill("Bring a coat.");
            page.locator("main form button").first().click();
            assertThat(page.locator("#done")).isVisible();
            look(striking, page, ANA, action, language, "action-told");
            look(striking, page, ANA, action + "/post", language, "action-post");
            look(striking, page, ANA, action + "/decide", language, "action-decide");
            look(striking, page, CEM, "/", language, "action-today");
            striking.passUntil(striking.action().until());
            look(striking, page, CEM, action, language, "action-over");
            look(striking, page, CEM, striking.actions, language, "actions");
        }
    }

    private void look(
            Striking striking, Page page, MemberId who, String path, String language, String name) {
        String cookie = striking.branch.cookie(who);
        int equals = cookie.indexOf('=');
        String origin = striking.branch.server.origin();
        page.context()
                .addCookies(
                        List.of(
                                new Cookie(
                                                cookie.substring(0, equals),
                                                cookie.substring(equals + 1))
                                        .setUrl(origin),
                                new Cookie("language", language).setUrl(origin)));
        page.navigate(origin + path);
        assertThat(page.locator("html")).hasAttribute("lang", language);
        assertThat(page.locator("main h1")).isVisible();
        picture(page, name + "-" + language);
        assertAccessible(page);
    }
}
