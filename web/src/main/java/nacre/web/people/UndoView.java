// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.people;

import java.time.Instant;
import java.util.List;
import nacre.assembly.roll.Import;
import nacre.web.organ.Visit;

/// One list that was brought, and what undoing it would do.
///
/// @param waiting how many of it have not come in
/// @param names the first of these
/// @param open how many votes are open
public record UndoView(
        String people,
        String path,
        long count,
        String by,
        Instant at,
        long waiting,
        List<String> names,
        long more,
        long open) {
    private static final int SHOWN = 50;

    /// Copies the list.
    public UndoView {
        names = List.copyOf(names);
    }

    static UndoView of(Visit visit, Import list) {
        var waiting = visit.assembly().roll().awaited(list);
        return new UndoView(
                visit.path("/people"),
                visit.path("/people/undo/" + list.first()),
                list.count(),
                visit.name(list.by()),
                list.at(),
                waiting.size(),
                waiting.stream().limit(SHOWN).map(each -> visit.name(each.id())).toList(),
                Math.max(0, waiting.size() - SHOWN),
                visit.assembly().votes().open().size());
    }

    /// The lists of which somebody can still be taken off, the last first.
    static List<UndoView> lately(Visit visit) {
        Instant now = visit.request().now();
        return visit.assembly().roll().imports().descendingMap().values().stream()
                .filter(list -> list.canBeUndone(now))
                .map(list -> of(visit, list))
                .filter(view -> view.waiting() > 0)
                .toList();
    }
}
