// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.demand;

import nacre.assembly.box.Box;
import nacre.campaign.ordering.Ordering;
import nacre.web.Line;
import nacre.web.organ.Visit;
import org.jspecify.annotations.Nullable;

/// Orderings in words. While one is open, nothing here depends on what anybody has answered, only
/// on whether the reader has.
final class OrderingWords {

    private OrderingWords() {}

    /// Its box while it is sealed, else null.
    static Box.@Nullable Open box(Visit visit, Ordering ordering) {
        return visit.assembly().boxes().openAbout(ordering.id().seq());
    }

    /// Whether she can answer it now.
    static boolean mayAnswer(Visit visit, Ordering ordering) {
        return !visit.isReader()
                && box(visit, ordering) != null
                && DemandWords.isOpen(visit, ordering.campaign())
                && ordering.roll().contains(visit.me());
    }

    /// Whether she has an answer in its box.
    static boolean hasPut(Visit visit, Ordering ordering) {
        Box.Open box = box(visit, ordering);
        return box != null && visit.clerk().journal().hasRow(box.id().seq(), visit.me().seq());
    }

    /// What it is called: by its campaign.
    static String title(Visit visit, Ordering ordering) {
        var campaign = DemandWords.crumb(visit, ordering.campaign());
        return campaign == null
                ? visit.text().of("ordering.title.none")
                : visit.text().of("ordering.title", "title", campaign.label());
    }

    static String mark(Visit visit, Ordering ordering) {
        return switch (ordering.stage()) {
            case COUNTED -> "passed";
            case SETTLED, OPEN, LOST ->
                    box(visit, ordering) == null
                            ? "failed"
                            : hasPut(visit, ordering) ? "mine" : "open";
        };
    }

    static String word(Visit visit, Ordering ordering) {
        return switch (ordering.stage()) {
            case COUNTED -> visit.text().of("ordering.state.counted");
            case SETTLED, OPEN, LOST ->
                    visit.text()
                            .of(
                                    box(visit, ordering) == null
                                            ? "ordering.state.lost"
                                            : "ordering.state.open");
        };
    }

    /// How it stands, in one sentence.
    static String say(Visit visit, Ordering ordering) {
        Box.Open box = box(visit, ordering);
        if (box != null) {
            String key = hasPut(visit, ordering) ? "ordering.say.put" : "ordering.say.open";
            return visit.text().of(key, "by", visit.text().deadline(box.ends()));
        }
        return switch (ordering.stage()) {
            case COUNTED ->
                    visit.text()
                            .of(
                                    "ordering.say.counted",
                                    "answered",
                                    ordering.answered(),
                                    "members",
                                    ordering.members(),
                                    "day",
                                    DemandWords.day(visit, ordering.since().minusSeconds(1)));
            case SETTLED, OPEN, LOST -> visit.text().of("ordering.say.lost");
        };
    }

    static Line line(Visit visit, Ordering ordering) {
        return Line.of(
                mark(visit, ordering),
                title(visit, ordering),
                DemandWords.path(visit, ordering),
                say(visit, ordering));
    }
}
