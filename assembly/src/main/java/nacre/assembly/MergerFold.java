// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.assembly;

import static nacre.assembly.part.Unfoldable.needed;
import static nacre.assembly.part.Unfoldable.unlessAllowed;

import nacre.assembly.merger.Coming;
import nacre.assembly.merger.Merger;
import nacre.assembly.merger.MergerAct;
import nacre.assembly.merger.MergerLetters;
import nacre.assembly.merger.MergerRules;
import nacre.assembly.merger.Mergers;
import nacre.assembly.merger.Side;
import nacre.assembly.part.Due;
import nacre.assembly.part.Letter;
import nacre.assembly.part.MemberId;
import nacre.assembly.part.Stamp;
import nacre.assembly.roll.RollAct;
import nacre.assembly.vote.Sleep;
import nacre.journal.OrganId;
import org.pcollections.PSortedSet;

/// What mergers do to an organ.
final class MergerFold {

    private MergerFold() {}

    static Assembly after(OrganId own, Assembly before, MergerAct act, Stamp stamp) {
        Mergers mergers = before.ties().mergers();
        return switch (act) {
            case MergerAct.Agreed a -> {
                unlessAllowed(MergerRules.whyNot(before, own, a, stamp.effective()), a);
                yield with(before, mergers.agreed(a, stamp), stamp);
            }
            case MergerAct.TakenBack a -> {
                unlessAllowed(MergerRules.whyNot(before, a), a);
                yield with(before, mergers.ended(a.other()), stamp);
            }
            case MergerAct.StayedOut(var other, boolean stays) -> {
                MemberId member = stamp.member();
                unlessAllowed(
                        MergerRules.whyNot(before, new MergerAct.StayedOut(other, stays), member),
                        act);
                yield with(before, mergers.staying(open(mergers, other), member, stays), stamp);
            }
            case MergerAct.Lapsed(var other) ->
                    with(before, mergers.ended(open(mergers, other).other()), stamp);
            case MergerAct.Made(var other) ->
                    AssemblyFold.over(before, stamp, open(mergers, other).other());
        };
    }

    private static Merger open(Mergers mergers, OrganId other) {
        return needed(mergers.open().get(other), "There is no merger with %s.", other);
    }

    /// Once the next of those who come is on the roll.
    static Assembly arrived(Assembly next, RollAct.TakenIn act, Stamp stamp) {
        return with(next, next.ties().mergers().arrived(act, new MemberId(stamp.seq())), stamp);
    }

    /// Once these come, by the letter in this entry.
    static Assembly coming(Assembly before, Coming coming, Stamp stamp) {
        return with(before, before.ties().mergers().coming(stamp.seq(), coming), stamp);
    }

    /// Once a letter has come. One that answers nothing says nothing.
    static Assembly received(Assembly before, Letter letter, Stamp stamp) {
        OrganId from = letter.organ();
        Mergers mergers = before.ties().mergers();
        Merger merger = mergers.open().get(from);
        Merger taking = merger != null && merger.side() == Side.TAKES_IN ? merger : null;
        return switch (MergerLetters.read(letter)) {
            case MergerLetters.Ready said -> {
                Mergers next = mergers.ready(from, said);
                yield with(before, taking == null ? next : next.calling(taking, true), stamp);
            }
            case MergerLetters.Declines d -> {
                Mergers next = mergers.notReady(from);
                yield with(before, taking == null ? next : next.calling(taking, false), stamp);
            }
            case MergerLetters.Calls(long agreed)
                    when merger != null && taking == null && merger.door().entry() == agreed -> {
                Assembly next = with(before, mergers.calling(merger, true), stamp);
                yield next.with(next.dues().plus(Dues.merging(merger, stamp)));
            }
            case MergerLetters.Calls c -> before;
            case MergerLetters.Comes(Coming coming) when taking != null && taking.isCalled() ->
                    coming(before, coming, stamp);
            case MergerLetters.Comes c -> before;
        };
    }

    /// Without what somebody said who is on the roll no more.
    static Assembly gone(Assembly next, MemberId member) {
        return next.with(next.ties().with(next.ties().mergers().without(member)));
    }

    static Assembly slept(Assembly state, Sleep sleep) {
        Mergers next = state.ties().mergers().slept(sleep);
        return state.with(lapsing(state, next)).with(state.ties().with(next));
    }

    /// What is due, with the last days of these mergers in place of those of today's.
    private static PSortedSet<Due> lapsing(Assembly before, Mergers next) {
        PSortedSet<Due> dues = before.dues();
        for (Merger each : before.ties().mergers().open().values()) {
            dues = dues.minus(Dues.lapse(each));
        }
        for (Merger each : next.open().values()) {
            dues = each.isCalled() ? dues : dues.plus(Dues.lapse(each));
        }
        return dues;
    }

    /// With other mergers, and what falls due with them.
    private static Assembly with(Assembly before, Mergers next, Stamp stamp) {
        Mergers was = before.ties().mergers();
        var dues = lapsing(before, next);
        for (Due due : before.dues()) {
            boolean isTaking = Dues.kind(due).equals("take-in");
            dues = isTaking && !next.coming().containsKey(Dues.about(due)) ? dues.minus(due) : dues;
        }
        if (next.coming().size() > was.coming().size()) {
            dues = dues.plus(Dues.takingIn(stamp));
        }
        return before.with(dues).with(before.ties().with(next));
    }
}
