// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.ballot;

/// A share as two whole numbers, kept as written: 50/100 stays 50/100.
///
/// Both are at most a million, and a [Tally] counts at most a thousand million, so no product
/// of the two ever overflows a `long`.
public record Fraction(long numerator, long denominator) {

    /// The largest numerator or denominator.
    public static final long LARGEST = 1_000_000;

    public Fraction {
        if (numerator < 0 || numerator > LARGEST || denominator < 1 || denominator > LARGEST) {
            throw new IllegalArgumentException(
                    "A fraction is made of whole numbers up to %d, not %d/%d."
                            .formatted(LARGEST, numerator, denominator));
        }
    }

    /// Whether this is the larger of the two.
    public boolean isMoreThan(Fraction other) {
        return numerator * other.denominator > other.numerator * denominator;
    }

    /// Whether both are the same number, however written.
    public boolean isSameAs(Fraction other) {
        return numerator * other.denominator == other.numerator * denominator;
    }

    /// The largest whole number that is at most this share of `whole`.
    public long floorOf(long whole) {
        return Math.floorDiv(Math.multiplyExact(whole, numerator), denominator);
    }

    /// The least whole number that is at least this share of `whole`.
    public long ceilingOf(long whole) {
        return Math.ceilDiv(Math.multiplyExact(whole, numerator), denominator);
    }

    @Override
    public String toString() {
        return numerator + "/" + denominator;
    }
}
