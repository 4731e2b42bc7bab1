// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.assembly.charter;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import nacre.ballot.Fraction;
import org.jspecify.annotations.Nullable;

/// What holds for meetings.
///
/// @param callShare how many of the entitled must ask before a meeting is called that the chair
///     has not called, at most [#MOST_TO_CALL]
/// @param notice the least time between a meeting being called and its hour, in whole hours
/// @param floor the matters on which motions may be moved in a meeting; on all others a proposal
///     needs the notice of its matter
/// @param floorNotice the least time between a motion being moved and its vote, in whole hours
/// @param voting how long a vote that opens in a meeting stays open, in whole minutes; null for
///     as long as its matter says. Votes on members' standing, mandates and the charter always
///     take the time of their matter
public record MeetingTerms(
        Fraction callShare,
        Duration notice,
        List<MatterKey> floor,
        Duration floorNotice,
        @Nullable Duration voting) {

    /// The largest share that may have to ask.
    public static final Fraction MOST_TO_CALL = new Fraction(1, 5);

    /// A day, in minutes.
    static final long LONGEST_VOTING = 24 * 60;

    public MeetingTerms {
        floor = List.copyOf(floor);
        WholeHours.check("notice", notice);
        WholeHours.check("floorNotice", floorNotice);
        if (new HashSet<>(floor).size() < floor.size() || floor.size() > Charter.MOST_MATTERS) {
            throw new IllegalArgumentException(
                    "Each matter is named once, not as in %s.".formatted(floor));
        }
        if (voting != null
                && (!voting.equals(Duration.ofMinutes(voting.toMinutes()))
                        || voting.toMinutes() < 1
                        || voting.toMinutes() > LONGEST_VOTING)) {
            throw new IllegalArgumentException(
                    "A vote in a meeting lasts %s, but 1 to %d whole minutes are counted."
                            .formatted(voting, LONGEST_VOTING));
        }
    }

    /// The terms of a charter that says nothing about meetings: one tenth may call one, three days
    /// before, and nothing is decided there that was not on the agenda.
    public static MeetingTerms usual() {
        return new MeetingTerms(
                new Fraction(1, 10), Duration.ofDays(3), List.of(), Duration.ZERO, null);
    }

    /// How many must ask before a meeting is called.
    ///
    /// Rounded down, so that it is never more than the share, and at least one.
    public long callersNeeded(long entitled) {
        return Math.max(1, callShare.floorOf(entitled));
    }

    /// How long a vote on a matter stays open that opens in a meeting.
    public Duration voting(Matter matter) {
        Duration usual = matter.timing().voting();
        return voting != null
                        && voting.compareTo(usual) < 0
                        && !MatterCheck.OURS.contains(matter.key())
                ? voting
                : usual;
    }
}
