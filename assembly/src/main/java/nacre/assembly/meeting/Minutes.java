// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.assembly.meeting;

import nacre.assembly.part.MemberId;
import org.jspecify.annotations.Nullable;
import org.pcollections.PVector;
import org.pcollections.TreePVector;

/// The minutes of a meeting: what the record says of it, as somebody has put it in words.
///
/// @param taker who writes them, or null if nobody was named
/// @param written the entries that hold them as they were written, oldest first
/// @param adopted the one that was adopted by a decision, or null
public record Minutes(@Nullable MemberId taker, PVector<Long> written, @Nullable Long adopted) {

    static Minutes none() {
        return new Minutes(null, TreePVector.empty(), null);
    }

    /// The entry that holds them as they were written last, or null.
    public @Nullable Long latest() {
        return written.isEmpty() ? null : written.getLast();
    }

    Minutes takenBy(MemberId member) {
        return new Minutes(member, written, adopted);
    }

    Minutes with(long entry) {
        return new Minutes(taker, written.plus(entry), adopted);
    }

    Minutes adopting(long entry) {
        return new Minutes(taker, written, entry);
    }
}
