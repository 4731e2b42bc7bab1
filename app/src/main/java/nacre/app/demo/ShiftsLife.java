// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.app.demo;

import static nacre.shifts.ShiftsPart.SHIFTS;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nacre.assembly.part.MemberId;
import nacre.shifts.series.Series;
import nacre.shifts.slot.Slot;
import nacre.shifts.slot.SlotCommand;
import nacre.shifts.slot.SlotId;

/// How members of an organ of the town share out its shifts.
final class ShiftsLife {
    private static final int DAYS_AHEAD = 9;

    private final OrganLife organ;
    private final Chance chance;

    ShiftsLife(OrganLife organ, Chance chance) {
        this.organ = organ;
        this.chance = chance;
    }

    /// `5 1 until 250: TITLE`: on each day of that series until then so many take a place, or up to
    /// so many fewer.
    void fills(String said) {
        String[] parts = said.split(": ", 2);
        String[] words = parts[0].split(" ", -1);
        Series series = series(parts[1]);
        LocalDate until = Town.FIRST_DAY.plusDays(Long.parseLong(words[3]));
        for (LocalDate day : series.plan().days(today().plusDays(1), until)) {
            int places =
                    Integer.parseInt(words[0]) - chance.nextInt(Integer.parseInt(words[1]) + 1);
            var slot = new SlotId(series.id(), day);
            for (MemberId member : some(places)) {
                Instant at = joins(series.plan().starts(day));
                organ.life().at(at, () -> organ.hear(member, new SlotCommand.JoinSlot(slot)));
            }
        }
    }

    /// When somebody joins who does not wait for long: within some days, or before it begins.
    private Instant joins(Instant starts) {
        Duration soon = Duration.ofMinutes(90 + chance.nextInt(2 * 24 * 60));
        Duration ahead = Duration.ofMinutes(600 + chance.nextInt(DAYS_AHEAD * 24 * 60));
        Instant late = starts.minus(ahead);
        Instant early = organ.now().plus(soon);
        return late.isBefore(Town.end()) && late.isAfter(early) ? late : early;
    }

    private LocalDate today() {
        return organ.now().atZone(Town.ZONE).toLocalDate();
    }

    private List<MemberId> some(int many) {
        List<MemberId> all = organ.entered();
        chance.shuffle(all);
        return all.subList(0, many);
    }

    /// Notes of each slot of a series that is over whether they came; one in twelve did not.
    void notesWhoCame(MemberId who, String title) {
        Series series = series(title);
        for (Slot slot : series.slots(series.plan().first(), today())) {
            if (slot.isOver(organ.now()) && slot.noted() < 0 && !slot.crew().on().isEmpty()) {
                var came = new ArrayList<SlotCommand.Came>();
                for (MemberId member : slot.crew().on()) {
                    came.add(new SlotCommand.Came(member, !chance.isOneIn(12)));
                }
                organ.done(who, new SlotCommand.NoteWhoCame(slot.id(), came));
            }
        }
    }

    private Series series(String title) {
        for (Series series : organ.clerk().standing().states().of(SHIFTS).all().values()) {
            if (title.equals(organ.clerk().contents().find(series.id().seq(), "title"))) {
                return series;
            }
        }
        throw new IllegalArgumentException("No shifts are called %s.".formatted(title));
    }
}
