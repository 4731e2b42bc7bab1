// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.shifts.series;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.List;
import nacre.journal.Json;
import nacre.journal.Malformed;

/// How far clocks are ahead of UTC in the time of a series, written down when it is planned.
///
/// Tables of time zones change, so two machines could disagree on when six o'clock was. The record
/// says it itself: whoever folds it needs no table.
///
/// @param changes from when on clocks are so far ahead, soonest first; the first holds before too
public record Offsets(List<Change> changes) {
    /// Nowhere are clocks further from UTC.
    private static final int FURTHEST = 18 * 3600;

    /// Summer time is an hour nearly everywhere, and never so much.
    private static final int LARGEST_STEP = 3 * 3600;

    /// Twice a year, and twice more where clocks go back for Ramadan, for two years.
    private static final int MOST = 12;

    /// From this instant on clocks are so many seconds ahead of UTC.
    public record Change(Instant from, int seconds) {}

    /// Copies the list.
    public Offsets {
        changes = List.copyOf(changes);
    }

    /// Clocks show UTC.
    public static Offsets none() {
        return new Offsets(List.of());
    }

    /// What the tables of this machine say of a zone for the time from `first` to `last`.
    public static Offsets of(ZoneId zone, LocalDate first, LocalDate last) {
        ZoneRules rules = zone.getRules();
        Instant begin = first.minusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
        Instant end = last.plusDays(2).atStartOfDay(ZoneOffset.UTC).toInstant();
        var changes = new ArrayList<Change>();
        changes.add(new Change(begin, rules.getOffset(begin).getTotalSeconds()));
        ZoneOffsetTransition next = rules.nextTransition(begin);
        while (next != null && next.getInstant().isBefore(end)) {
            changes.add(new Change(next.getInstant(), next.getOffsetAfter().getTotalSeconds()));
            next = rules.nextTransition(next.getInstant());
        }
        return new Offsets(changes);
    }

    /// When clocks show this. An hour that is left out counts from before it, so it comes later by
    /// what was left out; of an hour that comes twice the first counts.
    public Instant instant(LocalDateTime local) {
        int ahead = changes.isEmpty() ? 0 : changes.getFirst().seconds();
        for (int i = 1; i < changes.size(); i++) {
            Change change = changes.get(i);
            int later = Math.max(changes.get(i - 1).seconds(), change.seconds());
            if (local.toEpochSecond(ZoneOffset.UTC) >= change.from().getEpochSecond() + later) {
                ahead = change.seconds();
            }
        }
        return local.toInstant(ZoneOffset.ofTotalSeconds(ahead));
    }

    /// Whether clocks could be so: in order, not too far, in no great steps.
    boolean arePlausible() {
        for (int i = 0; i < changes.size(); i++) {
            Change change = changes.get(i);
            boolean isNear = Math.abs((long) change.seconds()) <= FURTHEST;
            boolean follows = i == 0 || follows(changes.get(i - 1), change);
            if (!isNear || !follows) {
                return false;
            }
        }
        return changes.size() <= MOST;
    }

    /// A day at least lies between two changes, so that no hour is in doubt between three.
    private static boolean follows(Change before, Change after) {
        return Math.abs((long) before.seconds() - after.seconds()) <= LARGEST_STEP
                && !after.from().isBefore(before.from().plus(Duration.ofDays(1)));
    }

    Json form() {
        return new Json.Items(
                changes.stream()
                        .<Json>map(each ->
                                Json.wholes(
                                        List.of(
                                                each.from().getEpochSecond(),
                                                (long) each.seconds())))
                        .toList());
    }

    static Offsets read(Json.Items items) {
        return new Offsets(items.values().stream().map(Offsets::change).toList());
    }

    private static Change change(Json form) {
        if (form instanceof Json.Items pair && pair.values().size() == 2) {
            List<Long> both = pair.wholes();
            if (Math.abs(both.get(1)) <= FURTHEST) {
                return new Change(Instant.ofEpochSecond(both.get(0)), both.get(1).intValue());
            }
        }
        throw new Malformed("clock", "an instant and seconds ahead of UTC", form.write());
    }
}
