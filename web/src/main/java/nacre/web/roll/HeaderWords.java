// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.roll;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The words by which people head their columns, in the languages of `header_words.properties`.
final class HeaderWords {
    private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}]+");
    private static final String FILE = "header_words.properties";

    /// Looked up only, never gone through.
    private static final Map<String, Meaning> MEANINGS = meanings();

    private HeaderWords() {}

    /// What a header means, or null if it is none of the words.
    static @Nullable Meaning meaning(String header) {
        return MEANINGS.get(bare(header));
    }

    /// Whether a row looks like a header: some word is known, and no cell like what would stand
    /// below it.
    static boolean areIn(Row row) {
        return row.cells().stream().anyMatch(HeaderWords::isOnRolls)
                && row.cells().stream().noneMatch(cell -> cell.contains("@"));
    }

    private static boolean isOnRolls(String cell) {
        Meaning meaning = meaning(cell);
        return meaning != null && meaning.alone().isOnRolls();
    }

    /// What a word means by itself. «Nom» beside «prénom» and «nombre» beside «apellidos» are parts
    /// of a name, «member» beside a name says whether she is one; alone they are whole names.
    enum Meaning {
        NAME(RollField.NAME),
        NAME_OR_MEMBER(RollField.NAME),
        NAME_OR_LAST(RollField.NAME),
        NAME_OR_FIRST(RollField.NAME),
        FIRST_NAME(RollField.FIRST_NAME),
        LAST_NAME(RollField.LAST_NAME),
        EMAIL(RollField.EMAIL),
        PHONE(RollField.PHONE),
        UNIT(RollField.UNIT),
        LANGUAGES(RollField.LANGUAGES),
        CONSENT(RollField.CONSENT),
        MEMBER(RollField.MEMBER),
        WITH(RollField.WITH);

        private final RollField alone;

        Meaning(RollField alone) {
            this.alone = alone;
        }

        /// The field, if no other column says more.
        RollField alone() {
            return alone;
        }
    }

    private static String bare(String word) {
        return NO_LETTERS.matcher(LikenessKey.bare(word)).replaceAll("");
    }

    private static Map<String, Meaning> meanings() {
        var properties = new Properties();
        try (InputStream in = HeaderWords.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException(
                        "There is no file " + FILE + ". Maybe the program was not built whole.");
            }
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var meanings = new HashMap<String, Meaning>();
        for (Meaning meaning : Meaning.values()) {
            for (String word : properties.getProperty(meaning.name()).split(",", -1)) {
                meanings.put(bare(word), meaning);
            }
        }
        return meanings;
    }
}
