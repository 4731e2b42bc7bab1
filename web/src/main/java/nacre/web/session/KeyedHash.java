// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.session;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.SecretKey;

/// Hashes (HMAC-SHA-256, in hex) that nobody can make or try out without the house's key, so that
/// the shelf alone gives away nothing of what was hashed.
record KeyedHash(SecretKey key) {

    String of(String words) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return HexFormat.of().formatHex(mac.doFinal(words.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(
                    "The house's key cannot make hashes. Maybe it is no HMAC key.", e);
        }
    }
}
