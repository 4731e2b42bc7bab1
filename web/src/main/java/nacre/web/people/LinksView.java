// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.people;

import java.time.Instant;
import java.util.List;
import nacre.web.sheet.Qr;

/// Single-use links, shown once.
public record LinksView(String path, String address, Instant until, List<Link> links) {

    /// Copies the list.
    public LinksView {
        links = List.copyOf(links);
    }

    /// One link, and the code it carries.
    public record Link(String name, String link, String code, Qr qr) {}
}
