// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.ballot;

/// One line of an outcome's reason: a condition, and the numbers that it came to.
///
/// `counted` of `base` were there, `needed` is the least whole number that meets the
/// condition with that base, and `missing` is how far `counted` stays below it.
public record Sum(
        Condition condition, long counted, long base, long needed, long missing, boolean isMet) {

    static Sum of(Condition condition, Tally tally) {
        long counted = tally.count(condition.counted());
        long needed = condition.needed(tally);
        return new Sum(
                condition,
                counted,
                condition.base(tally),
                needed,
                Math.max(0, needed - counted),
                condition.isMet(tally));
    }
}
