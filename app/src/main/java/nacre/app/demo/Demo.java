// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.app.demo;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import nacre.assembly.part.MemberId;
import nacre.assembly.roll.Member;
import nacre.assembly.signin.SignInCommand;
import nacre.journal.Journals;
import nacre.organ.Parts;

/// The demo branch, lived through, and three of its members to look at it as.
///
/// @param organ the branch
/// @param sheet the entry by which its mandate holders made codes for the guests at the end
/// @param end when its story ends
/// @param guests whom they are for
public record Demo(String organ, long sheet, Instant end, List<Guest> guests) {
    private static final long SEED = 1;

    /// Somebody to look at the demo as.
    ///
    /// @param kind which word of the text file introduces her
    public record Guest(String kind, String member, String name) {}

    /// Copies the list.
    public Demo {
        guests = List.copyOf(guests);
    }

    /// Where the branch's hours are counted.
    public ZoneId zone() {
        return Town.ZONE;
    }

    /// Lives through three months; everything is a command to the clerk.
    public static Demo live(Journals journals) {
        var town = new Town(new Life(journals, Parts.of(List.of()), Town.start(), SEED));
        town.live();
        OrganLife depot = town.organ(Town.DEPOT);
        var guests =
                List.of(
                        guest(depot, "new", newcomer(depot)),
                        guest(depot, "holder", depot.member("Amina Haddad")),
                        guest(depot, "waited-for", depot.member(Town.WAITED_FOR)));
        var members = new ArrayList<MemberId>();
        guests.forEach(guest -> members.add(new MemberId(Long.parseLong(guest.member()))));
        depot.done(depot.member("Samira Okoye"), new SignInCommand.PrepareCodes(members));
        long sheet = depot.assembly().signIns().sheets().lastKey();
        depot.done(depot.member("Amina Haddad"), new SignInCommand.ConfirmCodes(sheet));
        return new Demo(depot.clerk().journal().organ().value(), sheet, Town.end(), guests);
    }

    private static Guest guest(OrganLife organ, String kind, MemberId member) {
        String name = organ.name(member);
        return new Guest(kind, Long.toString(member.seq()), name == null ? "" : name);
    }

    /// The last on the roll who has not come in.
    private static MemberId newcomer(OrganLife organ) {
        MemberId last = null;
        for (Member member : organ.assembly().roll().everybody()) {
            last = member.isOnTheRoll() && !member.hasEntered() ? member.id() : last;
        }
        if (last == null) {
            throw new IllegalStateException("Everybody has come in.");
        }
        return last;
    }
}
