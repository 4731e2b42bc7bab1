// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.passkey;

import com.webauthn4j.WebAuthnManager;
import com.webauthn4j.converter.util.ObjectConverter;
import com.webauthn4j.credential.CredentialRecordImpl;
import com.webauthn4j.data.AuthenticationData;
import com.webauthn4j.data.AuthenticationParameters;
import com.webauthn4j.data.PublicKeyCredentialParameters;
import com.webauthn4j.data.PublicKeyCredentialType;
import com.webauthn4j.data.RegistrationData;
import com.webauthn4j.data.RegistrationParameters;
import com.webauthn4j.data.attestation.authenticator.AAGUID;
import com.webauthn4j.data.attestation.authenticator.AttestedCredentialData;
import com.webauthn4j.data.attestation.authenticator.AuthenticatorData;
import com.webauthn4j.data.attestation.authenticator.COSEKey;
import com.webauthn4j.data.attestation.statement.COSEAlgorithmIdentifier;
import com.webauthn4j.data.client.Origin;
import com.webauthn4j.data.client.challenge.DefaultChallenge;
import com.webauthn4j.server.ServerProperty;
import java.net.URI;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Checks what devices send when they make a passkey and when they sign with it (W3C Web
/// Authentication, level 3, §7.1 and §7.2). Pure: challenges and passkeys come in as arguments.
///
/// A passkey must be found by the device itself, and the device must have checked who holds it. Who
/// made the device is not asked.
public final class Passkeys {
    static final List<Long> ALGORITHMS = List.of(-7L, -8L, -257L); // ES256, EdDSA, RS256

    private final ObjectConverter converter = new ObjectConverter();
    private final WebAuthnManager manager =
            WebAuthnManager.createNonStrictWebAuthnManager(converter);

    /// Ready to check.
    public Passkeys() {}

    /// The challenge that an answer claims to be for, in base64url; null if it does not read.
    public @Nullable String challengeOfNew(String response) {
        try {
            return challenge(manager.parseRegistrationResponseJSON(response));
        } catch (RuntimeException e) {
            return null; // what strangers send may be anything, and the library throws as it comes
        }
    }

    /// The credential and the challenge that a signature claims to be of; null if it does not read.
    @SuppressWarnings("NullAway") // the library marks the bytes nullable, not their array
    public @Nullable Claim claim(String response) {
        try {
            AuthenticationData data = manager.parseAuthenticationResponseJSON(response);
            var client = data.getCollectedClientData();
            var credential = data.getCredentialId();
            return client == null || credential == null
                    ? null
                    : new Claim(encoded(credential), encoded(client.getChallenge().getValue()));
        } catch (RuntimeException e) {
            return null; // what strangers send may be anything, and the library throws as it comes
        }
    }

    /// What a signature claims; nothing of it is checked yet.
    public record Claim(String credential, String challenge) {}

    /// The new passkey, if the answer is right for this challenge and origin; else null.
    public @Nullable NewPasskey verifyNew(String response, String challenge, String origin) {
        var parameters =
                new RegistrationParameters(
                        server(challenge, origin), algorithms(), true /* verified */, true);
        try {
            RegistrationData data = manager.verifyRegistrationResponseJSON(response, parameters);
            var attestation = data.getAttestationObject();
            return attestation == null ? null : passkey(attestation.getAuthenticatorData());
        } catch (RuntimeException e) {
            return null;
        }
    }

    /// The number of signatures so far, if this one is right for the passkey, challenge and origin;
    /// else −1. A number not above the one kept, unless the device does not count, is a copy's.
    public long verifySignature(String response, Passkey passkey, String challenge, String origin) {
        var parameters =
                new AuthenticationParameters(
                        server(challenge, origin), kept(passkey), null, true, true);
        try {
            var data = manager.verifyAuthenticationResponseJSON(response, parameters);
            var authenticator = data.getAuthenticatorData();
            return authenticator == null ? -1 : authenticator.getSignCount();
        } catch (RuntimeException e) {
            return -1;
        }
    }

    private @Nullable String challenge(RegistrationData data) {
        var client = data.getCollectedClientData();
        return client == null ? null : encoded(client.getChallenge().getValue());
    }

    private @Nullable NewPasskey passkey(AuthenticatorData<?> data) {
        AttestedCredentialData attested = data.getAttestedCredentialData();
        if (attested == null) {
            return null;
        }
        byte[] key = converter.getCborMapper().writeValueAsBytes(attested.getCOSEKey());
        return new NewPasskey(
                encoded(attested.getCredentialId()),
                encoded(key),
                data.getSignCount(),
                data.isFlagBE());
    }

    private CredentialRecordImpl kept(Passkey passkey) {
        COSEKey key = converter.getCborMapper().readValue(decoded(passkey.key()), COSEKey.class);
        var attested = new AttestedCredentialData(AAGUID.ZERO, decoded(passkey.credential()), key);
        return new CredentialRecordImpl(
                null,
                true,
                passkey.isSynced(),
                passkey.isSynced(),
                passkey.signCount(),
                attested,
                null,
                null,
                null,
                null);
    }

    private static ServerProperty server(String challenge, String origin) {
        return ServerProperty.builder()
                .origin(Origin.create(origin))
                .rpId(host(origin))
                .challenge(new DefaultChallenge(decoded(challenge)))
                .build();
    }

    /// The name under which devices keep a passkey: the origin's host.
    static String host(String origin) {
        return URI.create(origin).getHost();
    }

    private static List<PublicKeyCredentialParameters> algorithms() {
        return ALGORITHMS.stream()
                .map(algorithm ->
                        new PublicKeyCredentialParameters(
                                PublicKeyCredentialType.PUBLIC_KEY,
                                COSEAlgorithmIdentifier.create(algorithm)))
                .toList();
    }

    static String encoded(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static byte[] decoded(String text) {
        return Base64.getUrlDecoder().decode(text);
    }
}
