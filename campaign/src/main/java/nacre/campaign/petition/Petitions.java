// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.campaign.petition;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import nacre.assembly.part.Due;
import nacre.assembly.part.Unfoldable;
import nacre.assembly.vote.Sleep;
import nacre.campaign.map.Maps;
import nacre.campaign.unit.CampaignId;
import nacre.campaign.unit.Campaigns;
import org.jspecify.annotations.Nullable;
import org.pcollections.PSortedMap;
import org.pcollections.PSortedSet;
import org.pcollections.PVector;
import org.pcollections.TreePMap;
import org.pcollections.TreePSet;
import org.pcollections.TreePVector;

/// All petitions of an organ.
///
/// @param dues when those that are open are over, and when names of guests are destroyed
/// @param gone the signatures of guests whose names are gone, by their entries, in the order in
///     which they went
public record Petitions(
        PSortedMap<PetitionId, Petition> all, PSortedSet<Due> dues, PVector<Long> gone) {
    static final String CLOSE = "close";
    static final String PURGE = "purge";

    /// None.
    public static Petitions empty() {
        return new Petitions(TreePMap.empty(), TreePSet.empty(), TreePVector.empty());
    }

    /// The petition, or null.
    public @Nullable Petition find(PetitionId id) {
        return all.get(id);
    }

    /// Those of a campaign, oldest first.
    public List<Petition> of(CampaignId campaign) {
        return all.values().stream()
                .filter(petition -> petition.place().campaign().equals(campaign))
                .toList();
    }

    /// The signatures of guests whose names nobody may read any more: those that are gone, and all
    /// of a campaign whose purge day has come, however soon it was set.
    ///
    /// @param maps where the purge days stand
    List<Long> over(Campaigns campaigns, Maps maps, Instant now) {
        var over = new ArrayList<>(gone);
        for (Petition petition : all.values()) {
            if (!now.isBefore(PetitionRules.purges(campaigns, maps, petition))) {
                over.addAll(petition.sealed());
            }
        }
        return over;
    }

    Petition needed(PetitionId id) {
        return Unfoldable.needed(all.get(id), "There is no petition %s.", id);
    }

    /// With a petition as it stands now.
    Petitions with(Petition petition) {
        Petition before = all.get(petition.id());
        PSortedSet<Due> rest = before == null ? dues : dues.minusAll(dues(before));
        return new Petitions(
                all.plus(petition.id(), petition),
                rest.plusAll(dues(petition)),
                gone.plusAll(gone(before, petition)));
    }

    private static List<Due> dues(Petition petition) {
        var dues = new ArrayList<Due>();
        if (petition.isOpen()) {
            dues.add(new Due(petition.closes(), petition.id().seq(), CLOSE));
        }
        if (!petition.sealed().isEmpty()) {
            dues.add(purge(petition));
        }
        return dues;
    }

    static Due purge(Petition petition) {
        return new Due(petition.purges(), petition.id().seq(), PURGE);
    }

    private static List<Long> gone(@Nullable Petition before, Petition after) {
        return before == null || before.sealed().size() <= after.sealed().size()
                ? List.of()
                : before.sealed().stream().filter(each -> !after.sealed().contains(each)).toList();
    }

    /// With those that are open put off by the time that the server slept; the names of guests are
    /// kept no longer for that.
    Petitions slept(Instant from, Instant to) {
        Petitions next = this;
        for (Due due : dues) {
            if (due.what().equals(CLOSE)) {
                Petition petition = needed(new PetitionId(due.cause()));
                Instant later = new Sleep(from, to).closing(petition.opened(), petition.closes());
                next = next.with(petition.closing(later));
            }
        }
        return next;
    }
}
