// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.assembly.signin;

import static nacre.assembly.part.Unfoldable.unless;

import java.time.Instant;
import nacre.assembly.part.MemberId;
import nacre.assembly.part.Stamp;
import nacre.assembly.part.Unfoldable;
import org.pcollections.PSortedMap;
import org.pcollections.TreePMap;

/// The passkeys in use, by the entry that added them, and whose they are.
///
/// @param counts how many a member has
/// @param first when each member made her first passkey, also those who gave it up since
/// @param sheets codes that were made, by the entries that prepared them
public record SignIns(
        PSortedMap<Long, MemberId> passkeys,
        PSortedMap<MemberId, Long> counts,
        PSortedMap<MemberId, Instant> first,
        PSortedMap<Long, CodeSheet> sheets) {

    /// None.
    public static SignIns empty() {
        return new SignIns(TreePMap.empty(), TreePMap.empty(), TreePMap.empty(), TreePMap.empty());
    }

    /// Whether this passkey is hers.
    public boolean isHers(long signIn, MemberId member) {
        return member.equals(passkeys.get(signIn));
    }

    /// How many she has.
    public long count(MemberId member) {
        return counts.getOrDefault(member, 0L);
    }

    /// Whether she had made a passkey by this moment; who had not came in by codes only.
    public boolean hadPasskey(MemberId member, Instant moment) {
        Instant made = first.get(member);
        return made != null && !made.isAfter(moment);
    }

    /// The passkeys once this is on the record.
    public SignIns after(SignInAct act, Stamp stamp) {
        return switch (act) {
            case SignInAct.Added a ->
                    new SignIns(
                            passkeys.plus(stamp.seq(), stamp.member()),
                            counted(stamp.member(), 1),
                            first.containsKey(stamp.member())
                                    ? first
                                    : first.plus(stamp.member(), stamp.effective()),
                            sheets);
            case SignInAct.Removed(long signIn) -> {
                unless(isHers(signIn, stamp.member()), "Passkey %d is not hers.", signIn);
                yield new SignIns(
                        passkeys.minus(signIn), counted(stamp.member(), -1), first, sheets);
            }
            case SignInAct.CodesPrepared(var members) ->
                    with(
                            new CodeSheet(
                                    stamp.seq(),
                                    stamp.member(),
                                    stamp.effective(),
                                    members,
                                    new CodeSheet.State.Waiting()));
            case SignInAct.CodesConfirmed(long seq) -> {
                CodeSheet sheet =
                        Unfoldable.needed(sheets.get(seq), "No codes were prepared by %d.", seq);
                yield with(sheet.confirmed(stamp.member(), stamp.effective()));
            }
        };
    }

    private SignIns with(CodeSheet sheet) {
        return new SignIns(passkeys, counts, first, sheets.plus(sheet.seq(), sheet));
    }

    private PSortedMap<MemberId, Long> counted(MemberId member, long more) {
        return counts.plus(member, count(member) + more);
    }
}
