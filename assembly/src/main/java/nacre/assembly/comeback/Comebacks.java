// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.assembly.comeback;

import static nacre.assembly.part.Unfoldable.needed;

import java.time.Instant;
import java.util.List;
import nacre.assembly.charter.RollTerms;
import nacre.assembly.part.MemberId;
import nacre.assembly.part.Stamp;
import nacre.assembly.vote.Sleep;
import org.jspecify.annotations.Nullable;
import org.pcollections.PSortedMap;
import org.pcollections.PVector;
import org.pcollections.TreePMap;
import org.pcollections.TreePVector;

/// Everybody who came back, or tried to.
///
/// @param all by the entries they go by
/// @param underWay those that go on, by who comes back
/// @param back of each member who came back, the last time
/// @param given when each member vouched, the first time first; also what she took back
public record Comebacks(
        PSortedMap<ComebackId, Comeback> all,
        PSortedMap<MemberId, ComebackId> underWay,
        PSortedMap<MemberId, ComebackId> back,
        PSortedMap<MemberId, PVector<Instant>> given) {

    /// None.
    public static Comebacks none() {
        return new Comebacks(
                TreePMap.empty(), TreePMap.empty(), TreePMap.empty(), TreePMap.empty());
    }

    /// The one of this id, or null.
    public @Nullable Comeback find(ComebackId id) {
        return all.get(id);
    }

    /// What goes on for this member, or null.
    public @Nullable Comeback of(MemberId member) {
        ComebackId id = underWay.get(member);
        return id == null ? null : all.get(id);
    }

    /// Those that go on, the first begun first.
    public List<Comeback> open() {
        return underWay.values().stream().sorted().map(all::get).toList();
    }

    /// When she last came back, or null.
    public @Nullable Instant cameBack(MemberId member) {
        ComebackId id = back.get(member);
        Comeback comeback = id == null ? null : all.get(id);
        return comeback != null && comeback.state() instanceof Comeback.State.Back(var at)
                ? at
                : null;
    }

    /// Whether she came back since a vote opened, so that she does not answer it: nobody takes over
    /// an account for the sake of a vote that is under way.
    public boolean bars(MemberId member, Instant voteOpened) {
        Instant at = cameBack(member);
        return at != null && !voteOpened.isAfter(at);
    }

    /// When this member vouched for others after this moment, the earliest first.
    public List<Instant> vouchedSince(MemberId voucher, Instant moment) {
        return given.getOrDefault(voucher, TreePVector.empty()).stream()
                .filter(at -> at.isAfter(moment))
                .toList();
    }

    /// All of them once this is on the record.
    ///
    /// @param terms the charter's, for one that begins
    public Comebacks after(ComebackAct act, Stamp stamp, RollTerms terms) {
        Instant at = stamp.effective();
        return switch (act) {
            case ComebackAct.Begun(var member) -> begun(member, stamp, terms);
            case ComebackAct.Vouched(var id) ->
                    with(underWay(id).vouched(stamp.member(), at)).counting(stamp.member(), at);
            case ComebackAct.Unvouched(var id) -> with(underWay(id).unvouched(stamp.member(), at));
            case ComebackAct.Stopped(var id) -> over(id, at, Comeback.Why.STOPPED);
            case ComebackAct.Lapsed(var id) -> over(id, at, Comeback.Why.LAPSED);
            case ComebackAct.Allowed(var id) ->
                    with(
                            underWay(id)
                                    .in(
                                            new Comeback.State.Allowed(
                                                    at.plus(Comeback.TO_COME_BACK), null)));
            case ComebackAct.CodeMade(var id) ->
                    with(underWay(id).with(new Comeback.Code(stamp.seq(), stamp.member(), null)));
            case ComebackAct.CodeConfirmed(var id, long code) -> {
                Comeback comeback = underWay(id);
                Comeback.Code made = needed(comeback.code(), "There is no code %d.", code);
                yield with(comeback.with(new Comeback.Code(made.seq(), made.by(), stamp.member())));
            }
            case ComebackAct.CameBack(var id, long code) -> {
                Comebacks next = with(underWay(id).in(new Comeback.State.Back(at)));
                yield new Comebacks(next.all, next.underWay, back.plus(stamp.member(), id), given);
            }
        };
    }

    private Comebacks begun(MemberId member, Stamp stamp, RollTerms terms) {
        Instant at = stamp.effective();
        var id = new ComebackId(stamp.seq());
        var begun =
                new Comeback(
                        id,
                        member,
                        at,
                        TreePMap.empty(),
                        terms.vouchers(),
                        terms.comingBack(),
                        new Comeback.State.Vouching(at.plus(Comeback.TO_VOUCH)));
        return with(begun.vouched(stamp.member(), at)).counting(stamp.member(), at);
    }

    private Comebacks counting(MemberId voucher, Instant at) {
        PVector<Instant> times = given.getOrDefault(voucher, TreePVector.empty());
        return new Comebacks(all, underWay, back, given.plus(voucher, times.plus(at)));
    }

    private Comebacks over(ComebackId id, Instant at, Comeback.Why why) {
        return with(underWay(id).in(new Comeback.State.Over(at, why)));
    }

    /// All of them once a member is gone: nobody waits for her any more, and her word is worth
    /// nothing.
    public Comebacks gone(MemberId member, Instant at) {
        Comebacks next = this;
        for (Comeback comeback : open()) {
            if (comeback.member().equals(member)) {
                next = next.over(comeback.id(), at, Comeback.Why.GONE);
            } else if (comeback.vouchers().containsKey(member)) {
                next = next.with(comeback.unvouched(member, at));
            }
        }
        return next;
    }

    /// All of them once the organ is over: nobody can say no any more, nor come back.
    public Comebacks ended(Instant at) {
        Comebacks next = this;
        for (Comeback comeback : open()) {
            next = next.over(comeback.id(), at, Comeback.Why.ORGAN_OVER);
        }
        return next;
    }

    /// All of them in an organ whose server slept: she could not say no in that time.
    public Comebacks slept(Sleep sleep) {
        Comebacks next = this;
        for (Comeback comeback : open()) {
            if (comeback.state() instanceof Comeback.State.Waiting(var since, var until)) {
                Instant later = sleep.closing(since, until);
                next = next.with(comeback.in(new Comeback.State.Waiting(since, later)));
            }
        }
        return next;
    }

    private Comeback underWay(ComebackId id) {
        return needed(all.get(id), "Nobody comes back by %s.", id);
    }

    private Comebacks with(Comeback comeback) {
        PSortedMap<MemberId, ComebackId> going =
                comeback.isUnderWay()
                        ? underWay.plus(comeback.member(), comeback.id())
                        : underWay.minus(comeback.member());
        return new Comebacks(all.plus(comeback.id(), comeback), going, back, given);
    }
}
