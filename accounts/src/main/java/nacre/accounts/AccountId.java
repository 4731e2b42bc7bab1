// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.accounts;

import nacre.assembly.part.MemberId;

/// An account, by the entry that opened it; a member's goes by the entry that put her on the roll.
public record AccountId(long seq) implements Comparable<AccountId> {

    /// The account of a member.
    public static AccountId of(MemberId member) {
        return new AccountId(member.seq());
    }

    @Override
    public int compareTo(AccountId other) {
        return Long.compare(seq, other.seq);
    }

    @Override
    public String toString() {
        return Long.toString(seq);
    }
}
