// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.campaign.register;

import nacre.assembly.charter.Holder;
import nacre.assembly.charter.MatterKey;
import nacre.assembly.part.Refusal;

/// Why a matter is not listed or not moved.
public sealed interface RegisterRefusal extends Refusal {

    /// It is on the register already.
    record ListedAlready(MatterKey matter) implements RegisterRefusal {}

    /// It is not on the register.
    record NotListed(MatterKey matter) implements RegisterRefusal {}

    /// From whoever decides it now it cannot come there in this way.
    record NoSuchMove(MatterKey matter, Holder from, Holder to) implements RegisterRefusal {}

    /// The charter does not have it, or not any more: nobody here decides on it.
    record OutOfTheCharter(MatterKey matter) implements RegisterRefusal {}
}
