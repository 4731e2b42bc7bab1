// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.journal;

import static java.nio.charset.StandardCharsets.UTF_8;

/// The salted commitment to an entry's facts:
/// SHA-256("nacre/facts/v1\n" ‖ 32-byte salt ‖ canonical JSON).
public final class Facts {
    private static final byte[] DOMAIN = "nacre/facts/v1\n".getBytes(UTF_8);

    private Facts() {}

    /// What stands for these facts in the leaf.
    ///
    /// @param salt 32 random bytes
    /// @param facts canonical JSON
    public static Hash commitment(byte[] salt, byte[] facts) {
        return Hash.sha256(DOMAIN, salt, facts);
    }
}
