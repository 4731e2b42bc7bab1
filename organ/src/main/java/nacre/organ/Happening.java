// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.organ;

import java.time.Instant;
import nacre.assembly.part.Act;
import nacre.assembly.part.MemberId;
import nacre.assembly.part.Stamp;
import nacre.journal.Authority;
import nacre.journal.Entry;
import nacre.journal.Leaf;
import org.jspecify.annotations.Nullable;

/// One entry as a fold sees it: freshly ruled, or read from a record.
///
/// @param due when it took effect, if it was due
record Happening(Act act, Stamp stamp, @Nullable Instant due, long rules) {

    static Happening of(
            long seq,
            Act act,
            Instant at,
            @Nullable Instant due,
            @Nullable MemberId actor,
            Authority authority) {
        var stamp = new Stamp(seq, at, due == null ? at : due, actor, authority);
        return new Happening(act, stamp, due, Standing.RULES);
    }

    static Happening of(Entry entry, Leaf leaf, Parts parts) {
        Act act = parts.of(leaf.type()).read(leaf.type(), entry.facts());
        Long actor = leaf.actor();
        var stamp =
                new Stamp(
                        leaf.seq(),
                        leaf.at(),
                        leaf.due() == null ? leaf.at() : leaf.due(),
                        actor == null ? null : new MemberId(actor),
                        leaf.authority());
        return new Happening(act, stamp, leaf.due(), leaf.rules());
    }
}
