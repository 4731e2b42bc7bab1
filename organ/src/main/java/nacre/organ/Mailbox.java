// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.organ;

import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.Supplier;
import nacre.assembly.letter.LetterAct;
import nacre.assembly.letter.Letters;
import nacre.assembly.part.Door;
import nacre.assembly.part.Letter;
import nacre.assembly.part.Step;
import nacre.journal.Authority;
import nacre.journal.Entry;
import nacre.journal.Journal;
import nacre.journal.OrganId;
import org.jspecify.annotations.Nullable;

/// The letters that wait for one organ with the others on its server.
final class Mailbox {
    private static final Comparator<Waiting> ORDER =
            Comparator.comparing(Waiting::effective).thenComparing(w -> w.act().from());

    private final Parts parts;
    private final Post post;

    Mailbox(Parts parts, Post post) {
        this.parts = parts;
        this.post = post;
    }

    /// A letter that can be received now.
    ///
    /// @param door the entry that opened the door
    /// @param effective when it counts
    record Waiting(LetterAct.Received act, long door, Instant effective) {}

    /// Has the clerks of those who say who may act here record what is due with them, and those
    /// whose letters they rest on before them. Nobody's turn may be held meanwhile: two organs may
    /// ask each other.
    ///
    /// @param standing how this organ stands; null while its clerk rests, who has no doors then
    /// @param asked who has been asked already, or is asking
    void askFirst(@Nullable Standing standing, Set<OrganId> asked) {
        if (standing == null) {
            return;
        }
        asked.add(standing.organ());
        for (Map.Entry<OrganId, Door> door : doors(standing).entrySet()) {
            if (door.getValue().isAskedFirst() && asked.add(door.getKey())) {
                Clerk sender = post.find(door.getKey());
                if (sender != null) {
                    sender.catchUp(asked);
                }
            }
        }
    }

    /// Has what has split off founded, in the breath in which it is durable that it has. Nobody's
    /// turn may be held meanwhile.
    ///
    /// @param standing how this organ durably stands; null while its clerk rests
    void foundSplitOff(@Nullable Standing standing) {
        if (standing != null && !standing.assembly().ties().splits().made().isEmpty()) {
            post.foundSplitOff(standing);
        }
    }

    /// What is to be recorded next, or null: whatever is due, or a letter if it counts from before.
    ///
    /// @param empty makes the draft to put it into; most of the time nothing is to be recorded
    @Nullable Draft next(Standing ahead, Instant now, Supplier<Draft> empty) {
        Waiting letter = first(ahead, now);
        Agenda.Item item =
                Agenda.first(parts, ahead.states(), letter == null ? now : letter.effective());
        if (item != null) {
            Draft draft = empty.get();
            draft.add(item);
            return draft;
        }
        if (letter != null) {
            Draft draft = empty.get();
            var authority = new Authority.Letter(letter.door());
            draft.add(Step.of(letter.act()), authority, letter.effective(), null);
            return draft;
        }
        return null;
    }

    /// The first letter that waits, by when it counts; or null. What it says is durable with its
    /// sender.
    private @Nullable Waiting first(Standing standing, Instant now) {
        Waiting first = null;
        for (Map.Entry<OrganId, Door> door : doors(standing).entrySet()) {
            Waiting next = next(standing, door.getKey(), door.getValue());
            if (next != null
                    && !next.effective().isAfter(now)
                    && (first == null || ORDER.compare(next, first) < 0)) {
                first = next;
            }
        }
        return first;
    }

    private SortedMap<OrganId, Door> doors(Standing standing) {
        return Doors.of(parts, standing.states());
    }

    private @Nullable Waiting next(Standing standing, OrganId from, Door door) {
        Clerk sender = post.find(from);
        if (sender == null || from.equals(standing.organ())) {
            return null;
        }
        long number = standing.assembly().ties().letters().countFrom(from);
        var written = sender.standing().assembly().ties().letters().to(standing.organ());
        if (number >= written.size()) {
            return null;
        }
        Letters.Written next = written.get(Math.toIntExact(number));
        String kind = next.letter().kind();
        return parts.of(kind).accepts().contains(kind)
                ? waiting(received(sender.journal(), number, next), door)
                : null; // a newer program will read it
    }

    private static @Nullable Waiting waiting(LetterAct.@Nullable Received act, Door door) {
        return act == null ? null : new Waiting(act, door.entry(), act.effective(door.since()));
    }

    /// A letter as whoever receives it now puts it on record; null before it is durable.
    ///
    /// @param journal its sender's
    /// @param number its place among those to the same organ, from 0
    static LetterAct.@Nullable Received received(
            Journal journal, long number, Letters.Written written) {
        Journal.Head seen = journal.head();
        Entry entry = journal.entry(written.seq());
        if (entry == null || seen.size() <= written.seq()) {
            return null;
        }
        Letter said = written.letter();
        var letter = new Letter(journal.organ(), said.kind(), said.says());
        return new LetterAct.Received(
                letter, number, written.seq(), entry.leafHash(), written.at(), seen);
    }
}
