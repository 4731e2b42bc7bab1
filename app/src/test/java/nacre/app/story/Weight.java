// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.app.story;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import java.util.concurrent.atomic.AtomicLong;

/// What came over the wire to one browser, and whether it was more than a cheap phone should pay
/// for.
final class Weight {
    private static final long FIRST = 50_000;
    private static final long LATER = 15_000;

    private final AtomicLong bytes = new AtomicLong();
    private long allowed = FIRST - LATER;

    Weight(Page page) {
        var session = page.context().newCDPSession(page);
        session.send("Network.enable");
        session.on(
                "Network.loadingFinished",
                event -> bytes.addAndGet(event.get("encodedDataLength").getAsLong()));
    }

    /// One more view may be loaded.
    void turn() {
        allowed += LATER;
    }

    /// All that was loaded since the last call fits in what its views may weigh.
    void assertLight(String where) {
        long loaded = bytes.getAndSet(0);
        assertTrue(allowed == 0 || loaded > 0, where + ": nothing was weighed");
        assertTrue(loaded <= allowed, where + ": " + loaded + " bytes, allowed " + allowed);
        allowed = 0;
    }
}
