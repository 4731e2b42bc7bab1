// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.app;

import nacre.web.founding.FoundingGate;
import nacre.web.organ.TestHouse;
import nacre.web.part.PartsPages;

/// A house with every page that a server has, its records in memory, all chance from one seed.
public final class WholeHouse {
    private WholeHouse() {}

    /// One whose organs are assemblies and no more.
    public static TestHouse open() {
        return serving(PartsPages.none());
    }

    /// One whose organs have these parts as well.
    public static TestHouse serving(PartsPages parts) {
        return TestHouse.serving(
                parts, given -> Server.pages(given.house(), given.visits(), FoundingGate.CODE));
    }
}
