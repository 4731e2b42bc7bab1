// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.roll;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/// Guesses what columns are: by their headers; where these say nothing, by what stands in them.
final class MappingGuess {
    private static final int ROWS = 200;
    private static final Pattern WORDS = Pattern.compile("[\\p{L}\\p{M} .,'’‘`-]+");
    private static final Pattern PHONE_START = Pattern.compile("[+0(].*");

    private final List<Column> columns;
    private final List<Row> rows;
    private final List<RollField> fields;

    private MappingGuess(List<Column> columns, List<Row> rows) {
        this.columns = columns;
        this.rows = rows.subList(0, Math.min(ROWS, rows.size()));
        this.fields = new ArrayList<>(Collections.nCopies(columns.size(), RollField.NOTHING));
    }

    static RollMapping of(List<Column> columns, List<Row> rows) {
        var guess = new MappingGuess(columns, rows);
        guess.byHeaders();
        if (columns.stream().allMatch(column -> column.header().isEmpty())) {
            guess.byContents();
        }
        return new RollMapping(guess.fields);
    }

    private void byHeaders() {
        boolean hasFirst = has(HeaderWords.Meaning.FIRST_NAME);
        boolean hasLast = has(HeaderWords.Meaning.LAST_NAME);
        for (int i = 0; i < columns.size(); i++) {
            HeaderWords.Meaning meaning = HeaderWords.meaning(columns.get(i).header());
            if (meaning == HeaderWords.Meaning.NAME_OR_MEMBER && hasNames()) {
                set(i, RollField.MEMBER);
            } else if (meaning == HeaderWords.Meaning.NAME_OR_LAST && hasFirst && !hasLast) {
                set(i, RollField.LAST_NAME);
            } else if (meaning == HeaderWords.Meaning.NAME_OR_FIRST && hasLast && !hasFirst) {
                set(i, RollField.FIRST_NAME);
            } else if (meaning != null) {
                set(i, meaning.alone());
            }
        }
        if (fields.contains(RollField.NAME)) { // a whole name needs no parts beside it
            fields.replaceAll(f -> f.isPartOfName() && f != RollField.NAME ? RollField.NOTHING : f);
        }
    }

    private boolean hasNames() {
        return has(HeaderWords.Meaning.NAME)
                || has(HeaderWords.Meaning.NAME_OR_LAST)
                || has(HeaderWords.Meaning.NAME_OR_FIRST)
                || (has(HeaderWords.Meaning.FIRST_NAME) && has(HeaderWords.Meaning.LAST_NAME));
    }

    private boolean has(HeaderWords.Meaning meaning) {
        return columns.stream().anyMatch(c -> HeaderWords.meaning(c.header()) == meaning);
    }

    /// The first column of a kind is taken, so that «phone, mobile» is no mistake.
    private void set(int column, RollField field) {
        if (field.mayRepeat() || !fields.contains(field)) {
            fields.set(column, field);
        }
    }

    private void byContents() {
        for (int i = 0; i < columns.size(); i++) {
            if (isMostly(i, cell -> cell.contains("@"))) {
                set(i, RollField.EMAIL);
            } else if (isMostly(i, MappingGuess::looksLikePhone)) {
                set(i, RollField.PHONE);
            }
        }
        int first = firstOfWords(0);
        int second = firstOfWords(first + 1);
        if (first >= 0 && second == first + 1 && areNamesApart(first)) {
            boolean isLastFirst =
                    rows.stream().allMatch(r -> r.cells().get(second).startsWith(" "));
            set(first, isLastFirst ? RollField.LAST_NAME : RollField.FIRST_NAME);
            set(second, isLastFirst ? RollField.FIRST_NAME : RollField.LAST_NAME);
        } else if (first >= 0) {
            set(first, RollField.NAME);
        }
    }

    /// Whether this column and the next are two halves of a name: single words, hardly any twice.
    private boolean areNamesApart(int column) {
        long different =
                rows.stream()
                        .map(r -> Written.folded(r.cells().get(column + 1)))
                        .distinct()
                        .count();
        return !isMostly(column, cell -> cell.contains(" ")) && 2 * different > rows.size();
    }

    private int firstOfWords(int from) {
        for (int i = from; i < columns.size(); i++) {
            if (fields.get(i) == RollField.NOTHING
                    && isMostly(i, cell -> WORDS.matcher(cell).matches())) {
                return i;
            }
        }
        return -1;
    }

    private static boolean looksLikePhone(String cell) {
        return Written.isPhone(cell)
                && PHONE_START.matcher(cell).matches()
                && cell.chars().filter(Character::isDigit).count() >= 7;
    }

    private boolean isMostly(int column, Predicate<String> test) {
        List<String> cells =
                rows.stream()
                        .map(row -> Written.folded(Formula.readBack(row.cells().get(column))))
                        .filter(cell -> !cell.isEmpty())
                        .toList();
        return !cells.isEmpty() && 2 * cells.stream().filter(test).count() > cells.size();
    }
}
