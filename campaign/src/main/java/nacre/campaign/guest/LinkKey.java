// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.campaign.guest;

import static java.nio.charset.StandardCharsets.UTF_8;

import nacre.journal.Hash;

/// The chain of hashes by which a link proves itself (Lamport, 1981). From its secret, hash follows
/// hash; the record has the last of them when the link is made. Each use shows the one before that
/// which the record has, so nobody who reads the record can make the next.
///
/// next(x) = SHA-256("nacre/link/v1\n" ‖ x)
public final class LinkKey {

    /// How often a link can be used: a signature given, taken back, given anew …
    public static final int USES = 32;

    private static final byte[] LABEL = "nacre/link/v1\n".getBytes(UTF_8);

    private LinkKey() {}

    /// The hash that follows another.
    public static Hash next(Hash shown) {
        return Hash.sha256(LABEL, shown.bytes());
    }

    /// What stands on the record of a link that was used so many times.
    ///
    /// @param secret from which its chain begins
    /// @throws IllegalArgumentException if it cannot be used so often
    public static Hash after(Hash secret, int uses) {
        if (uses < 0 || uses > USES) {
            throw new IllegalArgumentException(
                    "A link is used 0 to %d times, not %d.".formatted(USES, uses));
        }
        Hash hash = secret;
        for (int i = uses; i < USES; i++) {
            hash = next(hash);
        }
        return hash;
    }
}
