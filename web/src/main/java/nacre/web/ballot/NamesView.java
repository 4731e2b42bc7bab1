// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.ballot;

import java.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import nacre.assembly.part.MemberId;
import nacre.assembly.roll.Member;
import nacre.campaign.ballot.ActionBallot;
import nacre.campaign.unit.UnitId;
import nacre.web.Option;
import nacre.web.Stretch;
import nacre.web.campaign.UnitWords;
import nacre.web.organ.Visit;

/// The members among whom a committee ticks who may vote in one unit of a ballot: a stretch of the
/// roll, by name.
///
/// @param ballot its page and its question
/// @param path where the list is
/// @param unit the unit by its name
/// @param listed how many are on the list now
/// @param search the words that were looked for; empty if none were
/// @param names the members shown, of those found
public record NamesView(
        Option ballot, String path, String unit, long listed, String search, Stretch<Name> names) {
    private static final int AT_ONCE = 100;

    /// A member.
    ///
    /// @param other the unit on whose list she stands; empty if she can be ticked here
    public record Name(String member, String name, String other) {}

    /// Those who can be ticked.
    public List<Name> here() {
        return names.shown().stream().filter(each -> each.other().isEmpty()).toList();
    }

    /// Those on other lists.
    public List<Name> elsewhere() {
        return names.shown().stream().filter(each -> !each.other().isEmpty()).toList();
    }

    static NamesView of(Visit visit, ActionBallot ballot, UnitId unit, BallotLists lists) {
        String search = visit.request().query("search").strip();
        var found = new ArrayList<Name>();
        for (Member each : visit.assembly().roll().everybody()) {
            if (each.isOnTheRoll()) {
                String name = visit.name(each.id());
                if (name.toLowerCase(Locale.ROOT).contains(search.toLowerCase(Locale.ROOT))) {
                    found.add(name(visit, each.id(), name, unit, lists));
                }
            }
        }
        Collator order = Collator.getInstance(visit.text().words().locale());
        found.sort(Comparator.comparing(Name::name, order));
        String path = ActionBallotWords.path(visit, ballot);
        return new NamesView(
                new Option(path, ActionBallotWords.question(visit, ballot)),
                path + "/list/" + unit,
                UnitWords.name(visit, unit),
                lists.in(unit).size(),
                search,
                Stretch.of(found, visit.request().query("page"), AT_ONCE));
    }

    private static Name name(
            Visit visit, MemberId member, String name, UnitId unit, BallotLists lists) {
        UnitId other = lists.unitOf(member);
        return new Name(
                member.toString(),
                name,
                other == null || other.equals(unit) ? "" : UnitWords.name(visit, other));
    }
}
