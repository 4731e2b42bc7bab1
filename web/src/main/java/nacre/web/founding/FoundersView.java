// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.founding;

import java.util.List;

/// The rows of the form in which founders are named.
public record FoundersView(String path, List<Row> rows) {

    /// Copies the list.
    public FoundersView {
        rows = List.copyOf(rows);
    }

    /// One row: the end of its fields' names, whether it is for somebody new, and whether she can
    /// be taken out here.
    public record Row(String id, boolean isNew, boolean canGo) {}

    static FoundersView of(DraftVisit visit, List<String> rows) {
        return new FoundersView(
                visit.path(""),
                rows.stream()
                        .map(row -> {
                            boolean isNew = row.startsWith("new");
                            return new Row(row, isNew, !isNew && !row.equals(visit.me().place()));
                        })
                        .toList());
    }
}
