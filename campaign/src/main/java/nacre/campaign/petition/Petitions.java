// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.campaign.petition;

import java.time.Instant;
import java.util.List;
import nacre.assembly.part.Due;
import nacre.assembly.part.Unfoldable;
import nacre.assembly.vote.Sleep;
import nacre.campaign.unit.CampaignId;
import org.jspecify.annotations.Nullable;
import org.pcollections.PSortedMap;
import org.pcollections.PSortedSet;
import org.pcollections.TreePMap;
import org.pcollections.TreePSet;

/// All petitions of an organ.
///
/// @param dues when those that are open are over
public record Petitions(PSortedMap<PetitionId, Petition> all, PSortedSet<Due> dues) {

    /// None.
    public static Petitions empty() {
        return new Petitions(TreePMap.empty(), TreePSet.empty());
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

    Petition needed(PetitionId id) {
        return Unfoldable.needed(all.get(id), "There is no petition %s.", id);
    }

    Petitions opened(Petition petition) {
        return new Petitions(all.plus(petition.id(), petition), dues.plus(closing(petition)));
    }

    Petitions with(Petition petition) {
        return new Petitions(all.plus(petition.id(), petition), dues);
    }

    Petitions closed(Petition petition) {
        return new Petitions(
                all.plus(petition.id(), petition.closed()), dues.minus(closing(petition)));
    }

    /// With those that are open put off by the time that the server slept.
    Petitions slept(Instant from, Instant to) {
        Petitions next = this;
        for (Due due : dues) {
            Petition petition = needed(new PetitionId(due.cause()));
            Instant later = new Sleep(from, to).closing(petition.opened(), petition.closes());
            Petition putOff = petition.closing(later);
            next =
                    new Petitions(
                            next.all.plus(petition.id(), putOff),
                            next.dues.minus(due).plus(closing(putOff)));
        }
        return next;
    }

    private static Due closing(Petition petition) {
        return new Due(petition.closes(), petition.id().seq(), "close");
    }
}
