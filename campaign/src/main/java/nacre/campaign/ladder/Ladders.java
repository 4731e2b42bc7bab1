// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.campaign.ladder;

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

/// The ladders of all campaigns of an organ.
///
/// @param all rungs, by their entries
/// @param last the newest rung of each campaign that has one
/// @param dues when those that are open are over
public record Ladders(
        PSortedMap<RungId, Rung> all, PSortedMap<CampaignId, RungId> last, PSortedSet<Due> dues) {

    /// None.
    public static Ladders empty() {
        return new Ladders(TreePMap.empty(), TreePMap.empty(), TreePSet.empty());
    }

    /// The rung, or null.
    public @Nullable Rung find(RungId id) {
        return all.get(id);
    }

    /// The newest rung of a campaign, or null if it has none.
    public @Nullable Rung last(CampaignId campaign) {
        RungId id = last.get(campaign);
        return id == null ? null : all.get(id);
    }

    /// The rungs of a campaign, lowest first.
    public List<Rung> of(CampaignId campaign) {
        return all.values().stream()
                .filter(rung -> rung.place().campaign().equals(campaign))
                .toList();
    }

    Rung needed(RungId id) {
        return Unfoldable.needed(all.get(id), "There is no rung %s.", id);
    }

    Ladders opened(Rung rung) {
        return new Ladders(
                all.plus(rung.id(), rung),
                last.plus(rung.place().campaign(), rung.id()),
                dues.plus(closing(rung)));
    }

    Ladders with(Rung rung) {
        return new Ladders(all.plus(rung.id(), rung), last, dues);
    }

    Ladders closed(Rung rung, boolean isMet) {
        return new Ladders(
                all.plus(rung.id(), rung.closed(isMet)), last, dues.minus(closing(rung)));
    }

    /// With those that are open put off by the time that the server slept.
    Ladders slept(Instant from, Instant to) {
        Ladders next = this;
        for (Due due : dues) {
            Rung rung = needed(new RungId(due.cause()));
            Instant later = new Sleep(from, to).closing(rung.opened(), rung.closes());
            Rung putOff = rung.closing(later);
            next =
                    new Ladders(
                            next.all.plus(rung.id(), putOff),
                            last,
                            next.dues.minus(due).plus(closing(putOff)));
        }
        return next;
    }

    private static Due closing(Rung rung) {
        return new Due(rung.closes(), rung.id().seq(), "close");
    }
}
