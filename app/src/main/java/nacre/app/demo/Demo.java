// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.app.demo;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nacre.app.Brought;
import nacre.assembly.council.CouncilRules;
import nacre.assembly.part.MemberId;
import nacre.assembly.proposal.ProposalRules;
import nacre.assembly.roll.Member;
import nacre.assembly.signin.SignInCommand;
import nacre.assembly.signin.SignInRules;
import nacre.journal.Journals;
import nacre.journal.Keyrings;
import nacre.journal.OrganId;

/// The demo's town, lived through, and members to look at it as: seven of the depot's branch, one
/// of each other organ, and a delegate in the town council.
///
/// @param end when its story ends
/// @param guests whom mandate holders made codes for at the end
/// @param town which can live on
public record Demo(Instant end, List<Guest> guests, Town town) {
    /// Where the town's hours are counted.
    public static final ZoneId ZONE = Town.ZONE;

    private static final long SEED = 1;

    /// Somebody to look at the demo as.
    ///
    /// @param kind which word of the text file introduces her
    /// @param organ whose member she is
    /// @param sheet the entry by which mandate holders made her code
    /// @param in what the organ is called
    public record Guest(
            String kind, OrganId organ, long sheet, MemberId member, String name, String in) {}

    /// Copies the list.
    public Demo {
        guests = List.copyOf(guests);
    }

    /// Lives through eight months; everything is a command to a clerk.
    ///
    /// @param keyrings seal what is noted about people
    public static Demo live(Journals journals, Keyrings keyrings) {
        return live(journals, keyrings, (clerk, request, reply) -> {});
    }

    /// Lives through eight months while somebody looks on.
    public static Demo live(Journals journals, Keyrings keyrings, Watcher watcher) {
        var ahead = new AheadOfDisk(journals);
        var life = new Life(ahead, keyrings, Brought.parts(), Town.start(), SEED, watcher);
        var town = new Town(life);
        town.live();
        OrganLife depot = town.organ(Town.DEPOT);
        var ways = new LinkedHashMap<String, MemberId>();
        ways.put("new", newcomer(depot));
        ways.put("holder", depot.member("Amina Haddad"));
        ways.put("waited-for", depot.member(Town.WAITED_FOR));
        ways.put("driver", depot.member(Town.DRIVER));
        ways.put("organiser", depot.member("Mirela Popescu"));
        ways.put("committee", depot.member("Ines Duarte"));
        ways.put("at-the-table", depot.member("Nadia Benali"));
        var guests = new ArrayList<>(guests(depot, ways));
        for (OrganLife organ : town.organs().values()) {
            if (organ != depot && organ != town.council()) {
                guests.addAll(guests(organ, neighbours(organ)));
            }
        }
        ahead.settle();
        return new Demo(Town.end(), guests, town);
    }

    /// Who is in the chair, and who sits in the council after another was called back from there.
    private static Map<String, MemberId> neighbours(OrganLife organ) {
        var ways = new LinkedHashMap<String, MemberId>();
        ways.put("neighbour", organ.holders(ProposalRules.CHAIR).getFirst());
        for (MemberId delegate : organ.holders(CouncilRules.DELEGATE)) {
            if (Town.DELEGATE.equals(organ.name(delegate))) {
                ways.put("delegate", delegate);
            }
        }
        return ways;
    }

    /// Has two who may hand out codes make them for these members.
    private static List<Guest> guests(OrganLife organ, Map<String, MemberId> ways) {
        List<MemberId> inviting = organ.holders(SignInRules.INVITE);
        organ.done(inviting.get(1), new SignInCommand.PrepareCodes(List.copyOf(ways.values())));
        long sheet = organ.assembly().signIns().sheets().lastKey();
        organ.done(inviting.get(0), new SignInCommand.ConfirmCodes(sheet));
        String in = organ.clerk().contents().find(0, "name");
        var guests = new ArrayList<Guest>();
        ways.forEach((kind, member) ->
                guests.add(
                        new Guest(
                                kind,
                                organ.clerk().journal().organ(),
                                sheet,
                                member,
                                Objects.requireNonNullElse(organ.name(member), ""),
                                Objects.requireNonNullElse(in, ""))));
        return guests;
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
