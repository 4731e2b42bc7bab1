// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.prose;

import java.text.BreakIterator;
import java.util.Locale;

/// Cuts plain text short.
final class Excerpt {

    private Excerpt() {}

    /// At most `most` characters as a reader counts them, with «…» where something was cut; between
    /// words, unless a single word is longer than that.
    static String of(String text, int most) {
        if (most < 1) {
            throw new IllegalArgumentException("An excerpt of %d characters.".formatted(most));
        }
        BreakIterator characters = BreakIterator.getCharacterInstance(Locale.ROOT);
        characters.setText(text);
        int room = characters.next(most);
        if (room == BreakIterator.DONE || room == text.length()) {
            return text;
        }
        int end = characters.previous(); // leaves one for the sign
        int space = text.lastIndexOf(' ', end);
        return text.substring(0, space > end / 2 ? space : end).strip() + "…";
    }
}
