// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.assembly.draw;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.Locale;
import java.util.random.RandomGenerator;
import nacre.assembly.part.MemberId;
import nacre.journal.Hash;
import nacre.journal.Json;

/// What a member puts into a draw: 24 of the characters `a`–`z` and `2`–`7`, 120 bits, so that
/// nobody can guess it from its commitment. Short enough to be written down.
public final class Secret {
    private static final int LENGTH = 24;
    private static final int GROUP = 4;
    private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz234567";
    private static final byte[] DOMAIN = "nacre/draw/commitment/v1\n".getBytes(US_ASCII);

    private Secret() {}

    /// Whether it has the form of one.
    public static boolean isOne(String secret) {
        return secret.length() == LENGTH && secret.chars().allMatch(c -> LETTERS.indexOf(c) >= 0);
    }

    /// A secret as somebody typed it: in any case, with spaces or hyphens.
    public static String read(String typed) {
        return typed.toLowerCase(Locale.ROOT).replaceAll("[\\s-]", "");
    }

    /// A secret in groups that are easy to copy.
    public static String groups(String secret) {
        var groups = new StringBuilder();
        for (int i = 0; i < secret.length(); i++) {
            groups.append(i > 0 && i % GROUP == 0 ? "-" : "").append(secret.charAt(i));
        }
        return groups.toString();
    }

    /// A fresh one.
    public static String random(RandomGenerator random) {
        var secret = new StringBuilder(LENGTH);
        for (int i = 0; i < LENGTH; i++) {
            secret.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return secret.toString();
    }

    /// What stands for it until it is told: SHA-256("nacre/draw/commitment/v1\n" ‖ canonical JSON
    /// of draw, member, round and secret). It names the member, so nobody gains by copying it.
    public static Hash commitment(DrawId draw, int round, MemberId member, String secret) {
        return Hash.sha256(
                DOMAIN,
                Json.object()
                        .put("draw", draw.seq())
                        .put("member", member.seq())
                        .put("round", round)
                        .put("secret", secret)
                        .done()
                        .bytes());
    }
}
