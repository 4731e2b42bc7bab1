// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.assembly.vote;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import nacre.assembly.Assembly;
import nacre.assembly.part.MemberId;
import nacre.assembly.roll.Member;

/// How those who answered came in, so that anybody can judge whether they were really there.
///
/// @param answers how many answered
/// @param byCodeOnly how many of them had made no passkey: whoever printed their codes could have
///     answered in their name
/// @param lately how many of them had come in for the first time within [#LATELY]
public record Provenance(long answers, long byCodeOnly, long lately) {

    /// How long somebody is said to have come in lately.
    public static final Duration LATELY = Duration.ofDays(30);

    /// Of those who answered a vote: while it is open as they stand at `now`, then for ever as they
    /// stood when it closed. One look at each.
    public static Provenance of(Assembly assembly, Vote vote, Instant now) {
        return of(assembly, vote, vote.answers().keySet(), now);
    }

    /// The same of these members who took part in another way.
    public static Provenance of(
            Assembly assembly, Vote vote, Collection<MemberId> who, Instant now) {
        // The closing time itself is too late for an answer, so also for a passkey.
        Instant last = vote.closes().minusSeconds(1);
        return of(assembly, who, now.isBefore(last) ? now : last);
    }

    /// Of these members, as they stood at `moment`.
    public static Provenance of(Assembly assembly, Collection<MemberId> who, Instant moment) {
        long byCodeOnly = 0;
        long lately = 0;
        for (MemberId id : who) {
            Member member = assembly.roll().find(id);
            byCodeOnly += assembly.signIns().hadPasskey(id, moment) ? 0 : 1;
            lately += member != null && member.hasEnteredAfter(moment.minus(LATELY)) ? 1 : 0;
        }
        return new Provenance(who.size(), byCodeOnly, lately);
    }
}
