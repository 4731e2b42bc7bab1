// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.words;

import java.util.Collection;
import java.util.Map;
import java.util.SequencedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The places in a sentence where values go: `{name}` and `{count|one|many}`, chosen by a number
/// or by how many a list has; the words for one and for many may hold plain places again.
public final class Placeholders {
    private static final String WORDS = "((?:[^{}|]|\\{\\w+})*)";
    private static final Pattern PLACE =
            Pattern.compile("\\{(\\w+)(?:\\|" + WORDS + "\\|" + WORDS + ")?}");

    private Placeholders() {}

    /// The sentence with its values; what has no value stays as it is written, so it is seen.
    static String fill(
            String sentence, Map<String, Object> values, Function<Object, String> plain) {
        return PLACE.matcher(sentence)
                .replaceAll(place -> Matcher.quoteReplacement(value(place, values, plain)));
    }

    /// The names of the values that a sentence wants, for comparing languages.
    public static SequencedSet<String> in(String sentence) {
        var names = new TreeSet<String>();
        PLACE.matcher(sentence)
                .results()
                .forEach(place -> {
                    names.add(place.group(1));
                    if (place.group(2) != null) {
                        names.addAll(in(place.group(2)));
                        names.addAll(in(place.group(3)));
                    }
                });
        return names;
    }

    private static String value(
            MatchResult place, Map<String, Object> values, Function<Object, String> plain) {
        Object value = values.get(place.group(1));
        if (value == null) {
            return place.group();
        }
        if (place.group(2) == null) {
            return plain.apply(value);
        }
        return fill(isOne(value) ? place.group(2) : place.group(3), values, plain);
    }

    private static boolean isOne(Object value) {
        return switch (value) {
            case Number number -> number.longValue() == 1;
            case Collection<?> several -> several.size() == 1;
            case Object other -> false;
        };
    }
}
