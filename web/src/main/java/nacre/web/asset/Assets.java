// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.asset;

import java.util.List;

/// The files that pages need beside themselves.
public final class Assets {
    private static final Asset STYLE = Asset.of("nacre.css", "text/css; charset=utf-8");
    private static final Asset HTMX = Asset.of("htmx.min.js", "text/javascript; charset=utf-8");
    private static final Asset SCRIPT = Asset.of("nacre.js", "text/javascript; charset=utf-8");
    private static final Asset OUTBOX = Asset.of("outbox.js", "text/javascript; charset=utf-8");
    private static final Asset ICON = Asset.of("nacre.svg", "image/svg+xml");

    private Assets() {}

    /// Where the stylesheet is.
    public static String style() {
        return STYLE.path();
    }

    /// Where htmx is; pages work without it.
    public static String htmx() {
        return HTMX.path();
    }

    /// Where the house's own script is; pages work without it, passkeys do not.
    public static String script() {
        return SCRIPT.path();
    }

    /// Where the script is that keeps notes until there is a line; pages work without it.
    public static String outbox() {
        return OUTBOX.path();
    }

    /// Where the icon is.
    public static String icon() {
        return ICON.path();
    }

    /// All of them.
    public static List<Asset> all() {
        return List.of(STYLE, HTMX, SCRIPT, OUTBOX, ICON);
    }
}
