// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.assembly;

import static nacre.assembly.part.Unfoldable.needed;
import static nacre.assembly.part.Unfoldable.unless;
import static nacre.assembly.part.Unfoldable.unlessAllowed;

import nacre.assembly.part.Letter;
import nacre.assembly.part.MemberId;
import nacre.assembly.part.Scene;
import nacre.assembly.part.Stamp;
import nacre.assembly.split.Founds;
import nacre.assembly.split.Split;
import nacre.assembly.split.SplitAct;
import nacre.assembly.split.SplitRules;
import nacre.assembly.split.Splits;
import nacre.assembly.vote.Sleep;
import nacre.journal.Authority;
import nacre.journal.OrganId;

/// What splits do to the organ that there was, and to the new one.
final class SplitFold {

    private SplitFold() {}

    static Assembly after(Scene scene, Assembly before, SplitAct act, Stamp stamp) {
        Splits splits = before.ties().splits();
        return switch (act) {
            case SplitAct.Decided a -> {
                unlessAllowed(SplitRules.whyNot(before, a, scene.powers()), a);
                yield with(before, splits.begun(a, stamp));
            }
            case SplitAct.TakenBack(long split) -> {
                unlessAllowed(SplitRules.whyNotOpen(before, split), act);
                yield with(before, splits.with(null));
            }
            case SplitAct.Chosen(long seq, boolean goes) -> {
                MemberId member = stamp.member();
                unlessAllowed(
                        SplitRules.whyNot(before, new SplitAct.Chosen(seq, goes), member), act);
                yield with(before, splits.chosen(open(splits, seq), member, goes));
            }
            case SplitAct.Lapsed(long seq, long going) -> {
                Split split = open(splits, seq);
                unless(split.going().size() == going, "%d go along.", split.going().size());
                yield with(before, splits.with(null));
            }
            case SplitAct.Made(long seq, var organ) ->
                    made(before, open(splits, seq), organ, stamp);
        };
    }

    private static Split open(Splits splits, long decided) {
        return needed(splits.open(decided), "There is no split of entry %d.", decided);
    }

    /// Those who go along leave as everybody leaves.
    private static Assembly made(Assembly before, Split split, OrganId organ, Stamp stamp) {
        var off = new Splits.Off(organ, stamp.effective(), split.going().size(), stamp.seq());
        Assembly next = with(before, before.ties().splits().made(split.decided(), off));
        for (MemberId member : split.going()) {
            Assembly without = next.with(next.roll().leaving(member, stamp.effective()));
            next = AssemblyFold.gone(next, without, member, stamp);
        }
        return next;
    }

    /// Without what somebody said who is on the roll no more.
    static Assembly gone(Assembly next, MemberId member) {
        return with(next, next.ties().splits().without(member));
    }

    static Assembly slept(Assembly state, Sleep sleep) {
        return with(state, state.ties().splits().slept(sleep));
    }

    /// Once the letter has come by which the organ is founded: its first members come.
    ///
    /// @param own the organ itself
    static Assembly founded(OrganId own, Assembly before, Letter letter, Stamp stamp) {
        unless(stamp.authority() instanceof Authority.Founding, "%s is founded already.", own);
        Founds says = SplitRules.founded(before, own, letter);
        var origin = new Splits.Origin(letter.organ(), says.decided());
        Assembly next = MergerFold.coming(before, says.coming(), stamp);
        return next.with(next.ties().with(next.ties().splits().from(origin)));
    }

    /// With other splits, and what falls due with them.
    private static Assembly with(Assembly before, Splits next) {
        Split was = before.ties().splits().open();
        Split is = next.open();
        var dues = was == null ? before.dues() : before.dues().minus(Dues.splitting(was));
        return before.with(is == null ? dues : dues.plus(Dues.splitting(is)))
                .with(before.ties().with(next));
    }
}
