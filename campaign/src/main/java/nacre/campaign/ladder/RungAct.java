// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.campaign.ladder;

import java.time.Instant;
import nacre.assembly.part.Act;
import nacre.ballot.Fraction;
import nacre.campaign.unit.UnitPath;
import nacre.journal.Json;
import org.jspecify.annotations.Nullable;

/// What happened on the ladder of a campaign. What people do (`title`, and `how` at more length) is
/// kept content of the entry that opened a rung, as is the `reason` for going on after a miss; of a
/// correction, its `reason`. Who did it is never said, only how many.
public sealed interface RungAct extends Act {

    /// The type of the enactment that opens a rung.
    String OPENED = "rung.opened";

    /// A rung was opened; it goes by this entry. Under a mandate to steer, or an enactment.
    ///
    /// @param place whose people are asked: a campaign, or a unit of one with all beneath it
    /// @param whole the share of all of them that it takes
    /// @param each the share of every group that it takes as well; null if none
    /// @param closes when it is over
    /// @param repeats the rung before it, which was missed and is tried again; null if none
    /// @param despite the rung before it, which was missed and after which it goes on all the same,
    ///     as only a decision may say; null if none
    record Opened(
            UnitPath place,
            Fraction whole,
            @Nullable Fraction each,
            Instant closes,
            @Nullable RungId repeats,
            @Nullable RungId despite)
            implements RungAct {}

    /// It was stated how many of a group have done it so far. Under a mandate to organise there.
    ///
    /// @param group its place among the groups of the rung, from 0
    record Counted(RungId rung, int group, long did) implements RungAct {}

    /// It was stated that it had been another number. Under a mandate to organise there.
    record Corrected(RungId rung, int group, long did) implements RungAct {}

    /// Its day is over. Due.
    record Closed(RungId rung, boolean isMet) implements RungAct {}

    @Override
    default String type() {
        return RungActForm.type(this);
    }

    @Override
    default Json.Fields facts() {
        return RungActForm.facts(this);
    }

    /// Reads the permanent form.
    static RungAct read(String type, Json.Fields facts) {
        return RungActForm.read(type, facts);
    }
}
