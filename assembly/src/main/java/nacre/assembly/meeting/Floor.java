// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.assembly.meeting;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import nacre.assembly.part.MemberId;
import org.jspecify.annotations.Nullable;
import org.pcollections.PSortedSet;
import org.pcollections.PVector;
import org.pcollections.TreePSet;
import org.pcollections.TreePVector;

/// Who speaks in a meeting, and who wants to. Whoever has not spoken on the item yet goes before
/// those who have; within each list, who asked first goes first.
///
/// @param item the item that is spoken about, or −1 before the first
/// @param limit how long each may speak; no limit if zero
/// @param waiting who wants to speak, in the order in which they asked
/// @param speaking who has the floor, or null
/// @param spoken who has spoken on this item
/// @param speeches what was said before, oldest first
public record Floor(
        int item,
        Duration limit,
        PVector<Turn> waiting,
        @Nullable Turn speaking,
        PSortedSet<MemberId> spoken,
        PVector<Speech> speeches) {

    /// Somebody who waits or speaks, and since when.
    public record Turn(MemberId member, Instant since) {}

    /// What somebody said on an item, from when to when.
    public record Speech(int item, MemberId member, Instant from, Instant to) {}

    static Floor empty() {
        return new Floor(
                -1,
                Duration.ZERO,
                TreePVector.empty(),
                null,
                TreePSet.empty(),
                TreePVector.empty());
    }

    /// Those who wait and have not spoken on this item yet.
    public List<Turn> first() {
        return waiting.stream().filter(turn -> !spoken.contains(turn.member())).toList();
    }

    /// Those who wait and have spoken on this item before.
    public List<Turn> again() {
        return waiting.stream().filter(turn -> spoken.contains(turn.member())).toList();
    }

    /// Who speaks next, or null if nobody waits.
    public @Nullable MemberId next() {
        List<Turn> first = first();
        if (!first.isEmpty()) {
            return first.getFirst().member();
        }
        return waiting.isEmpty() ? null : waiting.getFirst().member();
    }

    /// Whether she waits.
    public boolean isWaiting(MemberId member) {
        return waiting.stream().anyMatch(turn -> turn.member().equals(member));
    }

    /// Whether she has the floor.
    public boolean isSpeaking(@Nullable MemberId member) {
        return speaking != null && speaking.member().equals(member);
    }

    Floor taking(int next, Instant at) {
        return new Floor(
                next, limit, TreePVector.empty(), null, TreePSet.empty(), silent(at).speeches);
    }

    Floor limited(Duration next) {
        return new Floor(item, next, waiting, speaking, spoken, speeches);
    }

    Floor asked(MemberId member, Instant at) {
        var more = waiting.plus(new Turn(member, at));
        return new Floor(item, limit, more, speaking, spoken, speeches);
    }

    Floor withdrawn(MemberId member) {
        PVector<Turn> left = TreePVector.empty();
        for (Turn turn : waiting) {
            left = turn.member().equals(member) ? left : left.plus(turn);
        }
        return new Floor(item, limit, left, speaking, spoken, speeches);
    }

    Floor called(MemberId member, Instant at) {
        Floor free = silent(at).withdrawn(member);
        return new Floor(
                item,
                limit,
                free.waiting,
                new Turn(member, at),
                spoken.plus(member),
                free.speeches);
    }

    /// Nobody has the floor.
    Floor silent(Instant at) {
        Turn before = speaking;
        return before == null
                ? this
                : new Floor(
                        item,
                        limit,
                        waiting,
                        null,
                        spoken,
                        speeches.plus(new Speech(item, before.member(), before.since(), at)));
    }

    Floor without(MemberId member, Instant at) {
        Floor left = withdrawn(member);
        return isSpeaking(member) ? left.silent(at) : left;
    }
}
