// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.words;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.SequencedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// All sentences of one language by key, read once from `AREA_xx.properties` in UTF-8, one file for
/// each area of the pages; no key stands in two of them.
///
/// Never a `ResourceBundle`: that falls back to the language of the host.
public record Words(Locale locale, SequencedMap<String, String> sentences) {

    private static final List<String> AREAS =
            List.of(
                    "text",
                    "house",
                    "charter",
                    "organ",
                    "decide",
                    "options",
                    "bundles",
                    "texts",
                    "people",
                    "comeback",
                    "rulesets",
                    "refusal",
                    "charteredit",
                    "founding",
                    "roll",
                    "today",
                    "mandates",
                    "draws",
                    "chart",
                    "record",
                    "announcements",
                    "meetings",
                    "council",
                    "mergers",
                    "accounts",
                    "shifts",
                    "campaign",
                    "pledge",
                    "ladder",
                    "guest",
                    "petition",
                    "survey",
                    "ballot",
                    "demand",
                    "action",
                    "settle",
                    "fund",
                    "splits",
                    "register",
                    "map",
                    "keys",
                    "demo");

    public Words {
        sentences = Collections.unmodifiableSequencedMap(new TreeMap<>(sentences));
    }

    /// The words of a language that this program brings along.
    ///
    /// @throws IllegalArgumentException if it brings none for `language`
    public static Words of(String language) {
        var sentences = new TreeMap<String, String>();
        for (String area : AREAS) {
            Properties properties = read("/nacre/web/" + area + "_" + language + ".properties");
            for (String key : properties.stringPropertyNames()) {
                if (sentences.put(key, properties.getProperty(key)) != null) {
                    throw new IllegalArgumentException(
                            "The text «%s» stands twice in %s.".formatted(key, language));
                }
            }
        }
        return new Words(Locale.forLanguageTag(language), sentences);
    }

    private static Properties read(String file) {
        var properties = new Properties();
        try (InputStream in = Words.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalArgumentException("There is no text file " + file + ".");
            }
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }

    /// The sentence of this key as it stands in the file, or null if there is none.
    public @Nullable String sentence(String key) {
        return sentences.get(key);
    }

    /// The sentence of this key, which must be there.
    ///
    /// @throws IllegalArgumentException if it is not
    public String need(String key) {
        String sentence = sentences.get(key);
        if (sentence == null) {
            throw new IllegalArgumentException(
                    "The text «%s» is missing in %s. Maybe it is misspelt."
                            .formatted(key, locale.toLanguageTag()));
        }
        return sentence;
    }
}
