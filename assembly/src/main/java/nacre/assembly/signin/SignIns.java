// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.assembly.signin;

import static nacre.assembly.part.Unfoldable.unless;

import java.time.Instant;
import nacre.assembly.comeback.Comebacks;
import nacre.assembly.part.MemberId;
import nacre.assembly.part.Stamp;
import nacre.assembly.part.Unfoldable;
import org.pcollections.PSortedMap;
import org.pcollections.PVector;
import org.pcollections.TreePMap;
import org.pcollections.TreePVector;

/// The ways in: the passkeys in use, by the entry that added them, and whose they are; the codes
/// that were made; and how members come back.
///
/// @param counts how many a member has
/// @param turns when each member made her first passkey, when she came back without one, when she
///     made one again, and so on; giving one up is no turn
/// @param sheets codes that were made, by the entries that prepared them
/// @param comebacks how members come back who lost all of these
public record SignIns(
        PSortedMap<Long, MemberId> passkeys,
        PSortedMap<MemberId, Long> counts,
        PSortedMap<MemberId, PVector<Instant>> turns,
        PSortedMap<Long, CodeSheet> sheets,
        Comebacks comebacks) {

    /// None.
    public static SignIns empty() {
        return new SignIns(
                TreePMap.empty(),
                TreePMap.empty(),
                TreePMap.empty(),
                TreePMap.empty(),
                Comebacks.none());
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
        return turns(member).stream().filter(turn -> !turn.isAfter(moment)).count() % 2 == 1;
    }

    private PVector<Instant> turns(MemberId member) {
        return turns.getOrDefault(member, TreePVector.empty());
    }

    /// The passkeys once this is on the record.
    public SignIns after(SignInAct act, Stamp stamp) {
        return switch (act) {
            case SignInAct.Added a ->
                    new SignIns(
                            passkeys.plus(stamp.seq(), stamp.member()),
                            counted(stamp.member(), 1),
                            turns(stamp.member()).size() % 2 == 1
                                    ? turns
                                    : turned(stamp.member(), stamp.effective()),
                            sheets,
                            comebacks);
            case SignInAct.Removed(long signIn) -> {
                unless(isHers(signIn, stamp.member()), "Passkey %d is not hers.", signIn);
                yield new SignIns(
                        passkeys.minus(signIn),
                        counted(stamp.member(), -1),
                        turns,
                        sheets,
                        comebacks);
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
        return new SignIns(passkeys, counts, turns, sheets.plus(sheet.seq(), sheet), comebacks);
    }

    /// With these who come back.
    public SignIns with(Comebacks next) {
        return new SignIns(passkeys, counts, turns, sheets, next);
    }

    /// Without any passkey of this member: she came back without one.
    public SignIns without(MemberId member, Instant at) {
        PSortedMap<Long, MemberId> left = passkeys;
        for (var each : passkeys.entrySet()) {
            left = each.getValue().equals(member) ? left.minus(each.getKey()) : left;
        }
        var turned = turns(member).size() % 2 == 1 ? turned(member, at) : turns;
        return new SignIns(left, counts.minus(member), turned, sheets, comebacks);
    }

    private PSortedMap<MemberId, PVector<Instant>> turned(MemberId member, Instant at) {
        return turns.plus(member, turns(member).plus(at));
    }

    private PSortedMap<MemberId, Long> counted(MemberId member, long more) {
        return counts.plus(member, count(member) + more);
    }
}
