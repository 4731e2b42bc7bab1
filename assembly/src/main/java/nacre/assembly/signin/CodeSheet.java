// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.assembly.signin;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import nacre.assembly.part.MemberId;

/// Single-use codes that were made together, by the entry that prepared them. The codes themselves
/// never enter the record.
///
/// @param by who prepared them
/// @param at when
/// @param members whom they are for
/// @param state whether somebody else has confirmed them
public record CodeSheet(long seq, MemberId by, Instant at, List<MemberId> members, State state) {

    /// How long after they were prepared codes can be confirmed.
    public static final Duration TO_CONFIRM = Duration.ofDays(14);

    /// The most codes on one sheet.
    public static final int MOST = 5_000;

    /// Copies the list.
    public CodeSheet {
        members = List.copyOf(members);
    }

    /// Whether codes open anything.
    public sealed interface State {
        /// Not before somebody else says so.
        record Waiting() implements State {}

        /// They do: somebody else has confirmed them.
        record Confirmed(MemberId by, Instant at) implements State {}
    }

    /// From when on they can no longer be confirmed.
    public Instant ends() {
        return at.plus(TO_CONFIRM);
    }

    /// Whether somebody else can still confirm them at this moment.
    public boolean isWaiting(Instant now) {
        return state instanceof State.Waiting && now.isBefore(ends());
    }

    CodeSheet confirmed(MemberId other, Instant when) {
        return new CodeSheet(seq, by, at, members, new State.Confirmed(other, when));
    }
}
