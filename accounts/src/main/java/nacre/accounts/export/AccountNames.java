// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.accounts.export;

import nacre.accounts.Account;
import nacre.accounts.AccountId;
import nacre.accounts.Kind;
import nacre.accounts.Sight;
import org.jspecify.annotations.Nullable;

/// The names of accounts in files for other programs: of ASCII letters, digits and colons, made
/// from kind and number alone, so that they stay the same whatever an account is called.
record AccountNames(Sight sight) {
    /// @param id null for the members' accounts that the reader is not shown
    String name(@Nullable AccountId id) {
        Account account = id == null ? null : sight.books().accounts().get(id);
        if (account != null) {
            return group(account.kind()) + ":" + account.number();
        }
        return id == null ? group(Kind.MEMBER) : group(Kind.MEMBER) + ":" + id;
    }

    private static String group(Kind kind) {
        return switch (kind) {
            case CASH -> "Assets:Cash";
            case BANK -> "Assets:Bank";
            case MEMBER -> "Liabilities:Members";
            case SUPPLIER -> "Liabilities:Suppliers";
            case FUND -> "Equity:Funds";
            case INCOME -> "Income";
            case EXPENSES -> "Expenses";
        };
    }
}
