// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.ballot;

import java.util.List;

/// Why an outcome is what it is: what was counted, and the sum of each condition in the order of
/// the rule.
public record Reason(Count count, List<Sum> sums) {

    public Reason {
        sums = List.copyOf(sums);
    }

    boolean areAllMet() {
        return sums.stream().allMatch(Sum::isMet);
    }

    boolean hasQuorum() {
        return sums.stream().allMatch(sum -> sum.isMet() || !sum.condition().counted().isTurnout());
    }

    /// Yes and no are equal, and nothing but «more than one half» stands in the way.
    boolean isTie() {
        return count instanceof Tally tally
                && tally.yes() == tally.no()
                && tally.yes() > 0
                && sums.stream().allMatch(sum -> sum.isMet() || isExactlyHalf(sum));
    }

    private static boolean isExactlyHalf(Sum sum) {
        return switch (sum.condition()) {
            case Condition.Share(var counted, var comparator, var share, var _) ->
                    counted == Counted.YES
                            && comparator == Comparator.MORE_THAN
                            && share.isSameAs(new Fraction(1, 2))
                            && sum.base() == 2 * sum.counted();
            case Condition.Floor _ -> false;
        };
    }
}
