// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.council;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static nacre.web.browser.Accessible.assertAccessible;
import static nacre.web.council.Neighbourhood.FIRST;
import static nacre.web.council.Neighbourhood.SECOND;
import static nacre.web.council.Neighbourhood.THIRD;
import static nacre.web.council.Neighbourhood.path;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.time.Duration;
import java.util.List;
import nacre.assembly.part.MemberId;
import nacre.assembly.split.GoAlong;
import nacre.organ.Clerk;
import nacre.web.browser.BrowserTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// One organ becomes two, looked at.
@DisplayNameGeneration(ReplaceUnderscores.class)
class SplitInBrowserTest extends BrowserTest {
    private final Neighbourhood town = new Neighbourhood();
    private final Clerk row =
            town.house.found(Neighbourhood.plan("Long Row", "Ada", "Bo", "Cy", "Di", "Ed"));

    @AfterEach
    void stop() {
        town.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {PHONE, WIDE})
    void a_split_is_proposed_members_choose_and_those_who_go_come_in(int width) {
        Page page = visitor(width);
        propose(page);
        town.decide(row);
        choose(page);
        var split = row.standing().assembly().ties().splits().open();
        town.pass(Duration.between(town.house.server().now(), split.until()));
        arrive(page);
    }

    private void propose(Page page) {
        look(page, FIRST, "/splits", "How it goes", "how");
        page.getByText("Propose to become two").click();
        page.getByLabel("Name of the new organ").fill("Short Row");
        page.getByLabel("What it is for").fill("To mend our own roofs.");
        picture(page, "split-write");
        assertAccessible(page);
        page.getByLabel("Title").fill("Two rows are easier to keep dry");
        page.getByLabel("Text").fill("The short row has roofs of its own, and its own worries.");
        page.locator("button[value=preview]").last().click();
        assertThat(page.locator("main")).containsText("Each member has 30 days");
        picture(page, "split-preview");
        assertAccessible(page);
        page.locator("button[value=put]").click();
        assertThat(page.locator("main")).containsText("Let those who want to found Short Row");
        picture(page, "split-proposal");
        assertAccessible(page);
    }

    private void choose(Page page) {
        come(page, FIRST);
        page.navigate(town.house.server().origin() + "/");
        assertThat(page.locator("main")).containsText("Some are to found Short Row");
        picture(page, "split-today");
        look(page, FIRST, "/splits", "Whoever says nothing stays", "choose");
        page.getByText("I go along").click();
        assertThat(page.locator("main")).containsText("You go along.");
        var split = row.standing().assembly().ties().splits().open();
        for (MemberId each : List.of(SECOND, THIRD)) {
            town.house.hear(row, each, new GoAlong(split.decided(), true));
        }
        look(page, FIRST, "/splits", "3 members go along", "going");
        page.getByText("I stay after all").click();
        assertThat(page.locator("main")).containsText("You stay.");
        page.getByText("I go along").click();
        assertThat(page.locator("main")).containsText("You go along.");
    }

    private void arrive(Page page) {
        come(page, FIRST);
        page.navigate(town.house.server().origin() + "/");
        page.getByText("Come into Short Row").click();
        assertThat(page.locator("main")).containsText("You went along to Short Row");
        picture(page, "split-arrive");
        assertAccessible(page);
        page.getByText("Come into Short Row").click();
        assertThat(page.locator("main")).containsText("This organ split off from Long Row");
        picture(page, "split-new");
        assertAccessible(page);
        look(page, new MemberId(5), "", "Short Row split off from this organ", "old");
    }

    private void come(Page page, MemberId member) {
        String cookie = town.house.cookie(row, member);
        int equals = cookie.indexOf('=');
        page.context()
                .addCookies(
                        List.of(
                                new Cookie(
                                                cookie.substring(0, equals),
                                                cookie.substring(equals + 1))
                                        .setUrl(town.house.server().origin())));
    }

    private void look(Page page, MemberId member, String path, String words, String name) {
        come(page, member);
        page.navigate(town.house.server().origin() + path(row, path));
        assertThat(page.locator("main")).containsText(words);
        picture(page, "split-" + name);
        assertAccessible(page);
    }
}
