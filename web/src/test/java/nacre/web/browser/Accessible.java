// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.browser;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Assertions;

/// Checks pages with axe-core, all rules of WCAG 2.2 A and AA and axe's best practices, and what
/// axe does not look at: that nothing is wider than the window. What axe leaves behind is cleared
/// away: htmx would carry an empty style over to the next page, and the policy would complain.
public final class Accessible {
    private static final String AXE = axe();
    private static final String RUN =
            """
            async () => {
              const found = await axe.run(document, { runOnly: ["wcag2a", "wcag2aa", "wcag21a",
                "wcag21aa", "wcag22a", "wcag22aa", "best-practice"] });
              document.querySelectorAll('[style=""]').forEach(e => e.removeAttribute("style"));
              return found.violations.map(v => v.id + ": " + v.help + "\\n"
                + v.nodes.map(n => "  " + n.html + "\\n    " + n.failureSummary).join("\\n"))
                .join("\\n");
            }\
            """;

    private Accessible() {}

    /// Fails with what axe found, or with how much too wide the page is.
    public static void assertAccessible(Page page) {
        page.evaluate(AXE);
        Assertions.assertEquals("", page.evaluate(RUN), page.url());
        Object width = page.evaluate("document.documentElement.scrollWidth - innerWidth");
        Assertions.assertTrue(
                ((Number) width).intValue() <= 0, page.url() + " is too wide by " + width);
    }

    private static String axe() {
        try (InputStream in = Accessible.class.getResourceAsStream("/axe.min.js")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
