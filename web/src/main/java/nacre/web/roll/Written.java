// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.roll;

import java.text.Normalizer;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/// Text from a cell as it is kept: in Unicode's composed form, trimmed, each run of white space one
/// space (Unicode Annex 15).
final class Written {
    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");
    private static final Pattern LINE_BREAK = Pattern.compile("[\n\u000B\f\r\u0085\u2028\u2029]");
    private static final Pattern UNSEEN = Pattern.compile("\\p{Cf}");
    private static final Pattern EMAIL =
            Pattern.compile("[^\\s@<>(),;:\"\\[\\]]+@[^\\s@<>(),;:\"\\[\\]]+\\.[^\\s@.,;:\"<>]+");
    private static final Pattern PHONE = Pattern.compile("[+0-9(][0-9 ()./–-]*[0-9]");

    private static final int LONGEST_EMAIL = 210;
    private static final int LONGEST_PHONE = 40;

    private Written() {}

    static String folded(String cell) {
        String composed = Normalizer.normalize(cell, Normalizer.Form.NFC);
        return SPACES.matcher(composed).replaceAll(" ").strip();
    }

    /// Without what cannot be seen, which phones copy along with numbers and addresses.
    static String plain(String cell) {
        return folded(UNSEEN.matcher(cell).replaceAll(""));
    }

    static boolean hasLineBreak(String cell) {
        return LINE_BREAK.matcher(cell.strip()).find();
    }

    /// The first character that no name has: a control character, one that was lost in decoding, no
    /// character at all, or one that turns the direction of what follows and so can make a page lie
    /// (Unicode Annex 9 §2). Joiners stay, for Persian and emoji need them.
    static OptionalInt oddCharacter(String text) {
        return text.codePoints().filter(Written::isOdd).findFirst();
    }

    private static boolean isOdd(int c) {
        return Character.isISOControl(c)
                || c == 0xFFFD
                || (c & 0xFFFE) == 0xFFFE
                || (c >= 0xFDD0 && c <= 0xFDEF)
                || (c >= 0xD800 && c <= 0xDFFF)
                || (c >= 0x202A && c <= 0x202E)
                || (c >= 0x2066 && c <= 0x2069);
    }

    /// Something at something with a dot; whether it exists only a message can tell. RFC 5321
    /// §4.5.3.1.3 allows 254 characters; 210 leave room for a phone and a number beside it.
    static boolean isEmail(String text) {
        return text.length() <= LONGEST_EMAIL
                && EMAIL.matcher(text).matches()
                && oddCharacter(text).isEmpty();
    }

    /// Digits as people group them, at least four.
    static boolean isPhone(String text) {
        return text.length() <= LONGEST_PHONE
                && PHONE.matcher(text).matches()
                && text.chars().filter(Character::isDigit).count() >= 4;
    }
}
