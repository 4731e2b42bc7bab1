// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.organ;

import java.util.ArrayList;
import java.util.List;
import nacre.assembly.Assembly;
import nacre.assembly.founding.Founding;
import nacre.assembly.part.MemberId;
import nacre.assembly.roll.Roll;
import nacre.journal.OrganId;
import nacre.organ.Clerk;
import nacre.organ.Organs;
import nacre.organ.Standing;
import nacre.web.session.Membership;
import nacre.web.session.Person;
import org.jspecify.annotations.Nullable;

/// Where somebody is now whose organ became part of another, or who went along into one that split
/// off from it.
///
/// @param clerk of the organ that goes on
/// @param member her entry there
public record Whereabouts(Clerk clerk, MemberId member) {

    /// Where somebody is now who has come to this page; null if she is where she was.
    public static @Nullable Whereabouts of(Visit visit) {
        return of(visit.neighbours().organs(), visit.standing().organ(), visit.me());
    }

    /// Where she is now; null if she stayed, or stayed out.
    private static @Nullable Whereabouts of(Organs organs, OrganId from, MemberId member) {
        OrganId organ = from;
        MemberId her = member;
        while (true) {
            Clerk there = organs.find(organ);
            List<OrganId> ways = there == null ? List.of() : ways(there.standing(), her);
            if (there == null || ways.isEmpty()) {
                return there == null || organ.equals(from) ? null : new Whereabouts(there, her);
            }
            Whereabouts next = next(organs, organ, her, ways);
            if (next == null) {
                return organ.equals(from) || isOver(there) ? null : new Whereabouts(there, her);
            }
            organ = next.clerk.journal().organ();
            her = next.member;
        }
    }

    /// Where she may have gone from an organ: the one that it is part of; if she is no member any
    /// more, those that split off from it, newest first.
    private static List<OrganId> ways(Standing standing, MemberId her) {
        Assembly assembly = standing.assembly();
        Founding founding = assembly.founding();
        var ways = new ArrayList<OrganId>();
        if (founding != null && founding.into() != null) {
            ways.add(founding.into());
        }
        if (!assembly.roll().contains(her)) {
            assembly.ties().splits().made().values().forEach(off -> ways.add(off.organ()));
        }
        return ways.reversed();
    }

    private static @Nullable Whereabouts next(
            Organs organs, OrganId from, MemberId her, List<OrganId> ways) {
        for (OrganId way : ways) {
            Clerk clerk = organs.find(way);
            if (clerk != null) {
                clerk.catchUp();
                MemberId id = clerk.standing().assembly().ties().mergers().entry(from, her);
                if (id != null) {
                    return new Whereabouts(clerk, id);
                }
            }
        }
        return null;
    }

    private static boolean isOver(Clerk clerk) {
        return clerk.standing().assembly().isOver();
    }

    /// Whether she had a passkey in an organ that she came from, so that no code lets anybody in as
    /// her before she has come in herself.
    static boolean hadPasskey(Organs organs, Assembly assembly, MemberId member) {
        for (var from : assembly.ties().mergers().taken().entrySet()) {
            Clerk there = organs.find(from.getKey());
            for (var each : from.getValue().entrySet()) {
                if (there != null && each.getValue().equals(member)) {
                    Assembly before = there.standing().assembly();
                    return before.signIns().count(each.getKey()) > 0
                            || hadPasskey(organs, before, each.getKey());
                }
            }
        }
        return false;
    }

    /// A word for what she can do there: she is to come in, is in, is there twice, or was let go.
    public String state(Person person) {
        Roll roll = clerk.standing().assembly().roll();
        Membership hers = person.in(membership().organ());
        if (!roll.contains(member)) {
            return "gone";
        }
        if (hers == null || !roll.contains(new MemberId(Long.parseLong(hers.member())))) {
            return "enter";
        }
        return hers.equals(membership()) ? "in" : "twice";
    }

    /// The path of the organ's page.
    public String path() {
        return "/o/" + clerk.journal().organ();
    }

    /// Her membership there.
    public Membership membership() {
        return new Membership(clerk.journal().organ().value(), member.toString());
    }

    /// The organ's name.
    public String organName() {
        return clerk.contents().text(0, "name");
    }
}
