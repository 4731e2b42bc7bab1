// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.assembly.signin;

import static nacre.assembly.part.Unfoldable.unless;

import nacre.assembly.part.MemberId;
import nacre.assembly.part.Stamp;
import org.pcollections.PSortedMap;
import org.pcollections.TreePMap;

/// The passkeys in use, by the entry that added them, and whose they are.
///
/// @param counts how many a member has
public record SignIns(PSortedMap<Long, MemberId> passkeys, PSortedMap<MemberId, Long> counts) {

    /// None.
    public static SignIns empty() {
        return new SignIns(TreePMap.empty(), TreePMap.empty());
    }

    /// Whether this passkey is hers.
    public boolean isHers(long signIn, MemberId member) {
        return member.equals(passkeys.get(signIn));
    }

    /// How many she has.
    public long count(MemberId member) {
        return counts.getOrDefault(member, 0L);
    }

    /// The passkeys once this is on the record.
    public SignIns after(SignInAct act, Stamp stamp) {
        return switch (act) {
            case SignInAct.Added a ->
                    new SignIns(
                            passkeys.plus(stamp.seq(), stamp.member()), counted(stamp.member(), 1));
            case SignInAct.Removed(long signIn) -> {
                unless(isHers(signIn, stamp.member()), "Passkey %d is not hers.", signIn);
                yield new SignIns(passkeys.minus(signIn), counted(stamp.member(), -1));
            }
            case SignInAct.CodeIssued c -> this;
        };
    }

    private PSortedMap<MemberId, Long> counted(MemberId member, long more) {
        return counts.plus(member, count(member) + more);
    }
}
