// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.session;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;
import javax.crypto.SecretKey;
import nacre.journal.Json;
import nacre.journal.Shelf;
import org.jspecify.annotations.Nullable;

/// Single-use codes: 12 characters of 31 that nobody takes for one another, so one of 7.8 · 10¹⁷
/// (59 bits). Kept only as a keyed hash (HMAC-SHA-256), so the shelf alone gives none away. Threads
/// may share it.
public final class Codes {
    /// How long a code on a printed sheet is good.
    public static final Duration SHEET = Duration.ofDays(30);

    /// How long a code in a link is good.
    public static final Duration LINK = Duration.ofDays(7);

    private static final String ALPHABET = "ABCDEFGHJKMNPQRSTUVWXYZ23456789";
    private static final int LENGTH = 12;
    private static final String DRAWER = "code";

    private final Shelf shelf;
    private final KeyedHash hash;
    private final RandomGenerator random;

    /// Codes kept on this shelf under the house's key, drawn from a secure `random`.
    public Codes(Shelf shelf, SecretKey key, RandomGenerator random) {
        this.shelf = shelf;
        this.hash = new KeyedHash(key);
        this.random = random;
    }

    /// A new code, written in groups of four: `ABCD-EFGH-JKMN`. It is shown once and kept nowhere.
    public String issue(Grant grant, Duration good, Instant now) {
        var code = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            code.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        shelf.put(DRAWER, hash.of(code.toString()), grant.fields(), now.plus(good));
        return code.insert(8, '-').insert(4, '-').toString();
    }

    /// What a code would open, without using it up; null if it is unknown, used or too old.
    public @Nullable Grant look(String typed, Instant now) {
        Json.Fields fields = shelf.get(DRAWER, hash.of(plain(typed)), now);
        return fields == null ? null : Grant.read(fields);
    }

    /// Uses a code up, typed in any case, with or without spaces and dashes; null if it is unknown,
    /// used or too old. Of several callers at once, one gets the grant.
    public @Nullable Grant take(String typed, Instant now) {
        Json.Fields fields = shelf.take(DRAWER, hash.of(plain(typed)), now);
        return fields == null ? null : Grant.read(fields);
    }

    /// Forgets all codes that open the same; how many. A new code for somebody who lost hers comes
    /// after this.
    public int revoke(Grant grant, Instant now) {
        return revoke(grant::equals, now);
    }

    /// Forgets all codes that open what is so; how many.
    public int revoke(Predicate<Grant> which, Instant now) {
        int revoked = 0;
        for (Shelf.Kept kept : shelf.list(DRAWER, now)) {
            if (which.test(Grant.read(kept.value()))
                    && shelf.take(DRAWER, kept.key(), now) != null) {
                revoked++;
            }
        }
        return revoked;
    }

    /// Whether this has the form of a code.
    public static boolean isCode(String typed) {
        return plain(typed).matches("[" + ALPHABET + "]{" + LENGTH + "}");
    }

    private static String plain(String typed) {
        return typed.replaceAll("[\\s\\p{Z}\\p{Pd}]", "").toUpperCase(Locale.ROOT);
    }
}
