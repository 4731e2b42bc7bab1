// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.decide;

import static nacre.web.browser.Accessible.assertAccessible;
import static nacre.web.organ.Branch.ANA;
import static nacre.web.organ.Branch.BEN;
import static nacre.web.organ.Branch.CEM;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.time.Duration;
import java.util.List;
import nacre.assembly.charter.Secrecy;
import nacre.web.browser.BrowserTest;
import nacre.web.organ.Branch;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class HiddenVoteInBrowserTest extends BrowserTest {
    @ParameterizedTest
    @ValueSource(ints = {PHONE, WIDE})
    void a_secret_vote_is_answered_and_closes(int width) {
        try (Branch branch = HiddenBranch.of(Secrecy.SECRET_TRUSTING_HOST)) {
            String path = HiddenBranch.open(branch);
            Page page = visitor(width);
            comeIn(branch, page);
            look(branch, page, path, "Answers are sealed", "secret-asked");
            page.click(".answers [value=no]");
            page.waitForSelector("text=You have answered.");
            look(branch, page, path, "You have answered.", "secret-answered");
            look(branch, page, branch.path("/decide"), "New locks", "secret-list");
            branch.post(BEN, path + "/vote", "answer", "yes");
            branch.post(CEM, path + "/vote", "answer", "yes");
            branch.pass(Duration.ofDays(3));
            comeIn(branch, page); // her session was over by then
            look(branch, page, path, "2 of 3 yes or no", "secret-closed");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {PHONE, WIDE})
    void who_cannot_vote_says_so_and_answers_after_all(int width) {
        try (Branch branch = HiddenBranch.ofThoseWhoCan(Secrecy.SECRET_TRUSTING_HOST)) {
            String path = HiddenBranch.open(branch);
            Page page = visitor(width);
            comeIn(branch, page);
            look(branch, page, path, "I cannot vote", "prevented-asked");
            page.click("text=I cannot vote");
            page.waitForSelector("text=You said that you are prevented.");
            branch.post(BEN, path + "/prevented");
            look(branch, page, path, "2 of 5 said that they are prevented", "prevented-said");
            page.reload(); // axe leaves style attributes behind, which the policy forbids to copy
            page.click(".answers [value=yes]");
            page.waitForSelector("text=You have answered.");
            branch.pass(Duration.ofDays(3));
            comeIn(branch, page); // her session was over by then
            look(branch, page, path, "1 of 4 not prevented", "prevented-closed");
        }
    }

    private static void comeIn(Branch branch, Page page) {
        String cookie = branch.cookie(ANA);
        int equals = cookie.indexOf('=');
        var kept =
                new Cookie(cookie.substring(0, equals), cookie.substring(equals + 1))
                        .setUrl(branch.server.origin());
        page.context().addCookies(List.of(kept));
    }

    private static void look(Branch branch, Page page, String path, String says, String name) {
        page.navigate(branch.server.origin() + path);
        assertTrue(page.content().contains(says), () -> page.innerText("body"));
        picture(page, name);
        assertAccessible(page);
    }
}
