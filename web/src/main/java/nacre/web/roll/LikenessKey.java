// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.roll;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/// What two spellings of one name, address or number have in common.
final class LikenessKey {
    /// Marks over and under letters that people leave out: Latin, Greek and Cyrillic accents,
    /// Hebrew points, Arabic vowels. The vowel signs of Indian scripts are letters and stay.
    private static final Pattern MARKS =
            Pattern.compile("[\u0300-\u036F\u0591-\u05C7\u064B-\u065F\u0670]");

    private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");
    private static final Pattern NO_DIGITS = Pattern.compile("[^0-9]+");
    private static final int LAST_DIGITS = 9;

    private LikenessKey() {}

    /// Without case, marks, spaces and signs, and «Last, First» as «First Last». Empty for an empty
    /// name only.
    static String ofName(String name) {
        int comma = name.indexOf(',');
        String inOrder =
                comma > 0 ? name.substring(comma + 1) + " " + name.substring(0, comma) : name;
        String key = NO_LETTERS.matcher(bare(inOrder)).replaceAll("");
        return key.isEmpty() ? Written.folded(name) : key;
    }

    static String ofEmail(String email) {
        return email.toLowerCase(Locale.ROOT);
    }

    /// The last nine digits, so that «+49 170 1234567» and «0170 1234567» are one.
    static String ofPhone(String phone) {
        String digits = NO_DIGITS.matcher(phone).replaceAll("");
        return digits.substring(Math.max(0, digits.length() - LAST_DIGITS));
    }

    /// In lower case and without marks.
    static String bare(String text) {
        String apart = Normalizer.normalize(text, Normalizer.Form.NFKD);
        String bare = MARKS.matcher(apart).replaceAll("").toLowerCase(Locale.ROOT);
        bare = MARKS.matcher(bare).replaceAll(""); // İ gains a mark by becoming small
        var plain = new StringBuilder(bare.length());
        bare.codePoints().forEach(c -> appendPlain(plain, c));
        return plain.toString();
    }

    /// Letters that Unicode does not take apart.
    private static void appendPlain(StringBuilder plain, int c) {
        switch (c) {
            case 'ß' -> plain.append("ss");
            case 'æ' -> plain.append("ae");
            case 'œ' -> plain.append("oe");
            case 'ø' -> plain.append('o');
            case 'ł' -> plain.append('l');
            case 'đ', 'ð' -> plain.append('d');
            case 'þ' -> plain.append("th");
            case 'ı' -> plain.append('i');
            default -> plain.appendCodePoint(c);
        }
    }
}
