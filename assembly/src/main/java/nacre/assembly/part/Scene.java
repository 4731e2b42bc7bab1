// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.assembly.part;

import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import nacre.assembly.charter.MatterKey;
import nacre.assembly.charter.Power;
import nacre.journal.OrganId;

/// What a rule may look at: how things stand, the time, and which sequence number comes next.
///
/// @param organ where this is
/// @param states of all parts; a rule reads its own and those its part builds on
/// @param now whole seconds
/// @param next the sequence number that the first step of the ruling will get
/// @param trials starts a trial of enactments on these states
/// @param powers that the parts here have
/// @param matters under which an enactment of this type must be decided, by what its part says
public record Scene(
        OrganId organ,
        States states,
        Instant now,
        long next,
        List<Power> powers,
        Function<String, List<MatterKey>> matters,
        Supplier<Trial> trials) {}
