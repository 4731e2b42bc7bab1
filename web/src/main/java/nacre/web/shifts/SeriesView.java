// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.shifts;

import java.time.LocalDate;
import java.util.List;
import nacre.shifts.series.Plan;
import nacre.shifts.series.Series;
import nacre.web.organ.Visit;
import nacre.web.organ.Written;
import org.jspecify.annotations.Nullable;

/// A series for one reader, with its next slots.
///
/// @param rhythm on which days and when
/// @param note what is said about it; null if nothing is
/// @param facts name and value, a pair each
/// @param mayEnd whether she keeps its rota and something is left of it
public record SeriesView(
        String base,
        String path,
        String rhythm,
        String where,
        @Nullable Written note,
        List<Fact> facts,
        List<SlotLine> next,
        boolean mayEnd,
        String entry) {
    private static final int SHOWN = 14;

    /// Copies the lists.
    public SeriesView {
        facts = List.copyOf(facts);
        next = List.copyOf(next);
    }

    /// A name with what stands behind it.
    public record Fact(String name, String value) {}

    static SeriesView of(Visit visit, Series series) {
        var words = new ShiftWords(visit);
        Plan plan = series.plan();
        long seq = series.id().seq();
        LocalDate today = words.now().atZone(visit.zone()).toLocalDate();
        List<SlotLine> next =
                series.slots(today.minusDays(1), series.last()).stream()
                        .filter(each -> !each.isOver(words.now()))
                        .limit(SHOWN)
                        .map(each ->
                                SlotLine.of(words, each)
                                        .titled(
                                                visit.text()
                                                        .day(
                                                                each.starts()
                                                                        .atZone(visit.zone())
                                                                        .toLocalDate())))
                        .toList();
        return new SeriesView(
                visit.path("/shifts"),
                words.path(series.id()),
                words.rhythm(plan),
                words.where(series.id()),
                visit.clerk().contents().find(seq, "note") == null
                        ? null
                        : Written.of(visit, seq, "note"),
                PlanWords.facts(words, plan),
                next,
                words.keeps(plan) && !next.isEmpty(),
                visit.path("/record/" + seq));
    }
}
