// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.council;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static nacre.web.browser.Accessible.assertAccessible;
import static nacre.web.council.Neighbourhood.THIRD;
import static nacre.web.council.Neighbourhood.path;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.time.Duration;
import java.util.List;
import nacre.web.browser.BrowserTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Two organs become one, looked at.
@DisplayNameGeneration(ReplaceUnderscores.class)
class MergerInBrowserTest extends BrowserTest {
    private final Neighbourhood town = new Neighbourhood();

    @AfterEach
    void stop() {
        town.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {PHONE, WIDE})
    void a_merger_is_proposed_waits_and_is_made(int width) {
        Page page = visitor(width);
        look(page, "/mergers", "How it goes", "how");
        page.getByText("Propose to become one").click();
        assertThat(page.locator("main")).containsText("Address of the other organ");
        picture(page, "merger-write");
        assertAccessible(page);
        town.proposeMerger(town.bakery, "joins", town.depot);
        town.decide(town.bakery);
        look(page, "/mergers", "I stay out", "waits");
        page.getByText("I stay out").click();
        assertThat(page.locator("main")).containsText("you do not come along");
        page.getByText("I come along").click();
        page.navigate(town.house.server().origin() + "/");
        assertThat(page.locator("main")).containsText("Your organ is to become part of Depot");
        picture(page, "merger-today");
        String id = town.proposeMerger(town.depot, "takes-in", town.bakery);
        town.decide(town.depot);
        town.pass(Duration.ofMinutes(1));
        town.pass(Duration.ofMinutes(1));
        look(page, "", "This organ became part of Depot", "over");
        look(page, "/mergers", "Come into Depot", "made");
        page.getByText("Come into Depot").click();
        assertThat(page.locator("main")).containsText("Depot");
        page.navigate(town.house.server().origin() + path(town.depot, "/decide/" + id));
        assertThat(page.locator("main")).containsText("Decided to take in Bakery");
        picture(page, "merger-decision");
        assertAccessible(page);
    }

    private void come(Page page) {
        String cookie = town.house.cookie(town.bakery, THIRD);
        int equals = cookie.indexOf('=');
        page.context()
                .addCookies(
                        List.of(
                                new Cookie(
                                                cookie.substring(0, equals),
                                                cookie.substring(equals + 1))
                                        .setUrl(town.house.server().origin())));
    }

    private void look(Page page, String path, String words, String name) {
        come(page);
        page.navigate(town.house.server().origin() + path(town.bakery, path));
        assertThat(page.locator("main")).containsText(words);
        picture(page, "merger-" + name);
        assertAccessible(page);
    }
}
