// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.settle;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static nacre.web.browser.Accessible.assertAccessible;
import static nacre.web.organ.Branch.ANA;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import java.time.Duration;
import java.util.List;
import nacre.web.browser.BrowserTest;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// From the first offer to a breach, looked at and done by hand, in both languages.
@DisplayNameGeneration(ReplaceUnderscores.class)
class SettleInBrowserTest extends BrowserTest {

    @ParameterizedTest
    @CsvSource({PHONE + ",en", WIDE + ",en", PHONE + ",es", WIDE + ",es"})
    void talks_and_a_settlement_can_be_used_by_everybody(int width, String language) {
        try (var talking = new Talking()) {
            Page page = visitor(width);
            speak(talking, page, language);
            look(talking, page, talking.branch.path("/talks/new"), "talks-new-" + language);
            String talks = talking.opened();
            talking.offered(talks, "not", "Two weeks ahead.", "below-0", "yes");
            look(talking, page, talks, "talks-below-" + language);
            talking.offered(talks, "partly", "Three weeks ahead, in all depots.");
            look(talking, page, talks + "/offer", "talks-offer-" + language);
            look(talking, page, talks, "talks-" + language);
            look(talking, page, talks + "/settle", "talks-settle-" + language);
            talking.sends(talks + "/settle", talking.typed());
            look(talking, page, talks, "talks-proposed-" + language);
            page.locator("a[href*='/proposed/']").click();
            seen(page, "settlement-proposed-" + language);
            look(talking, page, talks + "/end", "talks-end-" + language);
            talking.pass();
            look(talking, page, talking.branch.path("/talks"), "talks-list-" + language);
            String settlement = page.locator("a[href*='/settlements/']").getAttribute("href");
            look(talking, page, settlement, "settlement-" + language);
            talking.branch.pass(Duration.ofDays(25));
            look(talking, page, settlement, "settlement-check-" + language);
            page.locator("textarea[name=words]").first().fill("In depot North it was made alone.");
            page.locator("button[name=breached]").click();
            assertThat(page.locator("form[action$='/again'] button")).isVisible();
            seen(page, "settlement-breached-" + language);
            page.locator("form[action$='/again'] button").click();
            assertThat(page.locator("form[action$='/again']")).hasCount(0);
            seen(page, "settlement-again-" + language);
        }
    }

    /// A phone's page is no wider than the phone; every button says what it does.
    @ParameterizedTest
    @CsvSource({"en", "es"})
    void nothing_of_the_comparison_is_cut_off_on_a_phone(String language) {
        try (var talking = new Talking()) {
            Page page = visitor(PHONE);
            speak(talking, page, language);
            String talks = talking.opened();
            talking.offered(talks, "not", "Twoweeksaheadwithoutabreak".repeat(8));
            open(talking, page, talks);
            assertThat(page.getByRole(AriaRole.TABLE)).isVisible();
            assertThat(page.getByRole(AriaRole.CELL)).hasCount(4);
            Object wide = page.evaluate("document.documentElement.scrollWidth");
            assertEquals(PHONE, ((Number) wide).intValue());
        }
    }

    private static void seen(Page page, String name) {
        assertThat(page.locator("main h1")).isVisible();
        assertThat(page.locator("html")).hasAttribute("lang", name.substring(name.length() - 2));
        picture(page, name);
        assertAccessible(page);
    }

    private static void look(Talking talking, Page page, String path, String name) {
        open(talking, page, path);
        seen(page, name);
    }

    private static void speak(Talking talking, Page page, String language) {
        var kept = new Cookie("language", language).setUrl(talking.branch.server.origin());
        page.context().addCookies(List.of(kept));
    }

    private static void open(Talking talking, Page page, String path) {
        String cookie = talking.branch.cookie(ANA);
        int equals = cookie.indexOf('=');
        var kept =
                new Cookie(cookie.substring(0, equals), cookie.substring(equals + 1))
                        .setUrl(talking.branch.server.origin());
        page.context().addCookies(List.of(kept));
        page.navigate(talking.branch.server.origin() + path);
    }
}
