// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.passkey;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.random.RandomGenerator;
import nacre.journal.Json;
import nacre.journal.Shelf;
import nacre.web.session.PersonId;

/// What this server asks devices, with challenges that are good for five minutes and for one
/// answer. Threads may share it.
public final class Questions {
    private static final String DRAWER = "challenge";
    private static final Duration GOOD = Duration.ofMinutes(5);
    private static final String ANYBODY = "";

    private final Shelf shelf;
    private final RandomGenerator random;

    /// Challenges kept on this shelf, drawn from a secure `random`.
    public Questions(Shelf shelf, RandomGenerator random) {
        this.shelf = shelf;
        this.random = random;
    }

    /// Asks a device to sign with any passkey that it has for this origin (§5.5 of the standard).
    public Json.Fields sign(String origin, Instant now) {
        return Json.object()
                .put("challenge", challenge(ANYBODY, now))
                .put("rpId", Passkeys.host(origin))
                .put("timeout", GOOD.toMillis())
                .put("userVerification", "required")
                .done();
    }

    /// Asks a device to make a passkey for a person (§5.4), unless it holds one of `known`; it
    /// shows her `name`.
    public Json.Fields make(
            PersonId person, String name, List<Passkey> known, String origin, Instant now) {
        return Json.object()
                .put("challenge", challenge(person.value(), now))
                .put("rp", rp(origin))
                .put("user", user(person, name))
                .put("pubKeyCredParams", algorithms())
                .put("timeout", GOOD.toMillis())
                .put("excludeCredentials", credentials(known))
                .put("authenticatorSelection", selection())
                .put("attestation", "none")
                .done();
    }

    /// Whether this challenge was given for a signature and is answered for the first time.
    public boolean isAnswered(String challenge, Instant now) {
        return isAnsweredBy(ANYBODY, challenge, now);
    }

    /// Whether this challenge was given to this person and is answered for the first time.
    public boolean isAnswered(PersonId person, String challenge, Instant now) {
        return isAnsweredBy(person.value(), challenge, now);
    }

    private boolean isAnsweredBy(String who, String challenge, Instant now) {
        Json.Fields kept = shelf.take(DRAWER, challenge, now);
        return kept != null && kept.text("who").equals(who);
    }

    private String challenge(String who, Instant now) {
        byte[] bytes = new byte[32];
        random.nextBytes(bytes);
        String challenge = Passkeys.encoded(bytes);
        shelf.put(DRAWER, challenge, Json.object().put("who", who).done(), now.plus(GOOD));
        return challenge;
    }

    private static Json rp(String origin) {
        return Json.object().put("id", Passkeys.host(origin)).put("name", "Nacre").done();
    }

    private static Json user(PersonId person, String name) {
        return Json.object()
                .put("id", Passkeys.encoded(HexFormat.of().parseHex(person.value())))
                .put("name", name)
                .put("displayName", name)
                .done();
    }

    private static Json algorithms() {
        List<Json> items = new ArrayList<>();
        for (long algorithm : Passkeys.ALGORITHMS) {
            items.add(Json.object().put("type", "public-key").put("alg", algorithm).done());
        }
        return new Json.Items(items);
    }

    private static Json credentials(List<Passkey> known) {
        List<Json> items = new ArrayList<>();
        for (Passkey passkey : known) {
            items.add(
                    Json.object().put("type", "public-key").put("id", passkey.credential()).done());
        }
        return new Json.Items(items);
    }

    private static Json selection() {
        return Json.object()
                .put("residentKey", "required")
                .put("requireResidentKey", true)
                .put("userVerification", "required")
                .done();
    }
}
