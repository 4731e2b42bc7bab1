// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.shifts;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import nacre.shifts.skill.Skills;
import nacre.shifts.slot.Places;
import nacre.shifts.slot.Slot;
import nacre.web.Line;
import nacre.web.organ.Visit;
import nacre.web.part.TodayLine;

/// What shifts have for one reader today: her own of the next two days, and those that were called
/// off or given up; free places only if she asked to be told.
final class ShiftLines {
    private static final Duration AHEAD = Duration.ofDays(2);
    private static final Duration OFF_AHEAD = Duration.ofDays(7);
    private static final int MOST_OFFERS = 2;

    private final ShiftWords words;
    private final Visit visit;
    private final Instant now;

    ShiftLines(Visit visit) {
        this.words = new ShiftWords(visit);
        this.visit = visit;
        this.now = visit.request().now();
    }

    List<TodayLine> all(boolean isTold) {
        var lines = new ArrayList<TodayLine>();
        for (Slot slot : words.shifts().of(visit.me())) {
            Duration away = Duration.between(now, slot.starts());
            boolean isSoon =
                    !slot.isOver(now)
                            && away.compareTo(slot.isCalledOff() ? OFF_AHEAD : AHEAD) <= 0;
            if (isSoon) {
                lines.add(line(slot, TodayLine.Kind.PROMISE, slot.isCalledOff() ? "off" : "mine"));
            }
        }
        boolean keepsSome = words.keepsSome();
        if (keepsSome || isTold) {
            int offers = 0;
            for (Slot slot : words.shifts().between(now, now.plus(AHEAD))) {
                if (lacks(slot) && keepsSome && words.keeps(words.plan(slot))) {
                    lines.add(line(slot, TodayLine.Kind.PROMISE, "absent"));
                } else if (isTold && offers < MOST_OFFERS && isForHer(slot)) {
                    lines.add(line(slot, TodayLine.Kind.OFFER, "free"));
                    offers++;
                }
            }
        }
        return lines;
    }

    /// Whether somebody cannot come and nobody has come in her place.
    private static boolean lacks(Slot slot) {
        return !slot.isCalledOff() && !slot.crew().absent().isEmpty() && slot.free() > 0;
    }

    private boolean isForHer(Slot slot) {
        Skills skills = words.shifts().skills();
        return !slot.isCalledOff()
                && !words.isOn(slot)
                && new Places(skills, words.plan(slot), slot).whyNone(visit.me()) == null
                && words.shifts().elsewhere(visit.me(), slot.starts(), slot.ends(), slot.id())
                        == null;
    }

    private TodayLine line(Slot slot, TodayLine.Kind kind, String what) {
        String mark =
                switch (what) {
                    case "off" -> "failed";
                    case "mine" -> "mine";
                    default -> "open";
                };
        return new TodayLine(
                kind,
                slot.starts(),
                Line.of(
                        mark,
                        visit.text()
                                .of(
                                        "shifts.today." + what,
                                        "title",
                                        words.title(slot.id().series()),
                                        "hour",
                                        slot.starts(),
                                        "count",
                                        what.equals("absent")
                                                ? slot.crew().absent().size()
                                                : slot.free()),
                        words.path(slot.id()),
                        visit.text().of("today.where", "organ", visit.organName())
                                + " "
                                + words.hours(slot)));
    }
}
