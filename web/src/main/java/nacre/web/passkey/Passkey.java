// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.passkey;

import java.time.Instant;
import nacre.web.session.PersonId;

/// A passkey as it is kept: whose it is, its public half, and how often it signed.
///
/// `credential` and `key` (a COSE key, RFC 9052 §7) are bytes in base64url without padding.
/// `isSynced` says that it may leave the device, into an account with its maker.
public record Passkey(
        PersonId person,
        String credential,
        String key,
        long signCount,
        boolean isSynced,
        String label,
        Instant added) {

    /// The same after one more signature.
    public Passkey withSignCount(long count) {
        return new Passkey(person, credential, key, count, isSynced, label, added);
    }
}
