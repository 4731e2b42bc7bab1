// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.shifts.series;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import nacre.shifts.slot.Slot;
import nacre.shifts.slot.SlotId;
import org.jspecify.annotations.Nullable;
import org.pcollections.PSortedMap;
import org.pcollections.TreePMap;

/// One series of shifts. Its `title`, `where` and `note` are kept content of the entry it goes
/// by.
///
/// @param plan as it was planned
/// @param last its last day now, for it can be ended sooner
/// @param touched the slots about which something is on the record, by day
public record Series(SeriesId id, Plan plan, LocalDate last, PSortedMap<LocalDate, Slot> touched) {

    static Series planned(SeriesId id, Plan plan) {
        return new Series(id, plan, plan.last(), TreePMap.empty());
    }

    /// The slot of a day, or null if there is and was none.
    public @Nullable Slot slot(LocalDate day) {
        Slot known = touched.get(day);
        if (known != null) {
            return known;
        }
        return plan.has(day) && !day.isAfter(last) ? Slot.planned(new SlotId(id, day), plan) : null;
    }

    /// Its slots from one planned day to another, both included; those that were called off too.
    public List<Slot> slots(LocalDate from, LocalDate to) {
        var days = new TreeSet<>(plan.days(from, to.isAfter(last) ? last : to));
        if (!from.isAfter(to)) {
            days.addAll(touched.subMap(from, to.plusDays(1)).keySet());
        }
        var slots = new ArrayList<Slot>();
        for (LocalDate day : days) {
            Slot slot = slot(day);
            if (slot != null) {
                slots.add(slot);
            }
        }
        return List.copyOf(slots);
    }

    /// With this slot as it is now.
    public Series with(Slot slot) {
        return new Series(id, plan, last, touched.plus(slot.id().day(), slot));
    }

    /// Over after this day.
    Series until(LocalDate day) {
        return new Series(id, plan, day, touched);
    }
}
