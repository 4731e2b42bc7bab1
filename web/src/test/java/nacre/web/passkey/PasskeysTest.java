// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.passkey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import nacre.journal.Json;
import nacre.journal.Shelf;
import nacre.web.session.PersonId;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PasskeysTest {
    private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");
    private static final String ORIGIN = "https://branch.example";
    private static final PersonId ANNA = new PersonId("a".repeat(32));

    private final Passkeys passkeys = new Passkeys();
    private final Questions questions = new Questions(Shelf.inMemory(), new Random(1));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{}",
                "[]",
                "null",
                "nonsense",
                "{\"id\":1}",
                "{\"id\":\"AA\",\"response\":{}}",
                "{\"id\":\"AA\",\"rawId\":\"AA\",\"type\":\"public-key\",\"response\":{"
                        + "\"clientDataJSON\":\"e30\",\"authenticatorData\":\"AA\","
                        + "\"signature\":\"AA\"}}"
            })
    void nonsense_claims_nothing_and_proves_nothing(String answer) {
        assertNull(passkeys.claim(answer));
        assertNull(passkeys.challengeOfNew(answer));
        assertNull(passkeys.verifyNew(answer, "AAAA", ORIGIN));
        var passkey = new Passkey(ANNA, "AA", key(), 0, false, "", NOW);
        assertEquals(-1, passkeys.verifySignature(answer, passkey, "AAAA", ORIGIN));
    }

    @Test
    void a_question_is_answered_once_within_five_minutes_and_by_whom_it_was_put_to() {
        String forAll = challenge(questions.sign(ORIGIN, NOW));
        assertTrue(questions.isAnswered(forAll, NOW));
        assertFalse(questions.isAnswered(forAll, NOW));
        String late = challenge(questions.sign(ORIGIN, NOW));
        assertFalse(questions.isAnswered(late, NOW.plus(Duration.ofMinutes(5))));
        String annas = challenge(questions.make(ANNA, "Anna", List.of(), ORIGIN, NOW));
        assertFalse(questions.isAnswered(new PersonId("b".repeat(32)), annas, NOW));
    }

    @Test
    void the_host_of_the_origin_is_the_name_under_which_devices_keep_it() {
        assertEquals("branch.example", questions.sign(ORIGIN, NOW).text("rpId"));
    }

    /// A public P-256 key in COSE (RFC 9053 §7.1.1): the curve's base point.
    private static String key() {
        String x = "6b17d1f2e12c4247f8bce6e563a440f277037d812deb33a0f4a13945d898c296";
        String y = "4fe342e2fe1a7f9b8ee7eb4a7c0f9e162bce33576b315ececbb6406837bf51f5";
        return Passkeys.encoded(HexFormat.of().parseHex("a5010203262001215820" + x + "225820" + y));
    }

    private static String challenge(Json.Fields question) {
        return question.text("challenge");
    }
}
