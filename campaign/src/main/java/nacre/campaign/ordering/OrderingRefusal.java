// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.campaign.ordering;

import java.time.Instant;
import nacre.assembly.part.MemberId;
import nacre.assembly.part.Refusal;
import nacre.campaign.demand.DemandId;

/// Why demands are not put in order, or not so.
public sealed interface OrderingRefusal extends Refusal {

    /// There is no such ordering.
    record UnknownOrdering(OrderingId ordering) implements OrderingRefusal {}

    /// It is over.
    record OrderingIsOver(OrderingId ordering) implements OrderingRefusal {}

    /// One of the same demands goes on.
    record OrderingGoesOn(OrderingId ordering) implements OrderingRefusal {}

    /// Nothing is proposed there.
    record NothingToOrder() implements OrderingRefusal {}

    /// It is too soon or too late to be over then.
    record OrderingDateDoesNotFit(Instant closes, Instant earliest, Instant latest)
            implements OrderingRefusal {}

    /// In a council members speak through delegates, and by name.
    record NoOrderingInACouncil() implements OrderingRefusal {}

    /// She was not on the roll, or too new, when it opened.
    record NotInTheOrdering(MemberId member) implements OrderingRefusal {}

    /// This demand does not stand in it, or was named twice.
    record DemandNotInTheOrdering(DemandId demand) implements OrderingRefusal {}
}
