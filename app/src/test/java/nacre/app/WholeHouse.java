// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.app;

import nacre.web.founding.FoundingGate;
import nacre.web.organ.TestHouse;

/// A house with every page that a server has, its records in memory, all chance from one seed.
public final class WholeHouse {
    private WholeHouse() {}

    public static TestHouse open() {
        return TestHouse.serving(
                given -> Server.pages(given.house(), given.visits(), FoundingGate.CODE));
    }
}
