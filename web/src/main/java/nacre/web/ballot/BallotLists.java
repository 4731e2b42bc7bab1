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
record BallotLists(SequencedMap<UnitId, List<MemberId>> byUnit) {

    static BallotLists of(Visit visit, ActionBallot ballot) {
        var byUnit = new TreeMap<UnitId, List<MemberId>>();
        ballot.listed()
                .forEach((unit, list) ->
                        byUnit.put(
                                unit,
                                BallotRules.members(
                                        visit.clerk()
                                                .contents()
                                                .find(list.entry(), BallotRules.MEMBERS))));
        return new BallotLists(byUnit);
    }

    /// The unit in which somebody is listed, or null.
    @Nullable UnitId unitOf(MemberId member) {
        return byUnit.entrySet().stream()
                .filter(each -> each.getValue().contains(member))
                .map(each -> each.getKey())
                .findFirst()
                .orElse(null);
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
