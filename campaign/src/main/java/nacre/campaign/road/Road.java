// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.campaign.road;

import java.time.LocalDate;
import nacre.campaign.demand.DemandId;
import nacre.campaign.unit.CampaignId;
import org.jspecify.annotations.Nullable;

/// A formal way that was taken for a demand, from handing it in to the answer. To which
/// `institution`, under which `reference`, and the `text` of both sides are kept content.
///
/// @param id the entry that says it was taken
/// @param campaign whose committee follows it; null if the demand belongs to none
/// @param handedIn on which day
/// @param due the last day for an answer; null if none is set
/// @param stage how far it has come
/// @param answer what was answered; null if nothing was
/// @param answered on which day; null if it was not
/// @param said the entry that brought it where it is
public record Road(
        RoadId id,
        DemandId demand,
        @Nullable CampaignId campaign,
        RoadKind kind,
        LocalDate handedIn,
        @Nullable LocalDate due,
        Stage stage,
        @Nullable RoadAnswer answer,
        @Nullable LocalDate answered,
        long said) {

    /// How far it has come.
    public enum Stage {
        WAITING,
        /// The last day for an answer went by without one.
        OVERDUE,
        ANSWERED,
        /// It was taken back, or never stood.
        ENDED
    }

    /// Whether an answer is still awaited.
    public boolean isAwaited() {
        return stage == Stage.WAITING || stage == Stage.OVERDUE;
    }

    Road due(LocalDate later, long seq) {
        return new Road(
                id, demand, campaign, kind, handedIn, later, Stage.WAITING, null, null, seq);
    }

    Road answered(RoadAnswer what, LocalDate on, long seq) {
        return new Road(id, demand, campaign, kind, handedIn, due, Stage.ANSWERED, what, on, seq);
    }

    Road at(Stage next, long seq) {
        return new Road(id, demand, campaign, kind, handedIn, due, next, answer, answered, seq);
    }
}
