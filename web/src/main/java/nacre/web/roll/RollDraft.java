// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.roll;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// A file that was read, before anybody is on the roll: its columns, its rows with as many cells
/// each, the lines that do not fit, and a guess what the columns are.
public record RollDraft(
        RollFormat format,
        List<Column> columns,
        List<Row> rows,
        List<RollProblem> problems,
        RollMapping guess)
        implements RollReading {

    /// Copies the lists.
    public RollDraft {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
        problems = List.copyOf(problems);
        if (guess.fields().size() != columns.size()) {
            throw new IllegalArgumentException(
                    "%d columns, but %d guesses.".formatted(columns.size(), guess.fields().size()));
        }
    }

    /// The first rows, for whoever says what the columns are.
    public List<Row> firstRows(int most) {
        return rows.subList(0, Math.min(most, rows.size()));
    }

    /// The people of the file if its columns are taken as `mapping` says, held against the roll.
    ///
    /// @throws IllegalArgumentException if the mapping is of another number of columns, or not
    ///     usable
    public RollPreview preview(RollMapping mapping, List<Listed> roll) {
        if (mapping.fields().size() != columns.size() || !mapping.isUsable()) {
            throw new IllegalArgumentException(
                    "%s cannot be used for %d columns. Maybe it was not checked."
                            .formatted(mapping, columns.size()));
        }
        var reader = new PeopleReader(mapping);
        var search = new DuplicateSearch(roll);
        rows.forEach(reader::take);
        reader.people().forEach(search::look);
        return new RollPreview(reader.people(), all(reader.problems()), search.found());
    }

    private List<RollProblem> all(List<RollProblem> more) {
        return Stream.concat(problems.stream(), more.stream())
                .sorted(Comparator.comparingLong(RollProblem::line))
                .toList();
    }
}
