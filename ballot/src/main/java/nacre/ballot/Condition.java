// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.ballot;

/// One condition that an outcome must meet.
///
/// A [Rule] is a list of these; all must hold. Whole numbers only, so that rounding never
/// decides a vote. A condition on turnout is a quorum; it is a share of a base that answers do
/// not change.
public sealed interface Condition {

    /// What is counted.
    Counted counted();

    /// How it is held against what is asked.
    Comparator comparator();

    /// How many there are to count from; a condition never holds where this is 0.
    long base(Tally tally);

    /// The least whole number of [#counted()] that meets this, with the base as it is now.
    ///
    /// At least 1; it can be more than the base, and then the condition cannot hold.
    long needed(Tally tally);

    /// Whether it holds.
    boolean isMet(Tally tally);

    /// So large a share of `base`: «more than 1/2 of yes+no say yes».
    record Share(Counted counted, Comparator comparator, Fraction share, Base base)
            implements Condition {

        public Share {
            if (comparator == Comparator.AT_LEAST && share.numerator() == 0) {
                throw new IllegalArgumentException(
                        "At least 0 of %s always holds.".formatted(base));
            }
            if (counted.isTurnout() && !base.isFixed()) {
                throw new IllegalArgumentException(
                        "%s as a share of %s is no quorum.".formatted(counted, base));
            }
        }

        @Override
        public long base(Tally tally) {
            return tally.size(base);
        }

        @Override
        public long needed(Tally tally) {
            long size = tally.size(base);
            return switch (comparator) {
                case MORE_THAN -> share.floorOf(size) + 1;
                case AT_LEAST -> Math.max(1, share.ceilingOf(size));
            };
        }

        @Override
        public boolean isMet(Tally tally) {
            long size = tally.size(base);
            long left = Math.multiplyExact(tally.count(counted), share.denominator());
            long right = Math.multiplyExact(size, share.numerator());
            return size > 0
                    && switch (comparator) {
                        case MORE_THAN -> left > right; // a tie is not «more than one half»
                        case AT_LEAST -> left >= right; // two thirds is «at least two thirds»
                    };
        }
    }

    /// A plain number: «at least 50 answered».
    record Floor(Counted counted, Comparator comparator, long number) implements Condition {

        public Floor {
            Tally.checkCount("number", number);
            if (comparator == Comparator.AT_LEAST && number == 0) {
                throw new IllegalArgumentException("At least 0 always holds.");
            }
        }

        @Override
        public long base(Tally tally) {
            return tally.entitled();
        }

        @Override
        public long needed(Tally tally) {
            return switch (comparator) {
                case MORE_THAN -> number + 1;
                case AT_LEAST -> number;
            };
        }

        @Override
        public boolean isMet(Tally tally) {
            return switch (comparator) {
                case MORE_THAN -> tally.count(counted) > number;
                case AT_LEAST -> tally.count(counted) >= number;
            };
        }
    }
}
