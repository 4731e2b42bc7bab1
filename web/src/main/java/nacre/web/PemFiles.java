// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/// Reads a certificate chain and its key from PEM files (RFC 7468), the key being PKCS #8.
final class PemFiles {
    private static final List<String> KINDS = List.of("EC", "RSA", "EdDSA");

    private PemFiles() {}

    /// What TLS needs to speak with this chain and key.
    ///
    /// @throws IllegalArgumentException if the files do not hold them
    static SSLContext context(Transport.Tls tls) {
        try {
            char[] none = new char[0];
            var keys = KeyStore.getInstance("PKCS12");
            keys.load(null, none);
            keys.setKeyEntry("nacre", key(tls.key()), none, chain(tls.certificates()));
            var managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            managers.init(keys, none);
            var context = SSLContext.getInstance("TLS");
            context.init(managers.getKeyManagers(), null, null);
            return context;
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException(
                    """
                    %s and %s are no certificate and key.
                    Maybe they are in the wrong order, or do not belong together.\
                    """
                            .formatted(tls.certificates(), tls.key()),
                    e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Certificate[] chain(Path file) throws GeneralSecurityException, IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return CertificateFactory.getInstance("X.509")
                    .generateCertificates(in)
                    .toArray(Certificate[]::new);
        }
    }

    private static PrivateKey key(Path file) throws GeneralSecurityException, IOException {
        String body =
                Files.readString(file)
                        .replaceAll("(?s).*-----BEGIN PRIVATE KEY-----", "")
                        .replaceAll("(?s)-----END PRIVATE KEY-----.*", "");
        byte[] encoded = decoded(file, body);
        for (String kind : KINDS) {
            PrivateKey key = key(kind, encoded);
            if (key != null) {
                return key;
            }
        }
        throw new InvalidKeySpecException(file.toString());
    }

    private static @Nullable PrivateKey key(String kind, byte[] encoded)
            throws GeneralSecurityException {
        try {
            return KeyFactory.getInstance(kind).generatePrivate(new PKCS8EncodedKeySpec(encoded));
        } catch (InvalidKeySpecException e) {
            return null; // of another kind, maybe
        }
    }

    private static byte[] decoded(Path file, String body) throws InvalidKeySpecException {
        try {
            return Base64.getMimeDecoder().decode(body);
        } catch (IllegalArgumentException e) {
            throw new InvalidKeySpecException(file.toString(), e);
        }
    }
}
