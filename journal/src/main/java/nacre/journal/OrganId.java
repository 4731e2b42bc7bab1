// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.journal;

/// The name an organ's record goes by: twenty characters (100 bits), random or, of an organ that
/// split off from another, a hash; without any host's name, so that an organ can move.
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

    /// An id from random bytes or those of a hash, of which the first twenty count, five bits each.
    public static OrganId from(byte[] bytes) {
        var value = new StringBuilder(LENGTH);
        for (int i = 0; i < LENGTH; i++) {
            value.append(LETTERS.charAt(bytes[i] & 31));
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
