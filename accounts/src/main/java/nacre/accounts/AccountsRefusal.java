// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.accounts;

import nacre.assembly.part.Refusal;

/// Why something cannot be done in the books.
public sealed interface AccountsRefusal extends Refusal {

    /// The books are open already.
    record BooksAreOpen(String currency) implements AccountsRefusal {}

    /// There are no books yet.
    record NoBooks() implements AccountsRefusal {}

    /// It has not the form of a currency.
    record NoCurrency(String code, int digits) implements AccountsRefusal {}

    /// Members have an account each, from the day they are on the roll.
    record MembersHaveTheirs() implements AccountsRefusal {}

    /// Only where money is held it is said whether the account may fall below zero.
    record HoldsNoMoney(Kind kind) implements AccountsRefusal {}
}
