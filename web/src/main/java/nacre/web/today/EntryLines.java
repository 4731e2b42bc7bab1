// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.today;

import java.time.Instant;
import java.util.stream.Stream;
import nacre.assembly.comeback.Comeback;
import nacre.assembly.signin.CodeSheet;
import nacre.assembly.signin.SignInRules;
import nacre.web.Line;
import nacre.web.organ.Visit;
import nacre.web.people.ComebacksView;

/// What today says about ways in: who comes back, and codes that wait for a second person.
final class EntryLines {

    private EntryLines() {}

    /// Everybody is told who comes back, for as long as it goes on; she herself is asked.
    static Stream<TodayLines.Timed> comebacks(Visit visit, String where) {
        return visit.assembly().signIns().comebacks().open().stream()
                .map(comeback ->
                        new TodayLines.Timed(comeback.begun(), line(visit, comeback, where)));
    }

    private static Line line(Visit visit, Comeback comeback, String where) {
        Line line = ComebacksView.line(visit, comeback);
        boolean isHer = comeback.member().equals(visit.me());
        return Line.of(
                isHer ? "ask" : line.mark(),
                isHer ? visit.text().of("comeback.her.line") : line.title(),
                line.path(),
                where + line.words());
    }

    /// Codes that others made wait for whoever may confirm them: a line for each organ.
    static Stream<TodayLines.Timed> sheets(Visit visit, String where) {
        Instant now = visit.request().now();
        boolean mayConfirm =
                visit.assembly().mandates().inForce().values().stream()
                        .anyMatch(mandate -> mandate.gives(visit.me(), SignInRules.INVITE));
        var waiting =
                visit.assembly().signIns().sheets().values().stream()
                        .filter(sheet -> sheet.isWaiting(now) && !sheet.by().equals(visit.me()))
                        .toList();
        if (!mayConfirm || waiting.isEmpty()) {
            return Stream.empty();
        }
        CodeSheet first = waiting.getFirst();
        return Stream.of(
                new TodayLines.Timed(
                        first.at(),
                        Line.of(
                                "ask",
                                visit.text().of("today.sheets", "count", (long) waiting.size()),
                                visit.path("/people/invite"),
                                where
                                        + visit.text()
                                                .of(
                                                        "today.sheets.by",
                                                        "name",
                                                        visit.name(first.by()),
                                                        "ends",
                                                        visit.text().deadline(first.ends())))));
    }
}
