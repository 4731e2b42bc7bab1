// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.campaign.ordering;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import nacre.assembly.roll.Roll;
import nacre.campaign.demand.DemandId;
import nacre.campaign.unit.CampaignId;
import org.jspecify.annotations.Nullable;

/// Demands that members put in order: each approves of as many as she wants, and they stand by how
/// many approve. Who approves of what is in a box that only ever shows the sums.
///
/// @param id the entry that opened it
/// @param campaign whose demands they are; null for those of none
/// @param opened when
/// @param closes when it is over; its box ends later if the server slept
/// @param demands all that were proposed when it opened, oldest first
/// @param roll who may answer
/// @param since when it came to its stage
/// @param answered how many have answered; 0 until it is counted
/// @param approvals how many approve of each, in the order of the demands; none until it is counted
public record Ordering(
        OrderingId id,
        @Nullable CampaignId campaign,
        Instant opened,
        Instant closes,
        List<DemandId> demands,
        Roll roll,
        Stage stage,
        Instant since,
        long answered,
        List<Long> approvals) {

    /// Copies the lists.
    public Ordering {
        demands = List.copyOf(demands);
        approvals = List.copyOf(approvals);
    }

    /// How far it has come.
    public enum Stage {
        /// It is settled; its box opens in the same breath.
        SETTLED,
        /// Members answer.
        OPEN,
        COUNTED,
        /// Nobody can read its answers, or the organ is over.
        LOST
    }

    /// Where a demand stands.
    ///
    /// @param rank 1 for the first; those of which equally many approve have the same
    /// @param isTied whether another has the same rank
    public record Place(DemandId demand, long approvals, int rank, boolean isTied) {}

    /// How the demands stand, most approvals first; those that are equal in the order in which they
    /// were proposed. None until it is counted.
    public List<Place> places() {
        if (stage != Stage.COUNTED) {
            return List.of();
        }
        var places = new ArrayList<Place>();
        for (int i = 0; i < demands.size(); i++) {
            places.add(place(i));
        }
        places.sort(Comparator.comparingInt(Place::rank));
        return List.copyOf(places);
    }

    /// Where this demand stands; null if it was not counted here.
    public @Nullable Place place(DemandId demand) {
        int index = stage == Stage.COUNTED ? demands.indexOf(demand) : -1;
        return index < 0 ? null : place(index);
    }

    private Place place(int index) {
        long own = approvals.get(index);
        long more = approvals.stream().filter(each -> each > own).count();
        boolean isTied = approvals.stream().filter(each -> each == own).count() > 1;
        return new Place(demands.get(index), own, 1 + (int) more, isTied);
    }

    /// Whether nobody answers it any more.
    public boolean isOver() {
        return stage == Stage.COUNTED || stage == Stage.LOST;
    }

    /// How many may answer.
    public long members() {
        return roll.entitled();
    }

    Ordering at(Stage next, Instant now) {
        return new Ordering(
                id, campaign, opened, closes, demands, roll, next, now, answered, approvals);
    }

    Ordering counted(long people, List<Long> counts, Instant now) {
        return new Ordering(
                id, campaign, opened, closes, demands, roll, Stage.COUNTED, now, people, counts);
    }
}
