// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.assembly.ratification;

import nacre.assembly.part.Refusal;
import nacre.journal.OrganId;

/// Why an organ cannot ratify.
public sealed interface RatificationRefusal extends Refusal {

    /// The council has not asked this organ about such a decision, or asks no longer.
    record NotAskedToRatify(OrganId council, long decision) implements RatificationRefusal {}
}
