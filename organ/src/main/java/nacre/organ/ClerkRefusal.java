// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.organ;

import java.time.Instant;
import nacre.assembly.charter.Power;
import nacre.assembly.part.MemberId;
import nacre.assembly.part.Refusal;
import nacre.journal.CommandId;

/// Why a clerk hears no further, before any part's rule is asked.
public sealed interface ClerkRefusal extends Refusal {

    /// She is not on the roll.
    record NoMember(MemberId member) implements ClerkRefusal {}

    /// It takes a mandate with this power, and she has none.
    record NeedsAMandate(Power power) implements ClerkRefusal {}

    /// She has a mandate with this power, but not for so much.
    record BeyondTheMandate(Power power, long count, long amount) implements ClerkRefusal {}

    /// Only a decision, a date or the founding brings this about.
    record NobodyMayAlone(String command) implements ClerkRefusal {}

    /// The same id came before with another command.
    record CommandIdUsedBefore(CommandId id) implements ClerkRefusal {}

    /// The server's clock has leapt; nothing is recorded until somebody has looked.
    record ClockHasLeapt(Instant now) implements ClerkRefusal {}
}
