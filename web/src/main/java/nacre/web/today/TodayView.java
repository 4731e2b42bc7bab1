// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.today;

import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import nacre.web.Line;
import nacre.web.organ.Visit;
import nacre.web.part.PartsPages;
import nacre.web.part.TodayLine;
import nacre.web.split.SplitLines;

/// What one person sees today over all her organs: at most seven rows.
///
/// @param asks the votes that wait for her answer
/// @param promises what she took on, and what will take place
/// @param offers what she may do until a date, if she wants
/// @param changes what is new
/// @param left how many more votes wait for her answer than are shown
public record TodayView(
        List<Line> asks, List<Line> promises, List<Line> offers, List<Line> changes, long left) {
    private static final int MOST = 7;

    /// Copies the lists.
    public TodayView {
        asks = List.copyOf(asks);
        promises = List.copyOf(promises);
        offers = List.copyOf(offers);
        changes = List.copyOf(changes);
    }

    /// Whether nothing at all is to be said.
    public boolean isEmpty() {
        return asks.isEmpty() && promises.isEmpty() && offers.isEmpty() && changes.isEmpty();
    }

    /// How many votes wait for her answer.
    public long waiting() {
        return asks.size() + left;
    }

    /// @param gone visits to organs that she has left with others, who founded another
    static TodayView of(List<Visit> visits, List<Visit> gone, PartsPages parts) {
        var asks = new ArrayList<TodayLines.Timed>();
        var promises = new ArrayList<TodayLines.Timed>();
        var offers = new ArrayList<TodayLines.Timed>();
        var changes = new ArrayList<TodayLines.Timed>();
        for (Visit visit : gone) {
            Line arriving = SplitLines.arriving(visit);
            if (arriving != null) {
                promises.add(new TodayLines.Timed(visit.request().now(), arriving));
            }
        }
        for (Visit visit : visits) {
            var lines = new TodayLines(visit);
            lines.asks().forEach(asks::add);
            lines.promises().forEach(promises::add);
            lines.meetings().forEach(promises::add);
            lines.reviews().forEach(promises::add);
            lines.offers().forEach(offers::add);
            changes.addAll(lines.changes(yesterday(visit)));
            for (TodayLine each : parts.today(visit, yesterday(visit))) {
                switch (each.kind()) {
                    case ASK -> asks.add(TodayLines.Timed.of(each));
                    case PROMISE -> promises.add(TodayLines.Timed.of(each));
                    case OFFER -> offers.add(TodayLines.Timed.of(each));
                    case NEWS -> changes.add(TodayLines.Timed.of(each));
                }
            }
        }
        var first = lines(asks.stream().sorted(TodayLines.Timed.SOONEST), MOST);
        var second = lines(promises.stream().sorted(TodayLines.Timed.SOONEST), MOST - first.size());
        int room = MOST - first.size() - second.size();
        var third = lines(offers.stream().sorted(TodayLines.Timed.SOONEST), room);
        var fourth = lines(changes.stream().sorted(TodayLines.Timed.LATEST), room - third.size());
        return new TodayView(first, second, third, fourth, asks.size() - first.size());
    }

    private static List<Line> lines(Stream<TodayLines.Timed> timed, int most) {
        return timed.limit(most).map(TodayLines.Timed::line).toList();
    }

    /// The beginning of yesterday where the organ is.
    private static Instant yesterday(Visit visit) {
        return visit.request()
                .now()
                .atZone(visit.zone())
                .minusDays(1)
                .with(LocalTime.MIN)
                .toInstant();
    }
}
