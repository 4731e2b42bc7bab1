// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.organ;

import static nacre.assembly.part.Unfoldable.needed;
import static nacre.assembly.part.Unfoldable.unless;

import java.time.Instant;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import nacre.assembly.letter.LetterAct;
import nacre.assembly.part.Door;
import nacre.assembly.part.Part;
import nacre.assembly.part.States;
import nacre.journal.OrganId;

/// Whose letters an organ takes, over all its parts.
final class Doors {

    private Doors() {}

    /// The open doors. Where two parts opened one to the same organ, the first part's counts; it is
    /// asked first if either says so.
    static SortedMap<OrganId, Door> of(Parts parts, States states) {
        SortedMap<OrganId, Door> doors = Collections.emptySortedMap();
        for (Part<?> part : parts.all()) {
            SortedMap<OrganId, Door> more = of(part, states);
            if (!more.isEmpty()) {
                doors = doors.isEmpty() ? more : both(doors, more);
            }
        }
        return doors;
    }

    private static SortedMap<OrganId, Door> both(
            SortedMap<OrganId, Door> some, SortedMap<OrganId, Door> more) {
        var doors = new TreeMap<>(some);
        more.forEach((organ, door) -> doors.merge(organ, door, Doors::both));
        return doors;
    }

    private static Door both(Door one, Door other) {
        return new Door(one.entry(), one.since(), one.isAskedFirst() || other.isAskedFirst());
    }

    private static <S> SortedMap<OrganId, Door> of(Part<S> part, States states) {
        return part.doors(states.of(part));
    }

    /// Throws unless this letter may come in by this door now.
    ///
    /// @param own who receives it
    /// @param opened the entry that is said to have opened the door
    /// @param effective when the letter is said to count
    static void require(
            Parts parts,
            States states,
            OrganId own,
            LetterAct.Received letter,
            long opened,
            Instant effective) {
        OrganId from = letter.from();
        unless(!from.equals(own), "An organ writes no letters to itself.");
        Door door = needed(of(parts, states).get(from), "There is no door to %s.", from);
        unless(door.entry() == opened, "Entry %d opened no door to %s.", opened, from);
        unless(
                letter.effective(door.since()).equals(effective),
                "A letter of %s does not count from %s.",
                letter.written(),
                effective);
        String kind = letter.letter().kind();
        unless(parts.of(kind).accepts().contains(kind), "Nobody reads a letter of kind %s.", kind);
    }
}
