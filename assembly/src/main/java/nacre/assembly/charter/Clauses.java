// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.assembly.charter;

import java.time.Duration;
import nacre.ballot.Base;
import nacre.ballot.Comparator;
import nacre.ballot.Condition;
import nacre.ballot.Counted;
import nacre.ballot.Fraction;
import nacre.ballot.Rule;

/// The phrases that the templates are written in.
final class Clauses {

    private Clauses() {}

    static Condition moreYesThanNo() {
        return new Condition.Share(
                Counted.YES, Comparator.MORE_THAN, new Fraction(1, 2), Base.YES_AND_NO);
    }

    static Condition twoThirdsYes() {
        return new Condition.Share(
                Counted.YES, Comparator.AT_LEAST, new Fraction(2, 3), Base.YES_AND_NO);
    }

    static Condition takePart(long numerator, long denominator) {
        return new Condition.Share(
                Counted.ANSWERED,
                Comparator.AT_LEAST,
                new Fraction(numerator, denominator),
                Base.ENTITLED);
    }

    static Condition moreThanHalfOfAll() {
        return new Condition.Share(
                Counted.YES, Comparator.MORE_THAN, new Fraction(1, 2), Base.ENTITLED);
    }

    /// A matter that this organ holds, by named majority, with proposals open to every member.
    static Matter matter(MatterKey key, Timing timing, Condition... conditions) {
        return new Matter(
                key,
                Holder.THIS_ORGAN,
                Method.MAJORITY,
                Rule.of(conditions),
                Secrecy.NAMED,
                timing,
                new Proposers.EveryMember());
    }

    /// The same matter, with answers that nobody sees under a name.
    static Matter secret(Matter matter) {
        return new Matter(
                matter.key(),
                matter.holder(),
                matter.method(),
                matter.rule(),
                Secrecy.SECRET_TRUSTING_HOST,
                matter.timing(),
                matter.proposers());
    }

    /// Which of several things it is to be: everybody picks all that she can live with.
    static Matter choices(Timing timing, Condition... conditions) {
        return approval(matter(MatterKey.CHOICES, timing, conditions));
    }

    /// Who is given a mandate: in secret, for one has to work with whom one did not pick.
    static Matter elections(Timing timing, Condition... conditions) {
        return approval(secret(matter(MatterKey.ELECTIONS, timing, conditions)));
    }

    private static Matter approval(Matter matter) {
        return new Matter(
                matter.key(),
                matter.holder(),
                Method.APPROVAL,
                matter.rule(),
                matter.secrecy(),
                matter.timing(),
                matter.proposers());
    }

    /// New names wait so many days, so many vouch for who comes back, and she waits so many days.
    static RollTerms roll(long wait, long vouchers, long comingBack) {
        return new RollTerms(Duration.ofDays(wait), vouchers, Duration.ofDays(comingBack));
    }

    /// Times in days; a decision's enactments may be asked for again for 90 days.
    static Timing days(long notice, long discussion, long voting) {
        return new Timing(
                Duration.ofDays(notice),
                Duration.ofDays(discussion),
                Duration.ofDays(voting),
                Duration.ofDays(90));
    }
}
