// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.campaign.road;

import java.time.LocalDate;
import nacre.assembly.part.Refusal;
import nacre.campaign.demand.DemandId;

/// Why nothing can be noted so of a road.
public sealed interface RoadRefusal extends Refusal {

    /// There is no such road.
    record UnknownRoad(RoadId road) implements RoadRefusal {}

    /// Roads are taken for what the organ demands: raised, and not met or dropped.
    record DemandIsNotRaised(DemandId demand) implements RoadRefusal {}

    /// It was taken back; nothing more comes of it.
    record RoadIsOver(RoadId road) implements RoadRefusal {}

    /// It is answered; no answer is awaited by a day.
    record RoadIsAnswered(RoadId road) implements RoadRefusal {}

    /// A day on which it was handed in or answered is not to come, and not too long past.
    record RoadDayDoesNotFit(LocalDate day, LocalDate earliest, LocalDate latest)
            implements RoadRefusal {}

    /// The last day for an answer is not before it was handed in, a later one not before today, and
    /// neither is too far off.
    record RoadDueDoesNotFit(LocalDate day, LocalDate earliest, LocalDate latest)
            implements RoadRefusal {}

    /// That is the last day already.
    record RoadIsDueThen(LocalDate day) implements RoadRefusal {}

    /// To whom, the answer or the reason is missing, or something is too long.
    record RoadWordsDoNotFit(int most) implements RoadRefusal {}
}
