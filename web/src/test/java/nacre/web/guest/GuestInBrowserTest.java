// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.guest;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static nacre.web.browser.Accessible.assertAccessible;
import static nacre.web.organ.Branch.ANA;
import static nacre.web.organ.Branch.BEN;
import static org.junit.jupiter.api.Assertions.assertFalse;

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

/// Petitions, surveys and links, as members and people who are not members see them, in both
/// languages.
@DisplayNameGeneration(ReplaceUnderscores.class)
class GuestInBrowserTest extends BrowserTest {

    @ParameterizedTest
    @CsvSource({"360, en", "1280, en", "360, es", "1280, es"})
    void a_slip_can_be_used_by_everybody(int width, String language) {
        try (var asking = new Asking()) {
            Page page = visitor(width);
            speaks(asking, page, language);
            String petition = asking.opensPetition();
            List<String> codes = Asking.codes(asking.makes(ANA, petition, "2"));
            String code = codes.getFirst().replace("-", "");
            page.navigate(asking.branch.server.origin() + "/take-part#" + code);
            assertThat(page.locator("input[name=code]")).hasValue(code);
            assertFalse(page.url().contains(code));
            seen(page, "guest-enter-" + language);
            page.locator("main button").click();
            assertThat(page.locator("main h1")).containsText("A week's notice");
            assertFalse(page.url().contains(code));
            seen(page, "guest-petition-" + language);
            page.locator("#group").selectOption("1");
            page.locator("#name").fill("Dora Dent");
            page.locator("button[value=named]").click();
            assertThat(page.locator("#done")).isVisible();
            seen(page, "guest-signed-" + language);
            String survey = asking.opensSurvey();
            String other = Asking.codes(asking.makes(ANA, survey, "1")).getFirst();
            page.navigate(asking.branch.server.origin() + "/take-part");
            page.locator("input[name=code]").fill(other);
            page.locator("main button").click();
            seen(page, "guest-survey-" + language);
            page.locator("#group").selectOption("0");
            page.locator("#answer0-1").check();
            page.locator("button[value=answer]").click();
            assertThat(page.locator("#done")).isVisible();
            seen(page, "guest-answered-" + language);
            keptAfterItsDay(asking, page, code, language);
        }
    }

    private static void keptAfterItsDay(Asking asking, Page page, String code, String language) {
        asking.branch.pass(Duration.ofDays(20));
        page.navigate("about:blank"); // another fragment alone loads no page anew
        page.navigate(asking.branch.server.origin() + "/take-part#" + code);
        page.locator("main button").click();
        seen(page, "guest-kept-" + language);
        page.locator("button[value=erase]").click();
        assertThat(page.locator("#done")).isVisible();
        seen(page, "guest-erased-" + language);
    }

    @ParameterizedTest
    @CsvSource({"360, en", "1280, en", "360, es"})
    void what_members_see_can_be_used_by_everybody(int width, String language) {
        try (var asking = new Asking()) {
            Page page = visitor(width);
            speaks(asking, page, language);
            look(
                    asking,
                    page,
                    ANA,
                    asking.campaign + "/petitions/open",
                    "petition-new-" + language);
            String petition = asking.opensPetition();
            look(asking, page, BEN, petition, "petition-open-" + language);
            page.locator("#group").selectOption("1");
            page.locator("button[value=named]").click();
            assertThat(page.locator("#done")).isVisible();
            page.locator("#twice summary").click();
            seen(page, "petition-twice-" + language);
            String guest = Asking.codes(asking.makes(ANA, petition, "1")).getFirst();
            asking.follows(guest, "answer", "named", "group", "1", "name", "Dora Dent");
            look(asking, page, ANA, petition, "petition-steers-" + language);
            look(asking, page, ANA, asking.links(petition), "guest-links-" + language);
            page.locator("#count").fill("3");
            page.locator("section.layer button").click();
            assertThat(page.locator(".cards")).isVisible();
            seen(page, "guest-slips-" + language);
            look(asking, page, ANA, asking.campaign + "/surveys/open", "survey-new-" + language);
            String survey = asking.opensSurvey();
            look(asking, page, BEN, survey, "survey-open-" + language);
            elevenAnswer(asking, survey);
            asking.branch.pass(Duration.ofDays(20));
            look(asking, page, ANA, survey, "survey-sums-" + language);
            look(asking, page, ANA, petition, "petition-over-" + language);
            page.locator("button[value=page]").click();
            assertThat(page.locator("table")).isVisible();
            seen(page, "petition-handed-" + language);
            look(asking, page, ANA, petition, "petition-kept-" + language);
            look(asking, page, BEN, asking.campaign + "/surveys", "surveys-" + language);
            look(asking, page, BEN, asking.campaign + "/petitions", "petitions-" + language);
        }
    }

    private static void elevenAnswer(Asking asking, String survey) {
        List<String> codes = Asking.codes(asking.makes(ANA, survey, "11"));
        for (int i = 0; i < codes.size(); i++) {
            asking.follows(
                    codes.get(i),
                    "do",
                    "answer",
                    "group",
                    i < 6 ? "0" : "1",
                    "answer0",
                    Integer.toString(i % 3),
                    "answer1",
                    Integer.toString(1 + i % 5),
                    "answer2",
                    "Sunday shifts, number " + i);
        }
    }

    private static void speaks(Asking asking, Page page, String language) {
        var cookie = new Cookie("language", language).setUrl(asking.branch.server.origin());
        page.context().addCookies(List.of(cookie));
    }

    private static void look(Asking asking, Page page, MemberId member, String path, String name) {
        String cookie = asking.branch.cookie(member);
        int equals = cookie.indexOf('=');
        var kept =
                new Cookie(cookie.substring(0, equals), cookie.substring(equals + 1))
                        .setUrl(asking.branch.server.origin());
        page.context().addCookies(List.of(kept));
        page.navigate(asking.branch.server.origin() + path);
        seen(page, name);
    }

    private static void seen(Page page, String name) {
        assertThat(page.locator("main h1")).isVisible();
        picture(page, name);
        assertAccessible(page);
    }
}
