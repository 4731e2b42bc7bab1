// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.assembly.roll;

import java.time.Duration;
import java.time.Instant;
import nacre.assembly.part.MemberId;

/// People who were put on the roll together from a list, by entries that follow each other. What
/// the same member brings in the same second, one list right after another, counts as one.
///
/// @param first the first of these entries
/// @param count how many they are
/// @param by who brought the list
/// @param at when
public record Import(long first, long count, MemberId by, Instant at) {

    /// How long it can be undone: later those who have not come in count for much that was decided.
    public static final Duration CAN_BE_UNDONE = Duration.ofDays(30);

    /// Whether this member came on the roll by it.
    public boolean brought(MemberId member) {
        return member.seq() >= first && member.seq() < first + count;
    }

    /// Whether it can still be undone at this moment.
    public boolean canBeUndone(Instant now) {
        return now.isBefore(at.plus(CAN_BE_UNDONE));
    }

    /// Whether a member came on the roll by it, has not come in, and stands there for no other
    /// reason, as a decision would be.
    public boolean awaits(Member member) {
        return brought(member.id())
                && member.isOnTheRoll()
                && !member.hasEntered()
                && member.since().equals(at);
    }

    boolean isFollowedBy(long seq, MemberId who, Instant when) {
        return seq == first + count && by.equals(who) && at.equals(when);
    }
}
