// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.garden.law;

import java.time.Instant;
import nacre.assembly.part.Act;
import nacre.assembly.part.MemberId;
import nacre.journal.Entry;
import nacre.journal.Leaf;

/// One entry of a record, read.
record Event(Entry entry, Leaf leaf, Act act) {
    long seq() {
        return leaf.seq();
    }

    /// From when it counts.
    Instant effective() {
        Instant due = leaf.due();
        return due == null ? leaf.at() : due;
    }

    MemberId actor() {
        Long actor = leaf.actor();
        if (actor == null) {
            throw new Broken("Nobody acted in entry %d.", seq());
        }
        return new MemberId(actor);
    }
}
