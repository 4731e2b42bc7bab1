// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.map;

import java.util.Set;

/// What a cell says that answers yes or no, in the words and signs that lists have.
enum YesNo {
    YES,
    NO,
    /// It is empty.
    UNSAID,
    /// It says something else.
    NEITHER;

    private static final Set<String> SAY_YES =
            Set.of("yes", "y", "si", "s", "true", "1", "x", "ja");
    private static final Set<String> SAY_NO = Set.of("no", "n", "false", "0", "nein");
    private static final Set<String> TICKS = Set.of("✓", "✔", "☑");

    static YesNo of(String cell) {
        String word = Note.Who.plain(cell);
        if (cell.isBlank()) {
            return UNSAID;
        }
        if (SAY_YES.contains(word) || TICKS.contains(cell.strip())) {
            return YES;
        }
        return SAY_NO.contains(word) ? NO : NEITHER;
    }
}
