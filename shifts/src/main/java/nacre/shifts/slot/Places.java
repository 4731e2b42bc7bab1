// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.shifts.slot;

import nacre.assembly.part.MemberId;
import nacre.assembly.part.Refusal;
import nacre.shifts.series.Plan;
import nacre.shifts.series.Wanted;
import nacre.shifts.skill.Skills;
import org.jspecify.annotations.Nullable;
import org.pcollections.PSortedSet;

/// The places of a slot: one is kept for each skilled person whom it still lacks, so that the last
/// free one is not taken by somebody without the skill.
public record Places(Skills skills, Plan plan, Slot slot) {

    /// Why this member gets no place, or null.
    public @Nullable Refusal whyNone(MemberId member) {
        int free = slot.free();
        if (free <= 0) {
            return new SlotRefusal.SlotIsFull(slot.id(), slot.places());
        }
        int before = lacking(slot.crew().on());
        int after = lacking(slot.crew().on().plus(member));
        return after > free - 1 && after == before ? kept(before) : null;
    }

    /// Why this member cannot take over the place of another, or null.
    @Nullable Refusal whyNotInstead(MemberId member, MemberId from) {
        int before = lacking(slot.crew().on());
        int after = lacking(slot.crew().on().minus(from).plus(member));
        return after > slot.free() && after > before ? kept(after) : null;
    }

    /// How many skilled people it lacks.
    public int lacking() {
        return lacking(slot.crew().on());
    }

    /// How many more with this skill it needs.
    public int lacking(Wanted wanted) {
        return lacking(wanted, slot.crew().on());
    }

    private int lacking(PSortedSet<MemberId> on) {
        return plan.wanted().stream().mapToInt(each -> lacking(each, on)).sum();
    }

    private int lacking(Wanted wanted, PSortedSet<MemberId> on) {
        long have =
                on.stream()
                        .filter(each ->
                                skills.has(each, wanted.skill(), wanted.proof(), slot.id().day()))
                        .count();
        return (int) Math.max(0, wanted.least() - have);
    }

    private Refusal kept(int lacking) {
        Wanted first =
                plan.wanted().stream()
                        .filter(each -> lacking(each) > 0)
                        .findFirst()
                        .orElse(plan.wanted().getFirst());
        return new SlotRefusal.PlacesAreKept(slot.id(), first.skill(), lacking);
    }
}
