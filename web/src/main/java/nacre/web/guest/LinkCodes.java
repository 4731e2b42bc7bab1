// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.guest;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.time.Instant;
import java.util.Locale;
import java.util.random.RandomGenerator;
import nacre.journal.Hash;
import nacre.journal.Json;
import nacre.journal.Shelf;
import org.jspecify.annotations.Nullable;

/// The codes of links for people who are no members: 16 characters of 31 that nobody takes for one
/// another, 79 bits. The chain of a link begins with a hash of its code, and another hash of it is
/// kept beside the record to find the organ; neither gives the code away. Threads may share it.
final class LinkCodes {

    /// Where a code leads.
    record Found(String organ, long link) {}

    private static final String ALPHABET = "ABCDEFGHJKMNPQRSTUVWXYZ23456789";
    private static final int LENGTH = 16;
    private static final String DRAWER = "guest-link";
    private static final byte[] SECRET = "nacre/link-code/v1\n".getBytes(US_ASCII);
    private static final byte[] KEPT = "nacre/link-shelf/v1\n".getBytes(US_ASCII);

    private final Shelf shelf;
    private final RandomGenerator random;

    /// Kept on this shelf, drawn from a secure `random`.
    LinkCodes(Shelf shelf, RandomGenerator random) {
        this.shelf = shelf;
        this.random = random;
    }

    /// A fresh code. It is shown once and kept nowhere.
    String draw() {
        var code = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            code.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return code.toString();
    }

    /// With what the chain of a code's link begins.
    static Hash secret(String code) {
        return Hash.sha256(SECRET, plain(code).getBytes(US_ASCII));
    }

    /// Keeps where a code leads, until its link leads nowhere any more.
    void keep(String code, String organ, long link, Instant until) {
        shelf.put(
                DRAWER,
                kept(code),
                Json.object().put("link", link).put("organ", organ).done(),
                until);
    }

    /// Where a code leads, typed in any case, with or without spaces and dashes; null if nowhere.
    @Nullable Found find(String typed, Instant now) {
        Json.Fields found = shelf.get(DRAWER, kept(typed), now);
        return found == null ? null : new Found(found.text("organ"), found.whole("link"));
    }

    /// Whether this has the form of a code.
    static boolean isCode(String typed) {
        return plain(typed).matches("[" + ALPHABET + "]{" + LENGTH + "}");
    }

    private static String kept(String code) {
        return Hash.sha256(KEPT, plain(code).getBytes(US_ASCII)).toString();
    }

    private static String plain(String typed) {
        return typed.replaceAll("[\\s\\p{Z}\\p{Pd}]", "").toUpperCase(Locale.ROOT);
    }
}
