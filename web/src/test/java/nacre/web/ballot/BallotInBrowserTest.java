// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.ballot;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static nacre.web.browser.Accessible.assertAccessible;
import static nacre.web.organ.Branch.ANA;
import static nacre.web.organ.Branch.BEN;

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

/// An action ballot in each of its stages, looked at and answered by hand.
@DisplayNameGeneration(ReplaceUnderscores.class)
class BallotInBrowserTest extends BrowserTest {

    @ParameterizedTest
    @CsvSource({"360, en", "1280, en", "360, es", "1280, es"})
    void a_ballot_can_be_used_by_everybody(int width, String language) {
        try (var polling = new Polling()) {
            Page page = visitor(width);
            page.context()
                    .addCookies(
                            List.of(
                                    new Cookie("language", language)
                                            .setUrl(polling.branch.server.origin())));
            String end = language.equals("en") ? "" : "-es";
            look(polling, page, ANA, polling.ballots, "ballots" + end);
            assertThat(page.locator("html")).hasAttribute("lang", language);
            look(polling, page, ANA, polling.ballots + "/laws", "ballot-laws" + end);
            String prepare = polling.ballots + "/prepare?law=gb-2026";
            look(polling, page, ANA, prepare, "ballot-prepare" + end);
            String ballot = polling.prepares("gb-2026", "looked", "yes");
            String list = ballot + "/list/" + polling.early.last();
            look(polling, page, ANA, list, "ballot-names" + end);
            polling.lists(ballot);
            look(polling, page, BEN, ballot, "ballot-prepared" + end);
            polling.calls(ballot);
            look(polling, page, ANA, ballot, "ballot-called" + end);
            String open = polling.open("own");
            look(polling, page, BEN, open, "ballot-open" + end);
            page.locator("button[name=answer][value=yes]").click();
            assertThat(page.locator("section.ask")).hasCount(0);
            polling.answer(open, "yes", 2, 9);
            polling.answer(open, "no", 9, 11);
            polling.branch.pass(Duration.ofDays(11));
            look(polling, page, ANA, open, "ballot-passed" + end);
            look(polling, page, BEN, open + "/letters/result", "ballot-letter" + end);
        }
    }

    private void look(Polling polling, Page page, MemberId who, String path, String name) {
        String cookie = polling.branch.cookie(who);
        int equals = cookie.indexOf('=');
        var kept =
                new Cookie(cookie.substring(0, equals), cookie.substring(equals + 1))
                        .setUrl(polling.branch.server.origin());
        page.context().addCookies(List.of(kept));
        page.navigate(polling.branch.server.origin() + path);
        assertThat(page.locator("main h1")).isVisible();
        picture(page, name);
        assertAccessible(page);
    }
}
