// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.journal;

/// The name of one person's data key in one organ: 128 random bits, as 32 small hex digits. It says
/// nothing about her, and whoever has all her notes but not the key learns only that they are about
/// the same person.
public record Token(String hex) {
    static final int LENGTH = 32;

    /// @throws IllegalArgumentException unless it has 32 small hex digits
    public Token {
        if (!isOne(hex)) {
            throw new IllegalArgumentException(
                    "A key's token has 32 small hex digits, unlike «%s».".formatted(hex));
        }
    }

    /// Whether this has the form of a token.
    public static boolean isOne(String hex) {
        return hex.length() == LENGTH && Hash.isSmallHex(hex);
    }

    @Override
    public String toString() {
        return hex;
    }
}
