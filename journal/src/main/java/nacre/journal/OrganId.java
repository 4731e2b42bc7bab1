// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.journal;

/// The name an organ's record goes by: twenty random characters (100 bits), without any host's
/// name, so that an organ can move.
public record OrganId(String value) implements Comparable<OrganId> {
    private static final int LENGTH = 20;
    private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz234567";

    /// @throws IllegalArgumentException unless it has twenty characters of a–z and 2–7
    public OrganId {
        if (!isOne(value)) {
            throw new IllegalArgumentException(
                    "An organ's id has twenty of the characters a–z and 2–7, unlike «%s»."
                            .formatted(value));
        }
    }

    /// Whether this has the form of an id.
    public static boolean isOne(String value) {
        boolean isOne = value.length() == LENGTH;
        for (int i = 0; isOne && i < LENGTH; i++) {
            char c = value.charAt(i);
            isOne = (c >= 'a' && c <= 'z') || (c >= '2' && c <= '7');
        }
        return isOne;
    }

    /// An id from random bytes, of which the first twenty count, five bits each.
    public static OrganId from(byte[] random) {
        var value = new StringBuilder(LENGTH);
        for (int i = 0; i < LENGTH; i++) {
            value.append(LETTERS.charAt(random[i] & 31));
        }
        return new OrganId(value.toString());
    }

    @Override
    public int compareTo(OrganId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
