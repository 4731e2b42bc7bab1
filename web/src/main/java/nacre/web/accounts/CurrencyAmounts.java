// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.accounts;

import nacre.accounts.Currency;
import nacre.accounts.Money;
import nacre.web.organ.Visit;
import nacre.web.part.Amounts;
import org.jspecify.annotations.Nullable;

/// Amounts of money in the currency of the books.
record CurrencyAmounts(Visit visit, Currency currency) implements Amounts {
    @Override
    public String unit() {
        return currency.code();
    }

    @Override
    public String say(long amount) {
        return new AccountWords(visit).money(new Money(amount, currency));
    }

    @Override
    public @Nullable Long read(String typed) {
        return PostForm.amount(typed, currency);
    }

    @Override
    public String sample() {
        return new AccountWords(visit).sample(currency);
    }
}
