// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.shifts.slot;

import java.time.Instant;
import nacre.assembly.part.MemberId;
import nacre.assembly.part.Refusal;
import nacre.shifts.skill.SkillKey;

/// Why nothing can be done so about a slot.
public sealed interface SlotRefusal extends Refusal {

    /// The series has no slot on that day.
    record UnknownSlot(SlotId slot) implements SlotRefusal {}

    /// It does not take place.
    record SlotIsCalledOff(SlotId slot) implements SlotRefusal {}

    /// It is over.
    record SlotIsOver(SlotId slot, Instant ended) implements SlotRefusal {}

    /// It has begun.
    record SlotHasStarted(SlotId slot, Instant started) implements SlotRefusal {}

    /// All its places are taken.
    record SlotIsFull(SlotId slot, int places) implements SlotRefusal {}

    /// The places left are for those with a skill that it lacks.
    record PlacesAreKept(SlotId slot, SkillKey skill, int kept) implements SlotRefusal {}

    /// There is a place, so nobody has to wait.
    record PlaceIsFree(SlotId slot) implements SlotRefusal {}

    /// She has a place in it.
    record HasAPlace(SlotId slot) implements SlotRefusal {}

    /// She waits for it already.
    record WaitsAlready(SlotId slot) implements SlotRefusal {}

    /// She has no place in it.
    record HasNoPlace(SlotId slot) implements SlotRefusal {}

    /// At that time she is on another.
    record IsElsewhere(SlotId slot, SlotId other) implements SlotRefusal {}

    /// It can be given back no longer.
    record TooLateToGiveBack(SlotId slot, Instant until) implements SlotRefusal {}

    /// It can still be given back.
    record TimeToGiveBack(SlotId slot, Instant until) implements SlotRefusal {}

    /// Others wait for a place and can still get it by its being given back.
    record OthersWait(SlotId slot, int waiting) implements SlotRefusal {}

    /// She offers it already.
    record OffersAlready(SlotId slot) implements SlotRefusal {}

    /// She does not offer her place.
    record OffersNothing(SlotId slot, MemberId member) implements SlotRefusal {}

    /// Everything is so already.
    record NothingChanges(SlotId slot) implements SlotRefusal {}

    /// It would begin in the past.
    record MovedIntoThePast(SlotId slot, Instant starts) implements SlotRefusal {}

    /// It would be another shift altogether.
    record MovedTooFar(SlotId slot, long days) implements SlotRefusal {}

    /// More have a place than there would be.
    record MoreAreOnIt(SlotId slot, int on, int places) implements SlotRefusal {}

    /// At the new time somebody who is on it is on another.
    record SheIsElsewhere(MemberId member, SlotId slot, SlotId other) implements SlotRefusal {}

    /// Who came is noted from its beginning on, for some weeks.
    record NoTimeToNote(SlotId slot, Instant from, Instant until) implements SlotRefusal {}

    /// Somebody had no place in it, or is named twice.
    record WasNotOnIt(SlotId slot, MemberId member) implements SlotRefusal {}

    /// Nobody is named.
    record NobodyToNote(SlotId slot) implements SlotRefusal {}
}
