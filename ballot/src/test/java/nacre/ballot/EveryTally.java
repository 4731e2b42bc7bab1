// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.ballot;

import java.util.ArrayList;
import java.util.List;

/// All small tallies, and many conditions, for counting by brute force.
final class EveryTally {

    /// Shares that people write into charters, and some that lie close to them.
    private static final List<Fraction> SHARES =
            List.of(
                    new Fraction(0, 1),
                    new Fraction(1, 5),
                    new Fraction(1, 4),
                    new Fraction(1, 3),
                    new Fraction(2, 5),
                    new Fraction(1, 2),
                    new Fraction(50, 100),
                    new Fraction(6, 11),
                    new Fraction(2, 3),
                    new Fraction(6666, 10000),
                    new Fraction(6667, 10000),
                    new Fraction(3, 4),
                    new Fraction(1, 1),
                    new Fraction(4, 3));

    private EveryTally() {}

    /// Every tally with so many entitled, present and answering.
    static List<Tally> upTo(long most) {
        var tallies = new ArrayList<Tally>();
        for (long entitled = 0; entitled <= most; entitled++) {
            for (long yes = 0; yes <= entitled; yes++) {
                for (long no = 0; yes + no <= entitled; no++) {
                    for (long abstain = 0; yes + no + abstain <= entitled; abstain++) {
                        tallies.add(Rules.tally(yes, no, abstain, entitled));
                        long present = yes + no + abstain;
                        var presence = new Presence.Recorded(present);
                        tallies.add(new Tally(yes, no, abstain, entitled, present, presence));
                        long silent = entitled - present;
                        for (long prevented = 1; prevented <= silent; prevented++) {
                            tallies.add(
                                    Rules.tally(yes, no, abstain, entitled).prevented(prevented));
                        }
                    }
                }
            }
        }
        return tallies;
    }

    static List<Condition> conditions() {
        var conditions = new ArrayList<Condition>();
        for (Counted counted : Counted.values()) {
            for (Comparator comparator : Comparator.values()) {
                for (Fraction share : SHARES) {
                    addShares(conditions, counted, comparator, share);
                }
                for (long number = 1; number <= 4; number++) {
                    conditions.add(new Condition.Floor(counted, comparator, number));
                }
            }
        }
        return conditions;
    }

    private static void addShares(
            List<Condition> conditions, Counted counted, Comparator comparator, Fraction share) {
        for (Base base : Base.values()) {
            boolean isQuorum = counted.isTurnout();
            boolean alwaysHolds = comparator == Comparator.AT_LEAST && share.numerator() == 0;
            if (!alwaysHolds && (base.isFixed() || !isQuorum)) {
                conditions.add(new Condition.Share(counted, comparator, share, base));
            }
        }
    }
}
