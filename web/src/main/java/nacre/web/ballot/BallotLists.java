// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.ballot;

import java.util.ArrayList;
import java.util.List;
import java.util.SequencedMap;
import java.util.TreeMap;
import nacre.assembly.part.MemberId;
import nacre.campaign.ballot.ActionBallot;
import nacre.campaign.ballot.BallotAct;
import nacre.campaign.ballot.ListedMembers;
import nacre.campaign.unit.UnitId;
import nacre.journal.Keyring;
import nacre.web.organ.Visit;
import org.jspecify.annotations.Nullable;

/// Who is listed in which unit of a ballot. It stands sealed in the record: a member is told her
/// own unit, the ballot's committee sees the lists.
///
/// @param areLocked whether there are lists that nobody can read before an unlock code was typed
/// @param byUnit the members of each unit; none where nobody can read a list any more
/// @param units the unit in which each of them is listed, the first one if there are several
record BallotLists(
        boolean areLocked,
        SequencedMap<UnitId, List<MemberId>> byUnit,
        SequencedMap<MemberId, UnitId> units) {

    static BallotLists of(Visit visit, ActionBallot ballot, Keyring keyring) {
        var byUnit = new TreeMap<UnitId, List<MemberId>>();
        var units = new TreeMap<MemberId, UnitId>(MemberId.ORDER);
        ballot.listed()
                .forEach((unit, list) -> {
                    String sealed = visit.clerk().contents().find(list.entry(), BallotAct.SEALED);
                    List<MemberId> members = members(keyring, unit, sealed);
                    byUnit.put(unit, members);
                    members.forEach(member -> units.putIfAbsent(member, unit));
                });
        boolean areLocked = !keyring.isOpen() && !ballot.listed().isEmpty();
        return new BallotLists(areLocked, byUnit, units);
    }

    private static List<MemberId> members(Keyring keyring, UnitId unit, @Nullable String sealed) {
        return sealed != null
                        && keyring.open(unit.seq(), sealed) instanceof Keyring.Opened(var says)
                ? ListedMembers.read(says).members()
                : List.of();
    }

    /// The unit in which somebody is listed, or null.
    @Nullable UnitId unitOf(MemberId member) {
        return units.get(member);
    }

    List<MemberId> in(UnitId unit) {
        return byUnit.getOrDefault(unit, List.of());
    }

    /// Everybody on a list, in the order of the roll.
    List<MemberId> everybody() {
        var all = new ArrayList<MemberId>();
        byUnit.values().forEach(all::addAll);
        all.sort(MemberId.ORDER);
        return all;
    }
}
