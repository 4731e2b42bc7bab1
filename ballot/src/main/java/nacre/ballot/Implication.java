// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.ballot;

/// Whether a condition that holds makes another one hold, whatever the tally.
///
/// Says yes only where it is certain: a larger count, of a smaller base, against a smaller
/// demand. It does not look for what follows from several conditions together.
final class Implication {

    private Implication() {}

    static boolean follows(Condition then, Condition holding) {
        return switch (holding) {
            case Condition.Share from when then instanceof Condition.Share to ->
                    isWithin(from.counted(), to.counted())
                            && isWithin(to.base(), from.base())
                            && isAtLeastAsMuch(from, to);
            case Condition.Floor from when then instanceof Condition.Floor to ->
                    isWithin(from.counted(), to.counted()) && least(from) >= least(to);
            case Condition.Share _, Condition.Floor _ -> false;
        };
    }

    private static boolean isAtLeastAsMuch(Condition.Share from, Condition.Share to) {
        return from.share().isMoreThan(to.share())
                || (from.share().isSameAs(to.share())
                        && (from.comparator() == Comparator.MORE_THAN
                                || to.comparator() == Comparator.AT_LEAST));
    }

    private static long least(Condition.Floor floor) {
        return switch (floor.comparator()) {
            case MORE_THAN -> floor.number() + 1;
            case AT_LEAST -> floor.number();
        };
    }

    /// Whether everyone in `small` is always in `large` too.
    private static boolean isWithin(Counted small, Counted large) {
        return switch (large) {
            case YES, NO -> small == large;
            case YES_AND_NO -> small != Counted.ANSWERED;
            case ANSWERED -> true;
        };
    }

    /// Whether everyone in `small` is always in `large` too.
    private static boolean isWithin(Base small, Base large) {
        return switch (large) {
            case YES_AND_NO, PRESENT -> small == large;
            case ANSWERED -> small == large || small == Base.YES_AND_NO;
            case NOT_PREVENTED -> small != Base.PRESENT && small != Base.ENTITLED;
            case ENTITLED -> small != Base.PRESENT;
        };
    }
}
