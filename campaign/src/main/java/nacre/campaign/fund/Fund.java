// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.campaign.fund;

import nacre.accounts.AccountId;

/// A solidarity fund: an account of the books, and the terms by which it pays. Its title is kept
/// content of the entry that opened it.
///
/// @param account whose money it is
/// @param aside the account in which granted claims are set aside until they are paid
/// @param terms those in force; a claim keeps those that were in force when it was made
public record Fund(FundId id, AccountId account, AccountId aside, Terms terms) {

    Fund under(Terms other) {
        return new Fund(id, account, aside, other);
    }
}
