// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.campaign.map;

import java.time.Instant;
import nacre.assembly.part.Refusal;
import nacre.campaign.unit.CampaignId;
import nacre.campaign.unit.UnitId;

/// Why something can be neither noted nor read.
public sealed interface MapRefusal extends Refusal {

    /// She holds no mandate to organise there.
    record NotYourPlace(UnitId unit) implements MapRefusal {}

    /// The place is hidden until the committee opens it again.
    record MapIsHidden(UnitId unit) implements MapRefusal {}

    /// Its purge day has come.
    record MapIsPurged(CampaignId campaign) implements MapRefusal {}

    /// It is not sealed, or too long.
    record NoteDoesNotFit(int length, int most) implements MapRefusal {}

    /// Nothing is noted at once, or too much.
    record NotedTooMuch(int notes, int most) implements MapRefusal {}

    /// A list brings nothing, or too much at once.
    record ImportDoesNotFit(long notes, long most) implements MapRefusal {}

    /// One of them is for a unit that lies elsewhere.
    record ImportLeavesItsPlace(UnitId unit) implements MapRefusal {}

    /// There is no such import, it was undone before, or it is too late.
    record CannotBeUndone(long imported) implements MapRefusal {}

    /// A list that is taken along is for one person, and for a few days.
    record ListDoesNotFit(long people, long most, Instant until, Instant latest)
            implements MapRefusal {}

    /// So many people fit into one file.
    record ExportDoesNotFit(long people, long most) implements MapRefusal {}

    /// She took so many files in a day already; the next one she can take then.
    record ExportedEnough(long most, Instant again) implements MapRefusal {}

    /// Under a mandate the purge day moves to an earlier one that is still to come; by a decision
    /// to one that is not too far off.
    record PurgeDoesNotMove(Instant purges, Instant latest) implements MapRefusal {}

    /// It is hidden already.
    record IsHidden() implements MapRefusal {}

    /// Nothing there is hidden.
    record NothingIsHidden() implements MapRefusal {}
}
