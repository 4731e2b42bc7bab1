// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.assembly.merger;

import java.time.Instant;
import nacre.assembly.part.Refusal;
import nacre.journal.OrganId;

/// Why two organs do not become one so.
public sealed interface MergerRefusal extends Refusal {

    /// An organ is one already.
    record CannotMergeWithItself(OrganId organ) implements MergerRefusal {}

    /// Its members are organs, and they have seats, not entries on a roll, to take along.
    record CouncilsDoNotMerge() implements MergerRefusal {}

    /// It has decided on a merger that this one does not go with.
    record IsMerging(OrganId other) implements MergerRefusal {}

    /// It has not decided to merge with it.
    record IsNotMerging(OrganId other) implements MergerRefusal {}

    /// Both have decided, and it is being carried out.
    record MergerIsUnderWay(OrganId other) implements MergerRefusal {}

    /// Its last day is over, or too far away.
    record LastDayDoesNotFit(Instant until, Instant latest) implements MergerRefusal {}

    /// She has said so already.
    record SaidSoAlready(OrganId other) implements MergerRefusal {}
}
