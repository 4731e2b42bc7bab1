// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.organ;

import static nacre.assembly.AssemblyPart.ASSEMBLY;

import java.time.Instant;
import nacre.assembly.Assembly;
import nacre.assembly.part.States;
import nacre.journal.OrganId;

/// How an organ stands after so many entries. Immutable: whoever reads it reads one moment.
///
/// @param organ which organ
/// @param states of all its parts
/// @param size how many entries it rests on
/// @param at when the last of them was recorded
/// @param rules the version of the rules in force
public record Standing(OrganId organ, States states, long size, Instant at, long rules) {

    /// The version of the rules that this program has.
    public static final long RULES = 1;

    static Standing empty(OrganId organ, Parts parts) {
        return new Standing(organ, parts.initial(), 0, Instant.EPOCH, RULES);
    }

    /// The assembly's state.
    public Assembly assembly() {
        return states.of(ASSEMBLY);
    }
}
