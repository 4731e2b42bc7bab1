// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.ballot;

import java.util.ArrayList;
import java.util.List;
import java.util.SequencedMap;
import java.util.TreeMap;
import nacre.assembly.part.MemberId;
import nacre.campaign.ballot.ActionBallot;
import nacre.campaign.ballot.BallotRules;
import nacre.campaign.unit.UnitId;
import nacre.web.organ.Visit;
import org.jspecify.annotations.Nullable;

/// Who is listed in which unit of a ballot. It is content that no page of the record shows: a
/// member is told her own unit, the ballot's committee sees the lists.
///
/// @param byUnit the members of each unit; none where a list was erased
/// @param units the unit in which each of them is listed, the first one if there are several
record BallotLists(
        SequencedMap<UnitId, List<MemberId>> byUnit, SequencedMap<MemberId, UnitId> units) {

    static BallotLists of(Visit visit, ActionBallot ballot) {
        var byUnit = new TreeMap<UnitId, List<MemberId>>();
        var units = new TreeMap<MemberId, UnitId>(MemberId.ORDER);
        ballot.listed()
                .forEach((unit, list) -> {
                    String written =
                            visit.clerk().contents().find(list.entry(), BallotRules.MEMBERS);
                    List<MemberId> members = BallotRules.members(written);
                    byUnit.put(unit, members);
                    members.forEach(member -> units.putIfAbsent(member, unit));
                });
        return new BallotLists(byUnit, units);
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
