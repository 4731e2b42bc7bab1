// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.campaign.road;

import java.time.LocalDate;
import nacre.assembly.part.Act;
import nacre.campaign.demand.DemandId;
import nacre.journal.Json;
import org.jspecify.annotations.Nullable;

/// What happened on the roads that were taken for demands. To which `institution`, under which
/// `reference` and with which `text` one was taken is kept content of its entry; the `text` of an
/// answer, and the `reason` for another last day or an end, of theirs.
public sealed interface RoadAct extends Act {

    /// It was handed in; the road goes by this entry. Under a mandate to steer.
    ///
    /// @param due the last day for an answer; null if none is set
    record Taken(DemandId demand, RoadKind kind, LocalDate handedIn, @Nullable LocalDate due)
            implements RoadAct {}

    /// The last day for an answer is another. Under a mandate to steer.
    record DueSet(RoadId road, LocalDate due) implements RoadAct {}

    /// It was answered; also in place of what was noted of the answer before. Under a mandate to
    /// steer.
    record Answered(RoadId road, RoadAnswer answer, LocalDate on) implements RoadAct {}

    /// The last day went by without an answer. Due.
    record Overdue(RoadId road) implements RoadAct {}

    /// It was taken back, or was noted by mistake. Under a mandate to steer.
    record Ended(RoadId road) implements RoadAct {}

    @Override
    default String type() {
        return RoadActForm.type(this);
    }

    @Override
    default Json.Fields facts() {
        return RoadActForm.facts(this);
    }

    /// Reads the permanent form.
    static RoadAct read(String type, Json.Fields facts) {
        return RoadActForm.read(type, facts);
    }
}
