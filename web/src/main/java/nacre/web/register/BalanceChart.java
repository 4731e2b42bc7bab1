// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.register;

import static nacre.assembly.charter.Holder.CONTESTED;
import static nacre.assembly.charter.Holder.INSTITUTION;
import static nacre.assembly.charter.Holder.JOINTLY;
import static nacre.assembly.charter.Holder.THIS_ORGAN;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.List;
import nacre.assembly.charter.Holder;
import nacre.campaign.register.Balance;
import nacre.campaign.register.Register;
import nacre.web.organ.Visit;

/// Who decided how many matters at the end of each of the last quarters and today, as bars of equal
/// height and as a table.
///
/// @param says what the picture shows, in one sentence
/// @param ends what stands beside the last bar
public record BalanceChart(String says, List<Bar> bars, List<End> ends) {
    static final List<Holder> ORDER = List.of(CONTESTED, JOINTLY, THIS_ORGAN, INSTITUTION);
    private static final List<Holder> UPWARDS =
            List.of(THIS_ORGAN, JOINTLY, CONTESTED, INSTITUTION);

    private static final int QUARTERS = 7;
    private static final int LEFT = 4;
    private static final int STEP = 34;
    private static final int TOP = 14;
    private static final int HEIGHT = 196;
    private static final int LINE = 15;

    /// Copies the lists.
    public BalanceChart {
        bars = List.copyOf(bars);
        ends = List.copyOf(ends);
    }

    /// One bar.
    ///
    /// @param x of its left edge
    /// @param label below it; `year` below that, where one begins
    public record Bar(
            int x, String label, String year, String quarter, Balance balance, List<Piece> pieces) {
        /// Copies the list.
        public Bar {
            pieces = List.copyOf(pieces);
        }

        /// Where its label stands.
        public int middle() {
            return x + 13;
        }
    }

    /// A part of a bar.
    public record Piece(String style, String fill, int y, int height) {}

    /// What stands beside the last bar.
    public record End(int y, String words) {}

    /// The right edge of the last bar.
    public int right() {
        return LEFT + STEP * (bars.size() - 1) + 26;
    }

    /// The first day of the quarter that a moment is in.
    static LocalDate quarter(Instant at, ZoneId zone) {
        return at.atZone(zone).toLocalDate().with(IsoFields.DAY_OF_QUARTER, 1);
    }

    static BalanceChart of(Visit visit, Register register) {
        Instant now = visit.request().now();
        Instant first =
                register.listings().values().stream()
                        .map(each -> each.since())
                        .min(Instant::compareTo)
                        .orElse(now);
        List<Bar> bars = bars(visit, register, first, now);
        Balance today = register.at(now, null);
        return new BalanceChart(
                visit.text()
                        .of(
                                "register.chart.says",
                                "all",
                                (long) today.all(),
                                "before",
                                (long) bars.getFirst().balance().others(),
                                "others",
                                (long) today.others()),
                bars,
                ends(visit, today));
    }

    /// Those of quarters that were over since the first matter was listed, and one for today.
    private static List<Bar> bars(Visit visit, Register register, Instant first, Instant now) {
        var bars = new ArrayList<Bar>();
        LocalDate next = quarter(now, visit.zone()).minusMonths(3L * (QUARTERS - 1));
        for (int i = 0; i < QUARTERS; i++) {
            Instant end = next.atStartOfDay(visit.zone()).toInstant();
            if (end.isAfter(first)) {
                Balance then = register.at(end.minusSeconds(1), null);
                bars.add(bar(visit, bars, next.minusDays(1), then));
            }
            next = next.plusMonths(3);
        }
        LocalDate today = now.atZone(visit.zone()).toLocalDate();
        Bar last = bar(visit, bars, today, register.at(now, null));
        String label = visit.text().of("register.now");
        bars.add(new Bar(last.x(), label, last.year(), label, last.balance(), last.pieces()));
        return bars;
    }

    private static Bar bar(Visit visit, List<Bar> before, LocalDate end, Balance balance) {
        int x = LEFT + STEP * before.size();
        long quarter = end.get(IsoFields.QUARTER_OF_YEAR);
        boolean isNewYear = before.isEmpty() || quarter == 1;
        String label = visit.text().of("register.chart.quarter", "quarter", quarter);
        return new Bar(
                x,
                label,
                isNewYear ? Integer.toString(end.getYear()) : "",
                label + " " + end.getYear(),
                balance,
                pieces(balance));
    }

    private static List<Piece> pieces(Balance balance) {
        var pieces = new ArrayList<Piece>();
        int below = 0;
        for (Holder holder : UPWARDS) {
            int above = below + balance.of(holder);
            int top = y(above, balance.all());
            if (above > below) {
                pieces.add(
                        switch (holder) {
                            case THIS_ORGAN -> piece("f-good", "", balance, below, top);
                            case JOINTLY -> piece("", "url(#half)", balance, below, top);
                            case CONTESTED -> piece("", "url(#hatch)", balance, below, top);
                            case INSTITUTION -> piece("f-layer", "", balance, below, top);
                        });
            }
            below = above;
        }
        return pieces;
    }

    private static Piece piece(String style, String fill, Balance balance, int below, int top) {
        return new Piece(style, fill, top, y(below, balance.all()) - top);
    }

    private static int y(int count, int all) {
        return all == 0 ? TOP + HEIGHT : TOP + HEIGHT - count * HEIGHT / all;
    }

    /// From the bottom up, none nearer to the one below than a line is high.
    private static List<End> ends(Visit visit, Balance balance) {
        var ends = new ArrayList<End>();
        int below = 0;
        int lowest = TOP + HEIGHT;
        for (Holder holder : UPWARDS) {
            int count = balance.of(holder);
            if (count > 0) {
                int middle =
                        (y(below, balance.all()) + y(below + count, balance.all())) / 2 + LINE / 3;
                lowest = Math.min(middle, lowest - LINE);
                ends.add(
                        new End(
                                Math.max(lowest, TOP),
                                visit.text()
                                        .of(
                                                "register.count." + holder.word(),
                                                "count",
                                                (long) count)));
            }
            below += count;
        }
        return ends;
    }
}
