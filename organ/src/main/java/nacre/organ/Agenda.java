// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.organ;

import static nacre.assembly.AssemblyPart.ASSEMBLY;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.SortedSet;
import nacre.assembly.box.Box;
import nacre.assembly.part.Due;
import nacre.assembly.part.Part;
import nacre.assembly.part.States;
import org.jspecify.annotations.Nullable;

/// What falls due in an organ, over all its parts.
final class Agenda {

    private Agenda() {}

    /// Something due, and the part that it belongs to.
    record Item(Part<?> part, Due due) {}

    /// The first thing due at or before `now`, in the order of instant and causing entry; or null.
    static @Nullable Item first(Parts parts, States states, Instant now) {
        Item first = null;
        for (Part<?> part : parts.all()) {
            SortedSet<Due> dues = dues(part, states);
            if (!dues.isEmpty()
                    && !dues.first().at().isAfter(now)
                    && (first == null || dues.first().compareTo(first.due()) < 0)) {
                first = new Item(part, dues.first());
            }
        }
        return first;
    }

    /// Everything due at or before `now`, in the same order.
    static List<Item> all(Parts parts, States states, Instant now) {
        var all = new ArrayList<Item>();
        for (Part<?> part : parts.all()) {
            for (Due due : dues(part, states)) {
                if (due.at().isAfter(now)) {
                    break;
                }
                all.add(new Item(part, due));
            }
        }
        all.sort(Comparator.comparing(Item::due));
        return all;
    }

    /// Whether this is still to fall due.
    static boolean has(States states, Item item) {
        return dues(item.part(), states).contains(item.due());
    }

    /// When the next thing falls due, or null if nothing ever does.
    static @Nullable Instant next(Parts parts, States states) {
        Item first = first(parts, states, Instant.MAX);
        return first == null ? null : first.due().at();
    }

    /// The box that ticks or ends by this, or null.
    static Box.@Nullable Open ticking(Item item, States states) {
        return item.part() == ASSEMBLY ? ASSEMBLY.ticking(states.of(ASSEMBLY), item.due()) : null;
    }

    private static <S> SortedSet<Due> dues(Part<S> part, States states) {
        return states.of(ASSEMBLY).isOver() && part != ASSEMBLY
                ? Collections.emptySortedSet() // whatever was to happen in it happens no longer
                : part.dues(states.of(part));
    }
}
