// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.words;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.SequencedMap;

/// The languages that pages speak, and which of them one reader gets.
public record Languages(SequencedMap<String, Words> words) {

    public Languages {
        words = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(words));
    }

    /// Those that this program brings along; the first is for readers who ask for none of them.
    public static Languages all() {
        var words = new LinkedHashMap<String, Words>();
        for (String language : List.of("en", "es")) {
            words.put(language, Words.of(language));
        }
        return new Languages(words);
    }

    /// Whether pages speak this language.
    public boolean has(String language) {
        return words.containsKey(language);
    }

    /// The words of a language; of the first one, if this one is not spoken.
    public Words of(String language) {
        return words.getOrDefault(language, words.firstEntry().getValue());
    }

    /// The language that suits a browser's `Accept-Language` best (RFC 4647, lookup).
    public String best(String acceptLanguage) {
        try {
            Locale locale =
                    Locale.lookup(
                            Locale.LanguageRange.parse(acceptLanguage),
                            words.keySet().stream().map(Locale::forLanguageTag).toList());
            return locale == null ? words.firstEntry().getKey() : locale.toLanguageTag();
        } catch (IllegalArgumentException e) {
            return words.firstEntry().getKey(); // a header of nonsense asks for nothing
        }
    }
}
