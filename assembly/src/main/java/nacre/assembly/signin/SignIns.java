// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.assembly.signin;

import static nacre.assembly.part.Unfoldable.unless;

import nacre.assembly.part.MemberId;
import nacre.assembly.part.Stamp;
import org.pcollections.PSortedMap;
import org.pcollections.TreePMap;

/// The passkeys in use, by the entry that added them, and whose they are.
public record SignIns(PSortedMap<Long, MemberId> passkeys) {

    /// None.
    public static SignIns empty() {
        return new SignIns(TreePMap.empty());
    }

    /// Whether this passkey is hers.
    public boolean isHers(long signIn, MemberId member) {
        return member.equals(passkeys.get(signIn));
    }

    /// How many she has.
    public long count(MemberId member) {
        return passkeys.values().stream().filter(member::equals).count();
    }

    /// The passkeys once this is on the record.
    public SignIns after(SignInAct act, Stamp stamp) {
        return switch (act) {
            case SignInAct.Added a -> new SignIns(passkeys.plus(stamp.seq(), stamp.member()));
            case SignInAct.Removed(long signIn) -> {
                unless(isHers(signIn, stamp.member()), "Passkey %d is not hers.", signIn);
                yield new SignIns(passkeys.minus(signIn));
            }
            case SignInAct.CodeIssued c -> this;
        };
    }
}
