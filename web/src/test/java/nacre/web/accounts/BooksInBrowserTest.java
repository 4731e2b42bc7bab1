// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.accounts;

import static nacre.web.browser.Accessible.assertAccessible;
import static nacre.web.organ.Branch.ANA;
import static nacre.web.organ.Branch.BEN;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.util.List;
import nacre.accounts.AccountId;
import nacre.assembly.part.MemberId;
import nacre.web.browser.BrowserTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The pages of the books, looked at.
@DisplayNameGeneration(ReplaceUnderscores.class)
class BooksInBrowserTest extends BrowserTest {
    private final Kept house = new Kept().opened().busy();

    @AfterEach
    void stop() {
        house.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {PHONE, WIDE})
    void the_books_can_be_used_by_everybody(int width) {
        Page page = visitor(width);
        long last = house.branch.clerk.standing().size() - 1;
        look(page, BEN, "", "books");
        look(page, ANA, "", "books-kept");
        look(page, BEN, "/" + AccountId.of(BEN), "account-own");
        look(page, ANA, "/postings/" + last, "posting");
        look(page, ANA, "/post", "post");
    }

    @ParameterizedTest
    @ValueSource(ints = {PHONE})
    void a_posting_is_made_without_any_script(int width) {
        Page page = visitorWithoutScript(width);
        comeTo(page, ANA, "/post");
        page.fill("#memo", "Coffee");
        page.selectOption("#account-0", house.cash.toString());
        page.selectOption("#change-0", "less");
        page.fill("#amount-0", "9,90");
        page.locator("button[value=line]").press("Enter");
        page.selectOption("#account-2", house.spent.toString());
        page.selectOption("#change-2", "more");
        page.fill("#amount-2", "9.90");
        page.locator(".sec > button[value=post]").press("Enter");
        assertTrue(page.locator("h1").innerText().contains("Coffee"), page::content);
        assertTrue(page.locator("#done").isVisible(), page::content);
    }

    private void look(Page page, MemberId reader, String path, String name) {
        comeTo(page, reader, path);
        picture(page, name);
        assertAccessible(page);
    }

    private void comeTo(Page page, MemberId reader, String path) {
        String cookie = house.branch.cookie(reader);
        int equals = cookie.indexOf('=');
        var kept =
                new Cookie(cookie.substring(0, equals), cookie.substring(equals + 1))
                        .setUrl(house.branch.server.origin());
        page.context().addCookies(List.of(kept));
        page.navigate(house.branch.server.origin() + house.path + path);
    }
}
