// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.app;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nacre.journal.Json;

/// The command line's sentences in one language, read from its text file.
///
/// Not a `ResourceBundle`: that falls back to the language of the machine it runs on.
final class Sentences {
    private final Map<String, String> byKey;

    private Sentences(Map<String, String> byKey) {
        this.byKey = byKey;
    }

    /// The sentences of a language, by its two letters.
    static Sentences in(String language) {
        var file = "text_%s.properties".formatted(language);
        try (var stream = Sentences.class.getResourceAsStream(file)) {
            if (stream == null) {
                throw new IllegalArgumentException("There is no text file «%s».".formatted(file));
            }
            var read = new Properties();
            read.load(new InputStreamReader(stream, UTF_8));
            var byKey = new TreeMap<String, String>();
            read.stringPropertyNames().forEach(key -> byKey.put(key, read.getProperty(key)));
            return new Sentences(Collections.unmodifiableMap(byKey));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /// Whether there is a sentence of this key.
    boolean has(String key) {
        return byKey.containsKey(key);
    }

    /// The sentence without placeholders.
    ///
    /// @throws IllegalArgumentException if there is none
    String of(String key) {
        String sentence = byKey.get(key);
        if (sentence == null) {
            throw new IllegalArgumentException("No sentence is called «%s».".formatted(key));
        }
        return sentence;
    }

    /// The line's sentence with its facts in place of `{name}`.
    String of(Line line) {
        var sentence = new StringBuilder();
        String pattern = of(line.key());
        int at = 0;
        for (int open = pattern.indexOf('{'); open >= 0; open = pattern.indexOf('{', at)) {
            int close = pattern.indexOf('}', open);
            sentence.append(pattern, at, open);
            sentence.append(plain(line.facts().value(pattern.substring(open + 1, close))));
            at = close + 1;
        }
        return sentence.append(pattern, at, pattern.length()).toString();
    }

    private static String plain(Json fact) {
        return switch (fact) {
            case Json.Text text -> text.value();
            case Json.Whole whole -> Long.toString(whole.value());
            case Json.Truth truth -> Boolean.toString(truth.value());
            case Json.Items items ->
                    items.values().stream().map(Sentences::plain).collect(Collectors.joining(", "));
            case Json.Fields fields -> fields.write();
        };
    }
}
