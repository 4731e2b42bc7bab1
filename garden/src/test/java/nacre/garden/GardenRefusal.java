// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.garden;

import nacre.assembly.part.Refusal;
import nacre.journal.OrganId;

/// Why nothing grows.
public sealed interface GardenRefusal extends Refusal {

    /// A bed has at least one row, and not more than fit.
    record RowsDoNotFit(long rows, long most) implements GardenRefusal {}

    /// Nothing was sown yet, so there is nothing to name.
    record NothingToName() implements GardenRefusal {}

    /// A garden is no friend of its own, nor a friend twice.
    record NoNewFriend(OrganId organ) implements GardenRefusal {}

    /// No such question can be answered now, by her.
    record NothingIsAsked(long question) implements GardenRefusal {}

    /// Nobody would ever see what was answered.
    record NeverEnough(long threshold, long members) implements GardenRefusal {}
}
