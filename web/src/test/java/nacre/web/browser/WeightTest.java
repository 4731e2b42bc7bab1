// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.browser;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import java.util.concurrent.atomic.AtomicLong;
import nacre.web.TestServer;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class WeightTest extends BrowserTest {

    @Test
    void the_first_visit_weighs_at_most_50_kilobytes_and_later_views_15() {
        try (var server = TestServer.of()) {
            Page page = visitor(PHONE);
            var bytes = Weight.of(page);
            page.navigate(server.origin() + "/come-in");
            page.waitForLoadState(LoadState.NETWORKIDLE);
            long first = bytes.get();
            page.navigate(server.origin() + "/language");
            page.waitForLoadState(LoadState.NETWORKIDLE);
            long later = bytes.get() - first;
            System.Logger log = System.getLogger("weight");
            log.log(System.Logger.Level.INFO, "first {0} bytes, later {1}", first, later);
            assertTrue(first > 1000 && first <= 50_000, "first visit: " + first);
            assertTrue(later > 1000 && later <= 15_000, "later view: " + later);
        }
    }

    /// Counts what comes over the wire.
    private static final class Weight {
        static AtomicLong of(Page page) {
            var bytes = new AtomicLong();
            var session = page.context().newCDPSession(page);
            session.send("Network.enable");
            session.on(
                    "Network.loadingFinished",
                    event -> bytes.addAndGet(event.get("encodedDataLength").getAsLong()));
            return bytes;
        }
    }
}
