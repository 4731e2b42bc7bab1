// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.council;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static nacre.web.browser.Accessible.assertAccessible;
import static nacre.web.council.Neighbourhood.FIRST;
import static nacre.web.council.Neighbourhood.THIRD;
import static nacre.web.council.Neighbourhood.path;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.time.Duration;
import java.util.List;
import nacre.assembly.part.MemberId;
import nacre.organ.Clerk;
import nacre.web.browser.BrowserTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The pages of a council from its founding to a ratification, looked at.
@DisplayNameGeneration(ReplaceUnderscores.class)
class CouncilInBrowserTest extends BrowserTest {
    private final Neighbourhood town = new Neighbourhood();

    @AfterEach
    void stop() {
        town.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {PHONE, WIDE})
    void a_council_is_founded_joined_and_decides_what_its_organs_ratify(int width) {
        Page page = visitor(width);
        look(page, FIRST, "/found/council", "The members of a council are organs", "found");
        page.getByLabel("Name of the council").fill("Town council");
        page.getByLabel("What it is for").fill("To stand together.");
        page.getByLabel("Depot").check();
        page.getByLabel("Other organs").fill(path(town.bakery, "/councils"));
        page.getByText("Look at it first").click();
        assertThat(page.locator("main")).containsText("What happens then");
        picture(page, "council-seen");
        assertAccessible(page);
        page.getByText("Found the council").click();
        assertThat(page.locator("main")).containsText("Propose to join");
        picture(page, "council-open");
        assertAccessible(page);
        decides(page, page.url().replaceAll(".*/", ""));
    }

    private void decides(Page page, String id) {
        Clerk council = town.clerk(id);
        town.join(council);
        town.charter(
                council,
                "everyday-ratify-by",
                "organs",
                "everyday-ratify-needed",
                "2",
                "everyday-ratify-within",
                "30");
        String hall = town.put(council, town.depot, FIRST, "everyday", "Buy the hall");
        while (council.standing().assembly().ties().ratifications().open().isEmpty()) {
            town.pass(Duration.ofDays(1));
            town.answer(council);
        }
        look(page, FIRST, path(council, "/organs"), "You sit here for Depot", "organs");
        look(page, FIRST, path(council, ""), "Town council", "front");
        look(page, THIRD, path(council, "/decide/" + hall), "2 are needed", "ratifying");
        page.getByText("Who said what").click();
        picture(page, "council-named");
        String home = path(town.depot, "/councils/" + id);
        look(page, THIRD, home, "Waits for us to ratify", "home");
        page.getByText("Propose to ratify it or not").first().click();
        assertThat(page.locator("main")).containsText("Do we ratify it?");
        picture(page, "council-ratify");
        assertAccessible(page);
        String send = path(town.depot, "/decide/new?matter=mandates&send=" + id);
        look(page, THIRD, send, "To which council?", "send");
        look(page, THIRD, path(town.depot, "/councils"), "Address of this organ", "list");
    }

    private void look(Page page, MemberId member, String path, String words, String name) {
        String cookie = town.house.cookie(town.depot, member);
        int equals = cookie.indexOf('=');
        var kept =
                new Cookie(cookie.substring(0, equals), cookie.substring(equals + 1))
                        .setUrl(town.house.server().origin());
        page.context().addCookies(List.of(kept));
        page.navigate(town.house.server().origin() + path);
        assertThat(page.locator("main")).containsText(words);
        picture(page, "council-" + name);
        assertAccessible(page);
    }
}
