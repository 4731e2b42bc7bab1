// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.fund;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static nacre.web.browser.Accessible.assertAccessible;
import static nacre.web.organ.Branch.ANA;
import static nacre.web.organ.Branch.BEN;
import static nacre.web.organ.Branch.CEM;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.util.List;
import nacre.assembly.part.MemberId;
import nacre.web.browser.BrowserTest;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A claim from the form to the bank, looked at page by page, and claimed by hand.
@DisplayNameGeneration(ReplaceUnderscores.class)
class FundInBrowserTest extends BrowserTest {

    @ParameterizedTest
    @CsvSource({PHONE + ",en", WIDE + ",en", PHONE + ",es", WIDE + ",es"})
    void a_fund_can_be_used_by_everybody(int width, String language) {
        try (var striking = new Striking()) {
            Page page = visitor(width);
            page.context()
                    .addCookies(
                            List.of(
                                    new Cookie("language", language)
                                            .setUrl(striking.branch.server.origin())));
            String name = "-" + language;
            look(striking, page, ANA, striking.path, "fund-none" + name);
            look(striking, page, ANA, striking.path + "/open", "fund-open" + name);
            striking.decided();
            look(striking, page, CEM, striking.fund + "/claim", "fund-claiming" + name);
            String[] days = striking.days(2);
            page.locator("#day-" + days[1]).check();
            page.locator("#day-" + days[3]).check();
            page.locator("button[value=reckon]").click();
            assertThat(page.locator("#reckoned")).containsText("50");
            page.locator("#payto").fill("ES00 1234, Cem");
            picture(page, "fund-reckoned" + name);
            assertAccessible(page);
            page.locator("button[value=claim]").click();
            assertThat(page.locator("#done")).isVisible();
            String claim = page.url().replaceAll("\\?.*", "").replaceAll("^https?://[^/]+", "");
            look(striking, page, CEM, claim, "fund-claim" + name);
            look(striking, page, BEN, claim, "fund-judge" + name);
            look(striking, page, BEN, striking.fund, "fund-asked" + name);
            striking.branch.post(ANA, claim + "/approve");
            striking.branch.post(BEN, claim + "/approve");
            look(striking, page, ANA, striking.fund, "fund-pay" + name);
            look(striking, page, ANA, striking.listed(claim), "fund-list" + name);
            String forecast = striking.fund + "/forecast?out=5&dependants=2";
            look(striking, page, CEM, forecast, "fund-forecast" + name);
            look(striking, page, ANA, striking.fund + "/change", "fund-change" + name);
        }
    }

    private void look(Striking striking, Page page, MemberId reader, String path, String name) {
        String cookie = striking.branch.cookie(reader);
        int equals = cookie.indexOf('=');
        var kept =
                new Cookie(cookie.substring(0, equals), cookie.substring(equals + 1))
                        .setUrl(striking.branch.server.origin());
        page.context().addCookies(List.of(kept));
        page.navigate(striking.branch.server.origin() + path);
        assertThat(page.locator("main h1")).isVisible();
        assertThat(page.locator("html")).hasAttribute("lang", name.substring(name.length() - 2));
        picture(page, name);
        assertAccessible(page);
    }
}
