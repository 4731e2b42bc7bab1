// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.shifts;

import java.util.ArrayList;
import java.util.List;
import nacre.shifts.skill.Skills;
import nacre.shifts.slot.Places;
import nacre.shifts.slot.Slot;

/// A slot as a row of a list: with one button at most, that does it in one tap.
///
/// @param name its title and hour, by which it differs from all others
/// @param deed what the button does; empty for none
public record SlotLine(
        String mark, String title, String name, String path, List<String> words, String deed) {

    /// Copies the list.
    public SlotLine {
        words = List.copyOf(words);
    }

    static SlotLine of(ShiftWords shifts, Slot slot) {
        String state = state(shifts, slot);
        var words = new ArrayList<String>();
        words.add(shifts.hours(slot));
        if (!shifts.where(slot.id().series()).isEmpty()) {
            words.add(shifts.where(slot.id().series()));
        }
        words.add(shifts.free(slot));
        if (state.equals("mine") || state.equals("waits")) {
            words.add(shifts.text().of("shifts.is." + state));
        }
        if (!slot.isCalledOff() && !slot.isOver(shifts.now())) {
            words.addAll(shifts.lacking(slot));
        }
        return new SlotLine(
                mark(slot, state),
                shifts.title(slot.id().series()),
                shifts.name(slot.id()),
                shifts.path(slot.id()),
                words,
                state.equals("free") ? "join" : "");
    }

    /// The same, saying its day first.
    SlotLine on(String day) {
        var more = new ArrayList<>(words);
        more.addFirst(day);
        return new SlotLine(mark, title, name, path, more, deed);
    }

    /// The same by this title, in a list of shifts that all have one title.
    SlotLine titled(String other) {
        return new SlotLine(mark, other, name, path, words, deed);
    }

    private static String mark(Slot slot, String state) {
        if (slot.isCalledOff()) {
            return "failed";
        }
        return switch (state) {
            case "mine" -> "mine";
            case "free" -> "open";
            case "over" -> "undecided";
            default -> "new";
        };
    }

    /// What it is to her: hers, waited for, free for her, full or over.
    private static String state(ShiftWords shifts, Slot slot) {
        var me = shifts.visit().me();
        if (slot.crew().on().contains(me)) {
            return "mine";
        }
        if (slot.isCalledOff() || slot.isOver(shifts.now()) || shifts.visit().isReader()) {
            return "over";
        }
        if (slot.crew().waiting().contains(me)) {
            return "waits";
        }
        Skills skills = shifts.shifts().skills();
        boolean isFree =
                new Places(skills, shifts.plan(slot), slot).whyNone(me) == null
                        && shifts.shifts().elsewhere(me, slot.starts(), slot.ends(), slot.id())
                                == null;
        return isFree ? "free" : "full";
    }
}
