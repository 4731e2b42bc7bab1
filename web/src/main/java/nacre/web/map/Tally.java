// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.map;

import java.time.LocalDate;

/// What is counted of those who are in one unit, and have not left. For coverage, and only in
/// memory.
///
/// @param since from which day on a conversation counts
/// @param known how many there are
/// @param talked with how many somebody talked on that day or later
/// @param acted how many stand where they do by something they were seen to do
/// @param hasLeader whether one of them leads the others
record Tally(LocalDate since, long known, long talked, long acted, boolean hasLeader) {

    /// Of nobody.
    static Tally since(LocalDate since) {
        return new Tally(since, 0, 0, 0, false);
    }

    /// With one more; whoever has left does not count.
    Tally plus(Known each) {
        return each.left() == null
                ? new Tally(
                        since,
                        known + 1,
                        talked + (isTalkedWith(each) ? 1 : 0),
                        acted + (hasActed(each) ? 1 : 0),
                        hasLeader || each.who().leads())
                : this;
    }

    /// Of both together.
    Tally plus(Tally other) {
        return new Tally(
                since,
                known + other.known,
                talked + other.talked,
                acted + other.acted,
                hasLeader || other.hasLeader);
    }

    private boolean isTalkedWith(Known each) {
        return each.lastTalk() instanceof LocalDate day && !day.isBefore(since);
    }

    private static boolean hasActed(Known each) {
        return each.now() instanceof Note.Assessed now && !now.act().isEmpty();
    }
}
