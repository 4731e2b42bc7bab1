// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.accounts;

import nacre.ballot.Word;

/// What an account is for. Amounts are positive where they are debited: what the organ has grows
/// by a positive amount, what it owes or was given by a negative one.
public enum Kind implements Word {
    /// Notes and coins, a cash box.
    CASH("cash", Side.DEBIT, true),
    /// Money at a bank.
    BANK("bank", Side.DEBIT, true),
    /// A member's: what the organ owes her; below zero, what she owes.
    MEMBER("member", Side.CREDIT, false),
    /// Somebody outside: what the organ owes her; below zero, what she owes.
    SUPPLIER("supplier", Side.CREDIT, false),
    /// Money kept for a purpose: a solidarity fund, what is held in trust, the organ's own.
    FUND("fund", Side.CREDIT, true),
    /// What came in.
    INCOME("income", Side.CREDIT, false),
    /// What was spent.
    EXPENSES("expenses", Side.DEBIT, false);

    /// On which side an account of a kind grows.
    private enum Side {
        DEBIT,
        CREDIT
    }

    private final String word;
    private final Side side;
    private final boolean holdsMoney;

    Kind(String word, Side side, boolean holdsMoney) {
        this.word = word;
        this.side = side;
        this.holdsMoney = holdsMoney;
    }

    @Override
    public String word() {
        return word;
    }

    /// Whether money is held there, so that the account may be barred from falling below zero.
    public boolean holdsMoney() {
        return holdsMoney;
    }

    /// A sum of postings as people say it: positive is what an account of this kind is there for.
    public long said(long sum) {
        return side == Side.DEBIT ? sum : Math.negateExact(sum);
    }
}
