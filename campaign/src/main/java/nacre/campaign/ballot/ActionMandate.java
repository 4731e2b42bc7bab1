// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.campaign.ballot;

import java.time.LocalDate;
import java.util.List;
import nacre.campaign.unit.UnitPath;
import org.jspecify.annotations.Nullable;

/// What a ballot that passed allows: to call people in these places to an action of this kind, from
/// the day after the ballot until its time is over, once notice was given.
///
/// @param ballot which one
/// @param places whose people
/// @param kind of which action
/// @param closed the last day of the ballot
/// @param ends the first day on which it does not hold any more
/// @param notice how long before the action notice of it is given
/// @param given the notices of action that were given, oldest first
public record ActionMandate(
        BallotId ballot,
        List<UnitPath> places,
        BallotKind kind,
        LocalDate closed,
        LocalDate ends,
        Notice notice,
        List<BallotAct.Notified> given) {

    /// Copies the lists.
    public ActionMandate {
        places = List.copyOf(places);
        given = List.copyOf(given);
    }

    /// The first day on which there can be action, notice aside.
    public LocalDate first() {
        return closed.plusDays(1);
    }

    /// The last day on which there can be action.
    public LocalDate last() {
        return ends.minusDays(1);
    }

    /// Whether there can be action on this day, notice aside.
    public boolean holdsOn(LocalDate day) {
        return !day.isBefore(first()) && day.isBefore(ends);
    }

    /// Whether it is about this place.
    public boolean covers(UnitPath place) {
        return places.stream().anyMatch(place::isWithin);
    }

    /// The first day of action that notice was given of; null if none was asked for, or none was
    /// given yet: see [#notice()].
    public @Nullable LocalDate noticed() {
        return given.stream()
                .map(BallotAct.Notified::begins)
                .filter(java.util.Objects::nonNull)
                .min(LocalDate::compareTo)
                .orElse(null);
    }
}
