// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.demand;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static nacre.web.browser.Accessible.assertAccessible;
import static nacre.web.organ.Branch.ANA;
import static nacre.web.organ.Branch.BEN;
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

/// From the first demand to an answer of the inspectorate, looked at on a phone and on a wide
/// screen, in both languages.
@DisplayNameGeneration(ReplaceUnderscores.class)
class DemandInBrowserTest extends BrowserTest {

    @ParameterizedTest
    @CsvSource({"360, en", "1280, en", "360, es", "1280, es"})
    void demands_can_be_used_by_everybody(int width, String language) {
        try (var demanding = new Demanding()) {
            var eyes = new Eyes(demanding, visitor(width), language);
            eyes.look(ANA, demanding.list, "demands-none");
            eyes.look(ANA, demanding.list + "/new", "demand-new");
            String plan = demanding.proposes(BEN, "The shift plan is out four weeks ahead");
            String breaks = demanding.proposes(CEM, "Breaks that are long enough to eat");
            eyes.look(BEN, plan, "demand-proposed");
            eyes.look(ANA, demanding.list + "/open-order", "demand-order");
            String ordering = demanding.orders();
            eyes.look(BEN, ordering, "ordering-open");
            eyes.page.locator("input[type=checkbox]").first().check();
            eyes.page.locator("#answer button").click();
            assertThat(eyes.page.locator("#answer")).not().hasClass("ask");
            eyes.look(BEN, ordering, "ordering-answered");
            demanding.branch.post(CEM, ordering, "approves", Demanding.id(plan));
            demanding.branch.post(ANA, ordering, "approves", Demanding.id(breaks));
            demanding.branch.pass(Duration.ofDays(20));
            eyes.look(BEN, ordering, "ordering-counted");
            eyes.look(ANA, plan + "/raise", "demand-raise");
            demanding.raises(plan);
            eyes.look(ANA, plan + "/met", "demand-met");
            eyes.look(ANA, plan + "/roads/new", "road-new");
            String road = eyes.takes();
            eyes.look(ANA, road, "road-waiting");
            demanding.branch.pass(Duration.ofDays(9));
            eyes.look(BEN, road, "road-overdue");
            eyes.look(ANA, plan, "demand-raised");
            eyes.look(ANA, demanding.list, "demands");
            eyes.look(ANA, demanding.branch.path("/matters/own-1"), "matter-demanded");
        }
    }

    private static final class Eyes {
        private final Demanding demanding;
        private final Page page;
        private final String language;

        Eyes(Demanding demanding, Page page, String language) {
            this.demanding = demanding;
            this.page = page;
            this.language = language;
        }

        /// Ana notes a formal way in the form, without a mouse.
        String takes() {
            page.locator("#institution").fill("Labour inspectorate");
            page.locator("#due").fill(demanding.day(7));
            page.locator("#text").fill("Eleven hours of rest are not kept.");
            page.locator("main form button").press("Enter");
            page.waitForURL("**/roads/*?done=*");
            return java.net.URI.create(page.url()).getPath();
        }

        void look(MemberId member, String path, String name) {
            String origin = demanding.branch.server.origin();
            String cookie = demanding.branch.cookie(member);
            int equals = cookie.indexOf('=');
            var kept =
                    new Cookie(cookie.substring(0, equals), cookie.substring(equals + 1))
                            .setUrl(origin);
            var spoken = new Cookie("language", language).setUrl(origin);
            page.context().addCookies(List.of(kept, spoken));
            page.navigate(origin + path);
            assertThat(page.locator("html")).hasAttribute("lang", language);
            assertThat(page.locator("main h1")).isVisible();
            picture(page, name + "-" + language);
            assertAccessible(page);
        }
    }
}
