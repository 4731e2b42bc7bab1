// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.roll;

import java.util.List;

/// One row of a file: its cells as they stand there, and the line on which it starts. A quoted cell
/// may reach over several lines, so rows and lines count differently.
public record Row(long line, List<String> cells) {

    /// Copies the list.
    public Row {
        cells = List.copyOf(cells);
    }

    boolean isBlank() {
        return cells.stream().allMatch(String::isBlank);
    }

    /// How many cells there are up to the last one with something in it.
    int filled() {
        int filled = cells.size();
        while (filled > 0 && cells.get(filled - 1).isBlank()) {
            filled--;
        }
        return filled;
    }

    /// With exactly `width` cells; those beyond must be blank.
    Row withWidth(int width) {
        return cells.size() == width ? this : new Row(line, cells.subList(0, width));
    }
}
