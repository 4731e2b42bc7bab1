// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.garden;

import nacre.assembly.part.Due;
import nacre.journal.OrganId;
import org.pcollections.PSortedMap;
import org.pcollections.PSortedSet;
import org.pcollections.TreePMap;
import org.pcollections.TreePSet;

/// The beds as they stand, under which entry the garden has its name, −1 before, and the gardens
/// whose letters it reads.
public record Garden(
        PSortedMap<Long, Bed> beds,
        long named,
        PSortedMap<OrganId, Friend> friends,
        PSortedSet<Due> dues) {
    static Garden empty() {
        return new Garden(TreePMap.empty(), -1, TreePMap.empty(), TreePSet.empty());
    }

    Garden sown(Bed bed) {
        return new Garden(beds.plus(bed.seq(), bed), named, friends, dues.plus(ripe(bed)));
    }

    Garden harvested(Bed bed) {
        return new Garden(
                beds.plus(bed.seq(), bed.harvested()), named, friends, dues.minus(ripe(bed)));
    }

    Garden named(long seq) {
        return new Garden(beds, seq, friends, dues);
    }

    Garden with(OrganId organ, Friend friend) {
        return new Garden(beds, named, friends.plus(organ, friend), dues);
    }

    Garden plus(Due due) {
        return new Garden(beds, named, friends, dues.plus(due));
    }

    Garden minus(Due due) {
        return new Garden(beds, named, friends, dues.minus(due));
    }

    private static Due ripe(Bed bed) {
        return new Due(bed.ripe(), bed.seq(), "ripe");
    }
}
