// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.pledge;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static nacre.web.browser.Accessible.assertAccessible;
import static nacre.web.organ.Branch.CEM;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.time.Duration;
import nacre.assembly.part.MemberId;
import nacre.web.browser.BrowserTest;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A pledge in each of its stages, looked at and given by hand.
@DisplayNameGeneration(ReplaceUnderscores.class)
class PledgeInBrowserTest extends BrowserTest {

    @ParameterizedTest
    @ValueSource(ints = {PHONE, WIDE})
    void a_pledge_can_be_used_by_everybody(int width) {
        try (var pledging = new Pledging()) {
            Page page = visitor(width);
            look(pledging, page, pledging.campaign + "/pledges/new", "pledge-new");
            String yard = pledging.early.above().value();
            String pledge = pledging.decided(pledging.typed(yard, "1/3", "", "names"));
            look(pledging, page, pledge, "pledge-open");
            page.getByLabel("Where you belong").selectOption("1");
            page.getByText("I pledge", new Page.GetByTextOptions().setExact(true)).click();
            assertThat(page.locator("main")).containsText("Your answer is sealed.");
            pledging.branch.pass(Duration.ofDays(1));
            look(pledging, page, pledge, "pledge-put");
            for (MemberId member : pledging.others(CEM)) {
                pledging.branch.post(member, pledge, "answer", "give", "group", "0");
            }
            pledging.branch.pass(Duration.ofDays(1));
            look(pledging, page, pledge, "pledge-met");
            look(pledging, page, pledging.campaign + "/pledges", "pledge-list");
            look(pledging, page, pledging.campaign, "pledge-campaign");
        }
    }

    private void look(Pledging pledging, Page page, String path, String name) {
        String cookie = pledging.branch.cookie(CEM);
        int equals = cookie.indexOf('=');
        var kept =
                new Cookie(cookie.substring(0, equals), cookie.substring(equals + 1))
                        .setUrl(pledging.branch.server.origin());
        page.context().addCookies(java.util.List.of(kept));
        page.navigate(pledging.branch.server.origin() + path);
        assertThat(page.locator("main h1")).isVisible();
        picture(page, name);
        assertAccessible(page);
    }
}
