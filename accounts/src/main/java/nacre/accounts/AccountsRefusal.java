// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.accounts;

import java.time.LocalDate;
import nacre.assembly.part.Refusal;

/// Why something cannot be done in the books.
public sealed interface AccountsRefusal extends Refusal {

    /// The books are open already.
    record BooksAreOpen(String currency) implements AccountsRefusal {}

    /// There are no books yet.
    record NoBooks() implements AccountsRefusal {}

    /// It has not the form of a currency.
    record NoCurrency(String code, int digits) implements AccountsRefusal {}

    /// Members have an account each, from the day they are on the roll, for good.
    record MembersHaveTheirs() implements AccountsRefusal {}

    /// Only where money is held it is said whether the account may fall below zero.
    record HoldsNoMoney(Kind kind) implements AccountsRefusal {}

    /// There is no such account.
    record UnknownAccount(AccountId account) implements AccountsRefusal {}

    /// The account is closed.
    record AccountIsClosed(AccountId account) implements AccountsRefusal {}

    /// Something is left in an account that is to be closed.
    record SomethingIsLeft(AccountId account, Money balance) implements AccountsRefusal {}

    /// A posting has at least two lines, and not more than fit.
    record LinesDoNotFit(int lines, int fewest, int most) implements AccountsRefusal {}

    /// A line moves nothing.
    record MovesNothing(AccountId account) implements AccountsRefusal {}

    /// An account is in a posting twice.
    record AccountTwice(AccountId account) implements AccountsRefusal {}

    /// The amount, or what the account would come to, is more than books can hold.
    record TooMuch(AccountId account) implements AccountsRefusal {}

    /// What one side gets, the other does not give.
    ///
    /// @param difference how much more is debited than credited
    record DoesNotBalance(Money difference) implements AccountsRefusal {}

    /// The day has not come, or is long before there were such books.
    record DayDoesNotFit(LocalDate day, LocalDate first, LocalDate today)
            implements AccountsRefusal {}

    /// No entry with this number has come before.
    record RestsOnNothing(long entry) implements AccountsRefusal {}

    /// More would be taken from the account than is in it.
    ///
    /// @param balance what is in it
    record Overdrawn(AccountId account, Money balance) implements AccountsRefusal {}

    /// Nothing is taken out of this account under a mandate: it takes a decision.
    record OnlyByDecision(AccountId account) implements AccountsRefusal {}

    /// The account is guarded already.
    record IsGuarded(AccountId account) implements AccountsRefusal {}

    /// There is no such posting.
    record UnknownPosting(PostingId posting) implements AccountsRefusal {}

    /// It was reversed already.
    record IsReversed(PostingId posting, PostingId by) implements AccountsRefusal {}

    /// It reverses another, and is not reversed itself.
    record IsAReversal(PostingId posting) implements AccountsRefusal {}

    /// A memo is too long.
    record MemoDoesNotFit(int length, int most) implements AccountsRefusal {}
}
