// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.ballot;

import java.math.BigInteger;
import java.util.Locale;

/// Whether a condition holds, worked out another way: over big whole numbers, from the tally's
/// own components, sharing no line with [Condition].
final class Oracle {

    private Oracle() {}

    static boolean holds(Condition condition, Tally tally) {
        BigInteger counted = number(condition.counted().word(), tally);
        return switch (condition) {
            case Condition.Floor floor ->
                    isEnough(floor.comparator(), counted, BigInteger.valueOf(floor.number()));
            case Condition.Share share -> {
                BigInteger base = number(share.base().word(), tally);
                yield base.signum() > 0
                        && isEnough(
                                share.comparator(),
                                counted.multiply(BigInteger.valueOf(share.share().denominator())),
                                base.multiply(BigInteger.valueOf(share.share().numerator())));
            }
        };
    }

    private static boolean isEnough(Comparator comparator, BigInteger there, BigInteger asked) {
        int sign = there.compareTo(asked);
        return sign > 0 || (sign == 0 && comparator.word().equals("at-least"));
    }

    private static BigInteger number(String word, Tally tally) {
        return switch (word.toLowerCase(Locale.ROOT)) {
            case "yes" -> BigInteger.valueOf(tally.yes());
            case "no" -> BigInteger.valueOf(tally.no());
            case "yes+no" -> BigInteger.valueOf(tally.yes()).add(BigInteger.valueOf(tally.no()));
            case "answered" -> number("yes+no", tally).add(BigInteger.valueOf(tally.abstain()));
            case "entitled" -> BigInteger.valueOf(tally.entitled());
            case "not-prevented" -> BigInteger.valueOf(tally.entitled() - tally.prevented());
            case "present" ->
                    tally.presence() instanceof Presence.Recorded(long persons)
                            ? BigInteger.valueOf(persons)
                            : BigInteger.ZERO;
            default -> throw new IllegalArgumentException("Nothing is called " + word);
        };
    }
}
