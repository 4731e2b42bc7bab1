// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.accounts;

import static nacre.accounts.AccountsPart.ACCOUNTS;
import static nacre.assembly.AssemblyPart.ASSEMBLY;

import java.util.ArrayList;
import java.util.List;
import nacre.assembly.Assembly;
import nacre.assembly.part.MemberId;
import nacre.assembly.part.States;
import org.jspecify.annotations.Nullable;

/// What one reader is shown of the books: all accounts of the organ and all postings; members'
/// accounts only where they are her own, or if she holds a mandate to post or to audit; else as one
/// sum. The record itself holds them as facts, and keeps them from no member.
///
/// @param own her own account
/// @param seesMembers whether she is shown every member's account
public record Sight(Books books, Assembly assembly, AccountId own, boolean seesMembers) {

    /// What this member is shown.
    public static Sight of(States states, MemberId reader) {
        Assembly assembly = states.of(ASSEMBLY);
        MemberId voice = assembly.voice(reader);
        boolean holds =
                assembly.mandates().inForce().values().stream()
                        .anyMatch(mandate ->
                                mandate.gives(reader, PostingRules.POST)
                                        || mandate.gives(reader, PostingRules.AUDIT));
        return new Sight(
                states.of(ACCOUNTS), assembly, AccountId.of(voice == null ? reader : voice), holds);
    }

    /// A line as she is shown it.
    ///
    /// @param account null for all members' accounts that she is not shown, as one
    public record Seen(@Nullable AccountId account, Kind kind, long amount) {
        /// By how much the account grows.
        public long change() {
            return kind.said(amount);
        }
    }

    /// Whether she is shown this account by itself.
    public boolean shows(AccountId account) {
        return seesMembers || account.equals(own) || books.accounts().containsKey(account);
    }

    /// The lines of a posting; what she is not shown is summed up in the last.
    public List<Seen> lines(Posting posting) {
        var lines = new ArrayList<Seen>();
        long members = 0;
        boolean hasMembers = false;
        for (Line line : posting.lines()) {
            if (shows(line.account())) {
                Kind kind = books.kind(assembly, line.account());
                lines.add(
                        new Seen(line.account(), kind == null ? Kind.MEMBER : kind, line.amount()));
            } else {
                members += line.amount();
                hasMembers = true;
            }
        }
        if (hasMembers) {
            lines.add(new Seen(null, Kind.MEMBER, members));
        }
        return lines;
    }

    /// The balances of members' accounts that she is shown, of those that something was posted to.
    public List<Seen> members() {
        return books.sums().entrySet().stream()
                .filter(each -> !books.accounts().containsKey(each.getKey()))
                .filter(each -> shows(each.getKey()))
                .map(each -> new Seen(each.getKey(), Kind.MEMBER, each.getValue()))
                .toList();
    }

    /// What the members' accounts that she is not shown come to, debits positive.
    public long others() {
        return books.sums().entrySet().stream()
                .filter(each -> !shows(each.getKey()))
                .mapToLong(java.util.Map.Entry::getValue)
                .sum();
    }
}
