// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.app.demo;

import nacre.app.Brought;
import nacre.journal.Journals;
import nacre.journal.Keyrings;
import nacre.organ.Parts;

/// The demo's town, lived through in memory.
final class PortArden {
    static final Parts PARTS = Brought.parts();

    /// As the demo shows it; to be looked at by many tests and changed by none.
    static final Town TOWN = live(1);

    private PortArden() {}

    /// A town of its own.
    static Town live(long seed) {
        return live(Journals.inMemory(), seed);
    }

    /// A town of its own, whose records are kept there.
    static Town live(Journals journals, long seed) {
        var keyrings = Keyrings.inMemory(Chance.of(seed, "keyrings"));
        var town = new Town(new Life(journals, keyrings, PARTS, Town.start(), seed));
        town.live();
        return town;
    }
}
