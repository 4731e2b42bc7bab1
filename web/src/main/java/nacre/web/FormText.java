// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.regex.Pattern;

/// Reads `application/x-www-form-urlencoded` (URL Standard §5.1), line ends being written as `\n`;
/// control characters, which no keyboard makes, are dropped, and so is what turns the direction of
/// all that follows (Unicode Annex 9, §2): a name must not turn the sentence that it stands in.
final class FormText {
    private static final int FIELDS = 10_000;
    private static final Pattern DROPPED =
            Pattern.compile("[\\p{Cc}&&[^\n\t]]|[\\u202A-\\u202E\\u2066-\\u2069]");

    private FormText() {}

    /// @throws Stop if it is not of this form
    static SequencedMap<String, List<String>> read(String text) {
        var values = new LinkedHashMap<String, List<String>>();
        if (text.isEmpty()) {
            return values;
        }
        String[] pairs = text.split("&", FIELDS + 1);
        if (pairs.length > FIELDS) {
            throw new Stop(new Trouble.LargeForm(FIELDS / 1000));
        }
        for (String pair : pairs) {
            int equals = pair.indexOf('=');
            String name = decode(equals < 0 ? pair : pair.substring(0, equals));
            String value = equals < 0 ? "" : decode(pair.substring(equals + 1));
            values.computeIfAbsent(name, n -> new ArrayList<>()).add(value);
        }
        return values;
    }

    private static String decode(String part) {
        try {
            return clean(URLDecoder.decode(part, StandardCharsets.UTF_8));
        } catch (IllegalArgumentException e) {
            throw new Stop(new Trouble.BadField("form", part));
        }
    }

    /// The text with plain line ends and without what is dropped.
    static String clean(String text) {
        String plain = text.replace("\r\n", "\n").replace('\r', '\n');
        return DROPPED.matcher(plain).replaceAll("");
    }
}
