// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.shifts;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import nacre.assembly.part.MemberId;
import nacre.assembly.part.Unfoldable;
import nacre.shifts.series.Series;
import nacre.shifts.series.SeriesId;
import nacre.shifts.skill.Skills;
import nacre.shifts.slot.Slot;
import nacre.shifts.slot.SlotId;
import nacre.shifts.slot.SlotRules;
import org.jspecify.annotations.Nullable;
import org.pcollections.PSortedMap;
import org.pcollections.PSortedSet;
import org.pcollections.TreePMap;
import org.pcollections.TreePSet;

/// All shifts of an organ, and who does them. Immutable, folded from facts alone.
///
/// @param all series, by id
/// @param skills who can do what
/// @param taken the slots in which each member has a place, called off ones among them
public record Shifts(
        PSortedMap<SeriesId, Series> all,
        Skills skills,
        PSortedMap<MemberId, PSortedSet<SlotId>> taken) {
    /// By when they begin.
    public static final Comparator<Slot> BY_HOUR =
            Comparator.comparing(Slot::starts).thenComparing(Slot::id);

    /// A slot begins at most so long before or after the day that it goes by, in any zone.
    private static final long DAYS_AROUND = SlotRules.FURTHEST_MOVE.toDays() + 2;

    static Shifts none() {
        return new Shifts(TreePMap.empty(), Skills.empty(), TreePMap.empty());
    }

    /// The series, or null.
    public @Nullable Series find(SeriesId id) {
        return all.get(id);
    }

    /// The slot, or null.
    public @Nullable Slot find(SlotId id) {
        Series series = all.get(id.series());
        return series == null ? null : series.slot(id.day());
    }

    /// The slots in which a member has a place, by when they begin; called off ones too.
    public List<Slot> of(MemberId member) {
        var slots = new ArrayList<Slot>();
        for (SlotId id : taken.getOrDefault(member, TreePSet.empty())) {
            Slot slot = find(id);
            if (slot != null) {
                slots.add(slot);
            }
        }
        slots.sort(BY_HOUR);
        return List.copyOf(slots);
    }

    /// All slots that begin from one instant on and before another, by when they begin; called off
    /// ones too.
    public List<Slot> between(Instant from, Instant to) {
        LocalDate first = from.atOffset(ZoneOffset.UTC).toLocalDate().minusDays(DAYS_AROUND);
        LocalDate last = to.atOffset(ZoneOffset.UTC).toLocalDate().plusDays(DAYS_AROUND);
        var slots = new ArrayList<Slot>();
        for (Series series : all.values()) {
            for (Slot slot : series.slots(first, last)) {
                if (!slot.starts().isBefore(from) && slot.starts().isBefore(to)) {
                    slots.add(slot);
                }
            }
        }
        slots.sort(BY_HOUR);
        return List.copyOf(slots);
    }

    /// Where else a member is at that time, or null.
    public @Nullable SlotId elsewhere(MemberId member, Instant from, Instant to, SlotId besides) {
        for (SlotId id : taken.getOrDefault(member, TreePSet.empty())) {
            Slot slot = id.equals(besides) ? null : find(id);
            if (slot != null && slot.overlaps(from, to)) {
                return id;
            }
        }
        return null;
    }

    /// With this series as it is now.
    public Shifts with(Series series) {
        return new Shifts(all.plus(series.id(), series), skills, taken);
    }

    Shifts with(Skills next) {
        return new Shifts(all, next, taken);
    }

    /// With this slot as it is now.
    public Shifts with(Slot slot) {
        SlotId id = slot.id();
        Series series = Unfoldable.needed(all.get(id.series()), "There is no series %s.", id);
        Slot before = series.slot(id.day());
        var next = taken;
        if (before != null) {
            for (MemberId member : before.crew().on()) {
                next = next.plus(member, next.getOrDefault(member, TreePSet.empty()).minus(id));
            }
        }
        for (MemberId member : slot.crew().on()) {
            next = next.plus(member, next.getOrDefault(member, TreePSet.empty()).plus(id));
        }
        return new Shifts(all.plus(id.series(), series.with(slot)), skills, next);
    }
}
