// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.tidy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// The sentences of one language on one area, as they stand in the file `AREA_LANGUAGE.properties`.
record TextFile(SourceFile file, List<Sentence> sentences) {
    private static final Pattern NAME = Pattern.compile("([a-z]+)_([a-z]{2,3})\\.properties");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\w+)");

    /// One sentence, with the line it starts on.
    record Sentence(String key, String value, int line) {

        /// The names of its placeholders, sorted, each once.
        List<String> placeholders() {
            return PLACEHOLDER
                    .matcher(value)
                    .results()
                    .map(found -> found.group(1))
                    .distinct()
                    .sorted()
                    .toList();
        }
    }

    static boolean isOne(SourceFile file) {
        return NAME.matcher(file.name()).matches() && file.path().contains("/src/main/");
    }

    /// The folder and the area: the same for all languages.
    String area() {
        return file.folder() + named().group(1);
    }

    /// The folder and the language: the same for all areas, which are read into one.
    String language() {
        return file.folder() + named().group(2);
    }

    private MatchResult named() {
        var matcher = NAME.matcher(file.name());
        if (!matcher.matches()) {
            throw new IllegalArgumentException("%s is no text file.".formatted(file.path()));
        }
        return matcher;
    }

    /// Reads `key = value` lines, those going on after a backslash too.
    static TextFile of(SourceFile file) {
        var sentences = new ArrayList<Sentence>();
        var pending = "";
        int start = 0;
        int number = 0;
        for (String line : file.lines()) {
            number++;
            var stripped = line.strip();
            if (pending.isEmpty()) {
                if (stripped.isEmpty() || stripped.startsWith("#")) {
                    continue;
                }
                start = number;
            }
            pending += stripped;
            if (pending.endsWith("\\")) {
                pending = pending.substring(0, pending.length() - 1);
                continue;
            }
            String[] parts = pending.split("\\s*=\\s*", 2);
            sentences.add(new Sentence(parts[0], parts.length > 1 ? parts[1] : "", start));
            pending = "";
        }
        return new TextFile(file, List.copyOf(sentences));
    }

    Map<String, Sentence> byKey() {
        var byKey = new TreeMap<String, Sentence>();
        sentences.forEach(sentence -> byKey.put(sentence.key(), sentence));
        return byKey;
    }
}
