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
import org.pcollections.PSortedSet;
import org.pcollections.TreePSet;

/// A petition: what is asked of somebody, and who has signed it. Its text is content, and so are
/// the names of guests who signed, sealed.
///
/// @param id the entry that opened it
/// @param opened when
/// @param place whose people are asked
/// @param target how many of them it takes
/// @param closes when nobody signs any more; later than was said if the server slept
/// @param purges when the names of guests are destroyed: on the purge day of its campaign as it was
///     when the petition opened, or sooner if its list was taken along
/// @param signatures by who signed: a member by her entry, a guest by that of her link
/// @param sealed the signatures of guests whose names are kept, by their entries
/// @param handedOver when its list was first taken along to be handed over; null before
public record Petition(
        PetitionId id,
        Instant opened,
        UnitPath place,
        Target target,
        Instant closes,
        Instant purges,
        PSortedMap<Long, Signature> signatures,
        PSortedSet<Long> sealed,
        boolean isOpen,
        @Nullable Instant handedOver) {

    /// One signature.
    ///
    /// @param entry in which it stands
    /// @param group of the target, by its place among the groups
    /// @param isNamed whether the name is handed over with the petition
    public record Signature(long entry, int group, boolean isNamed) {
        Signature unnamed() {
            return new Signature(entry, group, false);
        }
    }

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

    /// Whether the name of a guest is kept, by the entry of her link.
    public boolean keepsNameOf(long link) {
        Signature signature = signatures.get(link);
        return signature != null && sealed.contains(signature.entry());
    }

    Petition signed(long who, Signature signature) {
        return with(signatures.plus(who, signature), sealed);
    }

    /// With the signature of a guest, whose name is kept if it is handed over.
    Petition signedBy(long link, Signature signature) {
        return with(
                signatures.plus(link, signature),
                signature.isNamed() ? sealed.plus(signature.entry()) : sealed);
    }

    Petition takenBack(long who) {
        Signature signature = signatures.get(who);
        return with(
                signatures.minus(who),
                signature == null ? sealed : sealed.minus(signature.entry()));
    }

    /// With somebody counted whose name is kept no longer.
    Petition unnamed(long who, Signature signature) {
        return with(signatures.plus(who, signature.unnamed()), sealed.minus(signature.entry()));
    }

    /// With no name of a guest any more; they are counted on.
    Petition purged() {
        var rest = signatures;
        for (var each : signatures.entrySet()) {
            if (sealed.contains(each.getValue().entry())) {
                rest = rest.plus(each.getKey(), each.getValue().unnamed());
            }
        }
        return with(rest, TreePSet.empty());
    }

    Petition closed() {
        return new Petition(
                id, opened, place, target, closes, purges, signatures, sealed, false, handedOver);
    }

    Petition closing(Instant later) {
        return new Petition(
                id, opened, place, target, later, purges, signatures, sealed, isOpen, handedOver);
    }

    /// With its list taken along; the first time sets when the names are destroyed.
    Petition handedOver(Instant now) {
        if (handedOver != null) {
            return this;
        }
        Instant end = now.plus(PetitionRules.KEPT);
        return new Petition(
                id,
                opened,
                place,
                target,
                closes,
                end.isBefore(purges) ? end : purges,
                signatures,
                sealed,
                isOpen,
                now);
    }

    private Petition with(PSortedMap<Long, Signature> signed, PSortedSet<Long> names) {
        return new Petition(
                id, opened, place, target, closes, purges, signed, names, isOpen, handedOver);
    }
}
