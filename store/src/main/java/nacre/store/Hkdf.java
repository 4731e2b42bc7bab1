// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import javax.crypto.KDF;
import javax.crypto.spec.HKDFParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/// Keys made from a key, one for each purpose (HKDF-SHA-256, RFC 5869).
final class Hkdf {

    private Hkdf() {}

    static byte[] of(byte[] key, String purpose, int length) throws GeneralSecurityException {
        return KDF.getInstance("HKDF-SHA256")
                .deriveData(
                        HKDFParameterSpec.ofExtract()
                                .addIKM(new SecretKeySpec(key, "HKDF"))
                                .thenExpand(purpose.getBytes(UTF_8), length));
    }
}
