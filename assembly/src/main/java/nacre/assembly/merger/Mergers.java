// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.assembly.merger;

import nacre.assembly.part.Door;
import nacre.assembly.part.MemberId;
import nacre.assembly.part.Stamp;
import nacre.assembly.roll.RollAct;
import nacre.assembly.vote.Sleep;
import nacre.journal.OrganId;
import org.jspecify.annotations.Nullable;
import org.pcollections.PSortedMap;
import org.pcollections.TreePMap;
import org.pcollections.TreePSet;

/// The mergers of an organ.
///
/// @param open those that wait for the other organ
/// @param ready the organs that have decided to join this one, as they wrote
/// @param coming who comes, by the letter that told it
/// @param taken who has come: her entry here, by her organ and her entry there
public record Mergers(
        PSortedMap<OrganId, Merger> open,
        PSortedMap<OrganId, MergerLetters.Ready> ready,
        PSortedMap<Long, Coming> coming,
        PSortedMap<OrganId, PSortedMap<MemberId, MemberId>> taken) {

    /// None.
    public static Mergers none() {
        return new Mergers(TreePMap.empty(), TreePMap.empty(), TreePMap.empty(), TreePMap.empty());
    }

    /// The merger in which this organ joins another, or null.
    public @Nullable Merger joining() {
        for (Merger each : open.values()) {
            if (each.side() == Side.JOINS) {
                return each;
            }
        }
        return null;
    }

    /// The merger in which this organ takes in another and has called it, or null.
    public @Nullable Merger underWay() {
        for (Merger each : open.values()) {
            if (each.side() == Side.TAKES_IN && each.isCalled()) {
                return each;
            }
        }
        return null;
    }

    /// The merger that this entry began, or null.
    public @Nullable Merger begunBy(long entry) {
        for (Merger each : open.values()) {
            if (each.door().entry() == entry) {
                return each;
            }
        }
        return null;
    }

    /// The entry here of a member who came from another organ, or null if she did not.
    public @Nullable MemberId entry(OrganId from, MemberId there) {
        PSortedMap<MemberId, MemberId> all = taken.get(from);
        return all == null ? null : all.get(there);
    }

    /// Whether she is the next who comes on the roll.
    public boolean isNext(RollAct.TakenIn act) {
        Coming from = coming.isEmpty() ? null : coming.get(coming.firstKey());
        if (from == null || !from.from().equals(act.from())) {
            return false;
        }
        Coming.Comer next = from.members().getFirst();
        return next.member().equals(act.member()) && next.since().equals(act.since());
    }

    /// The same, so changed.
    public Mergers agreed(MergerAct.Agreed act, Stamp stamp) {
        var door = new Door(stamp.seq(), stamp.effective(), true);
        boolean isCalled = act.side() == Side.TAKES_IN && ready.containsKey(act.other());
        return with(
                new Merger(act.other(), act.side(), act.until(), door, isCalled, TreePSet.empty()));
    }

    /// The same, so changed.
    public Mergers ended(OrganId other) {
        return new Mergers(open.minus(other), ready, coming, taken);
    }

    /// The same, so changed.
    public Mergers calling(Merger merger, boolean isCalled) {
        return with(merger.called(isCalled));
    }

    /// The same, so changed.
    public Mergers staying(Merger merger, MemberId member, boolean stays) {
        return with(merger.staying(member, stays));
    }

    /// The same without what somebody said who is on the roll no more: if she comes back to it, she
    /// comes along like everybody, or says again that she does not.
    public Mergers without(MemberId member) {
        Mergers next = this;
        for (Merger each : open.values()) {
            next = next.with(each.staying(member, false));
        }
        return next;
    }

    /// The same in an organ whose server slept.
    public Mergers slept(Sleep sleep) {
        Mergers next = this;
        for (Merger each : open.values()) {
            next = next.with(each.slept(sleep));
        }
        return next;
    }

    /// The same, so changed.
    public Mergers ready(OrganId from, MergerLetters.Ready said) {
        return new Mergers(open, ready.plus(from, said), coming, taken);
    }

    /// The same, so changed.
    public Mergers notReady(OrganId from) {
        return new Mergers(open, ready.minus(from), coming, taken);
    }

    /// The same once all of an organ come; nobody, if nobody does.
    public Mergers coming(long letter, Coming all) {
        var more = all.members().isEmpty() ? coming : coming.plus(letter, all);
        return new Mergers(open.minus(all.from()), ready.minus(all.from()), more, taken);
    }

    /// The same once the next has come.
    public Mergers arrived(RollAct.TakenIn act, MemberId here) {
        long letter = coming.firstKey();
        Coming rest = coming.firstEntry().getValue().withoutFirst();
        var left = rest.members().isEmpty() ? coming.minus(letter) : coming.plus(letter, rest);
        var all = taken.getOrDefault(act.from(), TreePMap.empty()).plus(act.member(), here);
        return new Mergers(open, ready, left, taken.plus(act.from(), all));
    }

    /// Those of an organ that is over: who came before.
    public Mergers over() {
        return new Mergers(TreePMap.empty(), TreePMap.empty(), TreePMap.empty(), taken);
    }

    private Mergers with(Merger merger) {
        return new Mergers(open.plus(merger.other(), merger), ready, coming, taken);
    }
}
