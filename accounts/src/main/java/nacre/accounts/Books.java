// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.accounts;

import org.jspecify.annotations.Nullable;
import org.pcollections.PSortedMap;
import org.pcollections.TreePMap;

/// The books of an organ as they stand.
///
/// @param currency what they are kept in; null before they were opened
/// @param accounts those that were opened; members' accounts are not among them
public record Books(@Nullable Currency currency, PSortedMap<AccountId, Account> accounts) {
    static Books none() {
        return new Books(null, TreePMap.empty());
    }

    Books opened(Currency in) {
        return new Books(in, accounts);
    }

    Books with(Account account) {
        return new Books(currency, accounts.plus(account.id(), account));
    }

    /// How many accounts of this kind there are, closed ones too.
    int count(Kind kind) {
        return (int) accounts.values().stream().filter(each -> each.kind() == kind).count();
    }
}
