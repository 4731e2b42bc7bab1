// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.ladder;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static nacre.web.browser.Accessible.assertAccessible;
import static nacre.web.organ.Branch.ANA;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.time.Duration;
import java.util.List;
import nacre.web.browser.BrowserTest;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The ladder and a rung in each of its stages, looked at and counted by hand.
@DisplayNameGeneration(ReplaceUnderscores.class)
class LadderInBrowserTest extends BrowserTest {

    @ParameterizedTest
    @ValueSource(ints = {PHONE, WIDE})
    void a_rung_can_be_used_by_everybody(int width) {
        try (var climbing = new Climbing()) {
            Page page = visitor(width);
            look(climbing, page, climbing.ladder + "/open", "ladder-new");
            String rung = climbing.opens();
            look(climbing, page, rung, "rung-open");
            page.getByLabel("How many have done it so far").fill("4");
            page.getByText("State it", new Page.GetByTextOptions().setExact(true)).click();
            assertThat(page.locator("main")).containsText("The number is in place.");
            climbing.counts(ANA, rung, 1, "1");
            look(climbing, page, rung, "rung-counted");
            climbing.branch.pass(Duration.ofDays(30));
            look(climbing, page, rung, "rung-missed");
            look(climbing, page, climbing.ladder, "ladder");
            look(climbing, page, climbing.ladder + "/propose", "ladder-propose");
        }
    }

    private void look(Climbing climbing, Page page, String path, String name) {
        String cookie = climbing.branch.cookie(ANA);
        int equals = cookie.indexOf('=');
        var kept =
                new Cookie(cookie.substring(0, equals), cookie.substring(equals + 1))
                        .setUrl(climbing.branch.server.origin());
        page.context().addCookies(List.of(kept));
        page.navigate(climbing.branch.server.origin() + path);
        assertThat(page.locator("main h1")).isVisible();
        picture(page, name);
        assertAccessible(page);
    }
}
