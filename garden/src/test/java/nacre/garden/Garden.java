// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.garden;

import nacre.assembly.part.Due;
import org.pcollections.PSortedMap;
import org.pcollections.PSortedSet;
import org.pcollections.TreePMap;
import org.pcollections.TreePSet;

/// The beds as they stand, and under which entry the garden has its name, −1 before.
public record Garden(PSortedMap<Long, Bed> beds, long named, PSortedSet<Due> dues) {
    static Garden empty() {
        return new Garden(TreePMap.empty(), -1, TreePSet.empty());
    }

    Garden sown(Bed bed) {
        return new Garden(beds.plus(bed.seq(), bed), named, dues.plus(ripe(bed)));
    }

    Garden harvested(Bed bed) {
        return new Garden(beds.plus(bed.seq(), bed.harvested()), named, dues.minus(ripe(bed)));
    }

    Garden named(long seq) {
        return new Garden(beds, seq, dues);
    }

    private static Due ripe(Bed bed) {
        return new Due(bed.ripe(), bed.seq(), "ripe");
    }
}
