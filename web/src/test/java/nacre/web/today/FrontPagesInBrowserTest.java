// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.today;

import static nacre.web.browser.Accessible.assertAccessible;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.util.List;
import nacre.web.browser.BrowserTest;
import nacre.web.organ.Branch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class FrontPagesInBrowserTest extends BrowserTest {
    private Branch branch;

    @BeforeEach
    void start() {
        branch = ThisPiece.branch();
    }

    @AfterEach
    void stop() {
        branch.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {PHONE, WIDE})
    void each_page_can_be_used_by_everybody(int width) {
        Page page = visitor(width);
        look(page, "/", "welcome");
        look(page, "/help", "help");
        look(page, "/trust", "trust");
        comeIn(page);
        look(page, "/", "today");
        look(page, branch.path(""), "organ");
        look(page, branch.path("/mandates"), "mandates");
        look(page, ThisPiece.mandatePath(branch), "mandate");
        look(page, branch.path("/charter"), "charter");
        look(page, branch.path("/charter/change"), "charter-change");
        look(page, branch.path("/charter/change?open=everyday-"), "charter-change-everyday");
        look(page, branch.path("/announcements"), "announcements");
        look(page, branch.path("/record"), "record");
        look(page, branch.path("/record/5"), "entry");
    }

    private void comeIn(Page page) {
        String cookie = branch.cookie(Branch.BEN);
        int equals = cookie.indexOf('=');
        page.context()
                .addCookies(
                        List.of(
                                new Cookie(
                                                cookie.substring(0, equals),
                                                cookie.substring(equals + 1))
                                        .setUrl(branch.server.origin())));
    }

    private void look(Page page, String path, String name) {
        page.navigate(branch.server.origin() + path);
        picture(page, name);
        assertAccessible(page);
    }
}
