// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.journal;

import java.util.Locale;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/// What one person types to unlock an organ's keys: 28 characters of 31 that nobody takes for one
/// another, so one of 5.7 · 10⁴¹ (138 bits). It is on paper only.
public record UnlockCode(String letters) {
    private static final String ALPHABET = "ABCDEFGHJKMNPQRSTUVWXYZ23456789";
    private static final int LENGTH = 28;
    private static final int GROUP = 4;

    /// @throws IllegalArgumentException unless it has 28 of these characters
    public UnlockCode {
        if (!isOne(letters)) {
            throw new IllegalArgumentException(
                    "An unlock code has %d of %s; this has %d characters."
                            .formatted(LENGTH, ALPHABET, letters.length()));
        }
    }

    private static boolean isOne(String letters) {
        return letters.length() == LENGTH
                && letters.chars().allMatch(c -> ALPHABET.indexOf(c) >= 0);
    }

    /// A new one from a secure `random`.
    public static UnlockCode fresh(RandomGenerator random) {
        var letters = new StringBuilder(LENGTH);
        for (int i = 0; i < LENGTH; i++) {
            letters.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return new UnlockCode(letters.toString());
    }

    /// What somebody typed, in any case, with or without spaces and dashes; null if it cannot be a
    /// code.
    public static @Nullable UnlockCode typed(String typed) {
        String letters = typed.replaceAll("[\\s\\-–]", "").toUpperCase(Locale.ROOT);
        return isOne(letters) ? new UnlockCode(letters) : null;
    }

    /// As it is printed: seven groups of four.
    public String printed() {
        var printed = new StringBuilder(letters);
        for (int at = LENGTH - GROUP; at > 0; at -= GROUP) {
            printed.insert(at, '-');
        }
        return printed.toString();
    }

    /// Never the code: it could end in a log.
    @Override
    public String toString() {
        return "an unlock code";
    }
}
