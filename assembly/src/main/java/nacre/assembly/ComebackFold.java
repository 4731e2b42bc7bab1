// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.assembly;

import static nacre.assembly.part.Unfoldable.unlessAllowed;

import nacre.assembly.comeback.ComebackAct;
import nacre.assembly.comeback.ComebackRules;
import nacre.assembly.comeback.Comebacks;
import nacre.assembly.part.MemberId;
import nacre.assembly.part.Stamp;
import nacre.assembly.signin.SignIns;
import nacre.assembly.vote.Sleep;

/// What acts of coming back bring about in the assembly.
final class ComebackFold {
    private ComebackFold() {}

    static Assembly after(Assembly before, ComebackAct act, Stamp stamp) {
        unlessAllowed(ComebackRules.whyNot(before, act, stamp.actor(), stamp.effective()), act);
        Comebacks next = comebacks(before).after(act, stamp, before.charter().roll());
        SignIns signIns =
                act instanceof ComebackAct.CameBack
                        ? before.signIns().without(stamp.member(), stamp.effective())
                        : before.signIns();
        return with(before, signIns.with(next));
    }

    static Assembly gone(Assembly before, MemberId member, Stamp stamp) {
        return with(before, comebacks(before).gone(member, stamp.effective()));
    }

    static Assembly slept(Assembly before, Sleep sleep) {
        return with(before, comebacks(before).slept(sleep));
    }

    private static Comebacks comebacks(Assembly assembly) {
        return assembly.signIns().comebacks();
    }

    private static Assembly with(Assembly before, Comebacks next) {
        return with(before, before.signIns().with(next));
    }

    private static Assembly with(Assembly before, SignIns next) {
        return Dues.comingBack(comebacks(before), before.with(next));
    }
}
