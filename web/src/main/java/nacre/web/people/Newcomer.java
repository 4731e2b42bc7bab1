// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.people;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import nacre.assembly.roll.Arrival;
import nacre.assembly.roll.Member;
import nacre.web.organ.Visit;

/// Somebody who came in for the first time lately, which every member is told.
///
/// @param at when she did
/// @param hasPasskey whether she has made a passkey since, so that nobody's printed code opens her
///     account
public record Newcomer(String name, Instant at, boolean hasPasskey) {

    /// Those who came in for the first time at this moment or later, the last first. Founders were
    /// in from the beginning and are not news.
    public static List<Newcomer> since(Visit visit, Instant moment) {
        var newcomers = new ArrayList<Newcomer>();
        for (Member member : visit.assembly().roll().everybody()) {
            if (member.isOnTheRoll()
                    && !member.isFounding()
                    && member.arrival() instanceof Arrival.Entered(var at)
                    && !at.isBefore(moment)) {
                boolean hasPasskey =
                        visit.assembly().signIns().hadPasskey(member.id(), visit.standing().at());
                newcomers.add(new Newcomer(visit.name(member.id()), at, hasPasskey));
            }
        }
        newcomers.sort(Comparator.comparing(Newcomer::at).reversed());
        return List.copyOf(newcomers);
    }
}
