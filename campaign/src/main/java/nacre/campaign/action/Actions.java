// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.campaign.action;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import nacre.assembly.part.Due;
import nacre.assembly.part.Unfoldable;
import nacre.campaign.map.Maps;
import nacre.campaign.unit.Campaign;
import nacre.campaign.unit.CampaignId;
import nacre.campaign.unit.Campaigns;
import org.jspecify.annotations.Nullable;
import org.pcollections.PSortedMap;
import org.pcollections.PSortedSet;
import org.pcollections.PVector;
import org.pcollections.TreePMap;
import org.pcollections.TreePSet;
import org.pcollections.TreePVector;

/// The actions of all campaigns of an organ.
///
/// @param all each by the entry that called it
/// @param dues when they are over
/// @param gone the entries of notes that a steward took away, in the order in which it was recorded
public record Actions(PSortedMap<ActionId, Action> all, PSortedSet<Due> dues, PVector<Long> gone) {
    static final String END = "end";

    /// None.
    public static Actions empty() {
        return new Actions(TreePMap.empty(), TreePSet.empty(), TreePVector.empty());
    }

    /// The action, or null.
    public @Nullable Action find(ActionId id) {
        return all.get(id);
    }

    /// The actions of a campaign, oldest first.
    public List<Action> of(CampaignId campaign) {
        return all.values().stream().filter(each -> each.campaign().equals(campaign)).toList();
    }

    Action needed(ActionId id) {
        return Unfoldable.needed(all.get(id), "There is no action %s.", id);
    }

    Actions called(Action action) {
        return new Actions(all.plus(action.id(), action), dues.plus(end(action)), gone);
    }

    Actions with(Action action) {
        return new Actions(all.plus(action.id(), action), dues, gone);
    }

    Actions ended(Action action, Outcome outcome, Instant at, long entry) {
        Action ended = action.at(new Action.Stage.Ended(outcome, at), entry);
        return new Actions(all.plus(action.id(), ended), dues.minus(end(action)), gone);
    }

    /// The entries of notes that nobody may read any more: a steward took them away, or the purge
    /// day of their campaign has come, as it stands in the maps now.
    List<Long> over(Campaigns campaigns, Maps maps, Instant now) {
        var notes = new ArrayList<>(gone);
        for (Action action : all.values()) {
            Campaign campaign = campaigns.find(action.campaign());
            if (campaign != null && !now.isBefore(maps.purges(campaign))) {
                action.incidents().forEach(each -> notes.add(each.seq()));
            }
        }
        return notes;
    }

    Actions noted(Action action, Incident incident) {
        return with(action.with(action.incidents().plus(incident)));
    }

    /// With the key of this note to be destroyed.
    Actions forgotten(Action action, Incident incident) {
        Action next = action.with(action.incidents().minus(incident));
        return new Actions(all.plus(next.id(), next), dues, gone.plus(incident.seq()));
    }

    private static Due end(Action action) {
        return new Due(action.until(), action.id().seq(), END);
    }
}
