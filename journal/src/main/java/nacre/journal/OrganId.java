// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.journal;

import java.util.regex.Pattern;

/// The name an organ's record goes by: twenty random characters (100 bits), without any host's
/// name, so that an organ can move.
public record OrganId(String value) implements Comparable<OrganId> {
    private static final Pattern FORM = Pattern.compile("[a-z2-7]{20}");
    private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz234567";

    /// @throws IllegalArgumentException unless it has twenty characters of a–z and 2–7
    public OrganId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "An organ's id has twenty of the characters a–z and 2–7, unlike «%s»."
                            .formatted(value));
        }
    }

    /// An id from random bytes, of which the first twenty count, five bits each.
    public static OrganId from(byte[] random) {
        var value = new StringBuilder(20);
        for (int i = 0; i < 20; i++) {
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
