// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.accounts;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import nacre.assembly.Assembly;
import nacre.assembly.part.MemberId;
import org.jspecify.annotations.Nullable;
import org.pcollections.PSortedMap;
import org.pcollections.TreePMap;

/// The books of an organ as they stand. The sums of all accounts come to zero.
///
/// @param currency what they are kept in; null before they were opened
/// @param accounts those that were opened; members' accounts are not among them
/// @param sums what has been posted to each account, in the smallest unit, debits positive;
///     accounts that nothing was posted to are not there
/// @param postings all of them
public record Books(
        @Nullable Currency currency,
        PSortedMap<AccountId, Account> accounts,
        PSortedMap<AccountId, Long> sums,
        PSortedMap<PostingId, Posting> postings) {
    static Books none() {
        return new Books(null, TreePMap.empty(), TreePMap.empty(), TreePMap.empty());
    }

    /// What has been posted to an account, debits positive.
    public long sum(AccountId account) {
        return sums.getOrDefault(account, 0L);
    }

    /// The kind of an account: of one that was opened, or of a member who is or was on the roll;
    /// null if there is none.
    public @Nullable Kind kind(Assembly assembly, AccountId id) {
        Account account = accounts.get(id);
        if (account != null) {
            return account.kind();
        }
        return assembly.roll().find(new MemberId(id.seq())) == null ? null : Kind.MEMBER;
    }

    /// What the accounts of a kind come to together, as people say it.
    public long balance(Kind kind) {
        long sum = 0;
        for (var each : sums.entrySet()) {
            Account account = accounts.get(each.getKey());
            boolean isOfKind = account == null ? kind == Kind.MEMBER : account.kind() == kind;
            sum += isOfKind ? each.getValue() : 0;
        }
        return kind.said(sum);
    }

    /// What each member has brought into an account, less what came back to her: by the postings
    /// between it and members' accounts alone. Of an account in which money is kept for others it
    /// says for whom. Who got all of it back is not there.
    public SortedMap<AccountId, Long> broughtIn(Assembly assembly, AccountId into) {
        var brought = new TreeMap<AccountId, Long>();
        for (Posting posting : postings.values()) {
            List<Line> others =
                    posting.lines().stream().filter(line -> !line.account().equals(into)).toList();
            if (others.size() < posting.lines().size()
                    && others.stream().allMatch(line -> isMembers(assembly, line))) {
                others.forEach(line -> brought.merge(line.account(), line.amount(), Long::sum));
            }
        }
        brought.values().removeIf(amount -> amount == 0);
        return brought;
    }

    private boolean isMembers(Assembly assembly, Line line) {
        return kind(assembly, line.account()) == Kind.MEMBER;
    }

    Books begun(Currency in) {
        return new Books(in, accounts, sums, postings);
    }

    Books with(Account account) {
        return new Books(currency, accounts.plus(account.id(), account), sums, postings);
    }

    Books posted(Posting posting) {
        PSortedMap<PostingId, Posting> all = postings.plus(posting.id(), posting);
        Posting wrong = posting.reverses() == null ? null : postings.get(posting.reverses());
        if (wrong != null) {
            all = all.plus(wrong.id(), wrong.reversedBy(posting.id()));
        }
        return new Books(currency, accounts, plus(posting.lines()), all);
    }

    /// The sums with these lines.
    PSortedMap<AccountId, Long> plus(List<Line> lines) {
        PSortedMap<AccountId, Long> next = sums;
        for (Line line : lines) {
            next = next.plus(line.account(), sum(line.account()) + line.amount());
        }
        return next;
    }

    /// How many accounts of this kind there are, closed ones too.
    int count(Kind kind) {
        return (int) accounts.values().stream().filter(each -> each.kind() == kind).count();
    }
}
