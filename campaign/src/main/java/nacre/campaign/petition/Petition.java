// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.campaign.petition;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import nacre.campaign.unit.Target;
import nacre.campaign.unit.UnitPath;
import org.jspecify.annotations.Nullable;
import org.pcollections.PSortedMap;

/// A petition: what is asked of somebody, and who has signed it. Its text, and the names of guests
/// who signed, are content.
///
/// @param id the entry that opened it
/// @param opened when
/// @param place whose people are asked
/// @param target how many of them it takes
/// @param closes when nobody signs any more; later than was said if the server slept
/// @param signatures by who signed: a member by her entry, a guest by that of her link
/// @param handedOver when its list was first taken along to be handed over; null before
public record Petition(
        PetitionId id,
        Instant opened,
        UnitPath place,
        Target target,
        Instant closes,
        PSortedMap<Long, Signature> signatures,
        boolean isOpen,
        @Nullable Instant handedOver) {

    /// One signature.
    ///
    /// @param entry in which it stands
    /// @param group of the target, by its place among the groups
    /// @param isNamed whether the name is handed over with the petition
    public record Signature(long entry, int group, boolean isNamed) {}

    /// How many of each group have signed.
    public List<Long> counts() {
        var counts = new ArrayList<>(Collections.nCopies(target.groups().size(), 0L));
        for (Signature each : signatures.values()) {
            counts.set(each.group(), counts.get(each.group()) + 1);
        }
        return List.copyOf(counts);
    }

    /// Whether enough have signed as things stand.
    public boolean isMet() {
        return target.isMetBy(counts());
    }

    /// How many names are handed over with it.
    public long names() {
        return signatures.values().stream().filter(Signature::isNamed).count();
    }

    Petition signed(long who, Signature signature) {
        return with(signatures.plus(who, signature), closes, isOpen);
    }

    Petition takenBack(long who) {
        return with(signatures.minus(who), closes, isOpen);
    }

    Petition closed() {
        return with(signatures, closes, false);
    }

    Petition closing(Instant later) {
        return with(signatures, later, isOpen);
    }

    Petition handedOver(Instant now) {
        return handedOver == null
                ? new Petition(id, opened, place, target, closes, signatures, isOpen, now)
                : this;
    }

    private Petition with(PSortedMap<Long, Signature> signed, Instant over, boolean goesOn) {
        return new Petition(id, opened, place, target, over, signed, goesOn, handedOver);
    }
}
