// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.people;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static nacre.web.browser.Accessible.assertAccessible;
import static nacre.web.people.PeopleHouse.ANA;
import static nacre.web.people.PeopleHouse.BEN;
import static nacre.web.people.PeopleHouse.CEM;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import java.time.Duration;
import java.util.List;
import nacre.assembly.part.MemberId;
import nacre.assembly.roll.RollCommand;
import nacre.assembly.roll.RollCommand.Person;
import nacre.organ.Clerk;
import nacre.web.browser.BrowserTest;
import nacre.web.organ.TestHouse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The way back of somebody who lost everything, and the pages with codes, looked at.
@DisplayNameGeneration(ReplaceUnderscores.class)
class ComebackInBrowserTest extends BrowserTest {
    private final TestHouse house = PeopleHouse.open();
    private final Clerk clerk = PeopleHouse.branch(house);
    private final MemberId dia = new MemberId(clerk.standing().size());

    @AfterEach
    void stop() {
        house.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {PHONE, WIDE})
    void three_vouch_she_is_asked_and_a_code_is_handed_over(int width) {
        var three =
                List.of(new Person("Dia Osei", ""), new Person("Eli", ""), new Person("Fay", ""));
        house.hear(clerk, ANA, new RollCommand.AddMembers(three));
        house.hear(clerk, dia, new RollCommand.Enter());
        Page page = visitor(width);
        as(page, ANA, "/people");
        look(page, "people");
        press(page, AriaRole.LINK, "Someone I know lost her way in");
        assertThat(page.locator("h1")).hasText("Lost the way in");
        look(page, "back-begin");
        page.getByLabel("Dia Osei").check();
        press(page, AriaRole.BUTTON, "I know her and vouch for her");
        assertThat(page.locator("#done")).isVisible();
        look(page, "back-vouching");
        String path = page.url().replaceAll("^.*(/people/back/[0-9]+).*$", "$1");

        as(page, dia, "/people");
        assertThat(page.locator("h1")).hasText("Did you lose your way in?");
        look(page, "back-asked");

        for (MemberId voucher : List.of(BEN, CEM)) {
            as(page, voucher, path);
            press(page, AriaRole.BUTTON, "I know her and vouch for her");
            assertThat(page.locator("#done")).isVisible();
        }
        look(page, "back-waiting");
        house.server().pass(Duration.ofDays(7));
        as(page, ANA, path);
        press(page, AriaRole.BUTTON, "Make a code");
        assertThat(page.locator(".code")).isVisible();
        look(page, "back-code");
        as(page, BEN, path);
        look(page, "back-confirm");
        press(page, AriaRole.BUTTON, "Confirm the code");
        assertThat(page.locator("#done")).isVisible();
    }

    @ParameterizedTest
    @ValueSource(ints = {PHONE, WIDE})
    void codes_wait_for_a_second_person(int width) {
        var two = List.of(new Person("Dia Osei", "dia@example.org"), new Person("Eli", ""));
        house.hear(clerk, ANA, new RollCommand.AddMembers(two));
        Page page = visitor(width);
        as(page, ANA, "/people/invite");
        look(page, "invite");
        press(page, AriaRole.BUTTON, "Make 2 codes");
        assertThat(page.locator(".code").first()).isVisible();
        look(page, "invite-sheet");
        as(page, ANA, "/people/invite");
        look(page, "invite-mine");
        as(page, CEM, "/people/invite");
        look(page, "invite-waiting");
        press(page, AriaRole.BUTTON, "Confirm 2 codes");
        assertThat(page.locator("#done")).isVisible();
        house.hear(clerk, dia, new RollCommand.Enter());
        as(page, CEM, "/people");
        look(page, "people-came");
        as(page, ANA, "/people/import");
        look(page, "import");
        press(page, AriaRole.LINK, "Undo this list");
        assertThat(page.locator("h1")).hasText("Undo a list");
        look(page, "undo");
    }

    private static void press(Page page, AriaRole role, String name) {
        page.getByRole(role, new Page.GetByRoleOptions().setName(name).setExact(true)).click();
    }

    private void as(Page page, MemberId member, String path) {
        String cookie = house.cookie(clerk, member);
        int equals = cookie.indexOf('=');
        var kept =
                new Cookie(cookie.substring(0, equals), cookie.substring(equals + 1))
                        .setUrl(house.server().origin());
        page.context().addCookies(List.of(kept));
        page.navigate(house.server().origin() + "/o/" + clerk.journal().organ() + path);
    }

    private static void look(Page page, String name) {
        picture(page, name);
        assertAccessible(page);
    }
}
