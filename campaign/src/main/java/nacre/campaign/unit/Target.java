// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.campaign.unit;

import java.util.List;
import nacre.assembly.part.Refusal;
import nacre.ballot.Fraction;
import nacre.journal.Json;
import nacre.journal.Malformed;
import org.jspecify.annotations.Nullable;

/// How many people of a place it takes: a share of all of them and, maybe, of every group. The
/// people are those who were counted when it was set; a unit that is counted anew later changes
/// nothing here.
///
/// @param whole the share of all of them, more than nothing and at most all
/// @param each the share of every group that it takes as well; null if none
/// @param groups everybody who belongs to the place
public record Target(Fraction whole, @Nullable Fraction each, List<Group> groups) {

    /// Copies the list.
    public Target {
        groups = List.copyOf(groups);
    }

    /// What shares of a place come to by the people as they are counted now.
    public static Target of(
            Campaigns campaigns, UnitPath place, Fraction whole, @Nullable Fraction each) {
        return new Target(whole, each, Group.of(campaigns, place));
    }

    /// Why there is no such target, or null: the place must be there, with people enough not to
    /// tell who it was, and each share must be one.
    public static @Nullable Refusal whyNot(
            Campaigns campaigns, UnitPath place, Fraction whole, @Nullable Fraction each) {
        Refusal why = CampaignRules.whyNotOpen(campaigns, place);
        if (why != null) {
            return why;
        }
        if (isNone(whole)) {
            return new CampaignRefusal.ShareDoesNotFit(whole);
        }
        if (each != null && isNone(each)) {
            return new CampaignRefusal.ShareDoesNotFit(each);
        }
        long people = campaigns.people(place);
        return people < Group.FEWEST
                ? new CampaignRefusal.TooFewPeople(people, Group.FEWEST)
                : null;
    }

    private static boolean isNone(Fraction share) {
        return share.numerator() < 1 || share.numerator() > share.denominator();
    }

    /// How many people there are.
    public long people() {
        return groups.stream().mapToLong(Group::people).sum();
    }

    /// How many of all of them it takes.
    public long needed() {
        return whole.ceilingOf(people());
    }

    /// How many of a group it takes; 0 where no share of it is asked for.
    public long needed(Group group) {
        return each == null ? 0 : each.ceilingOf(group.people());
    }

    /// How many count, of so many from each group: from none more than belong to it.
    public long count(List<Long> counts) {
        long sum = 0;
        for (int i = 0; i < groups.size(); i++) {
            sum += Math.min(counts.get(i), groups.get(i).people());
        }
        return sum;
    }

    /// Whether so many from each group are enough.
    public boolean isMetBy(List<Long> counts) {
        for (int i = 0; i < groups.size(); i++) {
            if (counts.get(i) < needed(groups.get(i))) {
                return false;
            }
        }
        return count(counts) >= needed();
    }

    /// A share as it is written for good.
    public static Json.Fields form(Fraction share) {
        return Json.object()
                .put("denominator", share.denominator())
                .put("numerator", share.numerator())
                .done();
    }

    /// The share that a fact holds.
    ///
    /// @throws Malformed if it is none
    public static Fraction share(Json.Fields facts, String key) {
        Json.Fields share = facts.fields(key).only("denominator", "numerator");
        try {
            return new Fraction(share.whole("numerator"), share.whole("denominator"));
        } catch (IllegalArgumentException e) {
            throw (Malformed) new Malformed(key, "a share", share.write()).initCause(e);
        }
    }
}
