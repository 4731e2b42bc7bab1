// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.people;

import nacre.assembly.charter.Admission;
import nacre.assembly.charter.Power;
import nacre.assembly.roll.RollRules;
import nacre.assembly.signin.SignInRules;
import nacre.web.Stop;
import nacre.web.Trouble;
import nacre.web.organ.Visit;

/// What a member may do about people under her mandates.
final class Powers {

    private Powers() {}

    static boolean has(Visit visit, Power power) {
        return visit.assembly().mandates().inForce().values().stream()
                .anyMatch(mandate -> mandate.gives(visit.me(), power));
    }

    /// Whether she may read others' contact data: those who keep the roll or hand out codes need
    /// it.
    static boolean seesContacts(Visit visit) {
        return has(visit, RollRules.KEEP_THE_ROLL) || has(visit, SignInRules.INVITE);
    }

    /// Whether she may admit somebody without a vote.
    static boolean admits(Visit visit) {
        return visit.assembly().charter().admission() == Admission.BY_MANDATE
                && has(visit, Power.ADMIT);
    }

    /// @throws Stop unless she has the power
    static void require(Visit visit, Power power) {
        if (!has(visit, power)) {
            throw new Stop(new Trouble.NotForYou());
        }
    }
}
