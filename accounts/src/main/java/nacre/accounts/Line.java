// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.accounts;

import nacre.journal.Json;
import nacre.journal.Malformed;

/// What a posting does to one account.
///
/// @param amount in the smallest unit of the currency, positive where it is debited (see `Kind`)
public record Line(AccountId account, long amount) {

    Line reversed() {
        return new Line(account, -amount);
    }

    Json form() {
        return Json.object().put("account", account.seq()).put("amount", amount).done();
    }

    static Line read(Json form) {
        if (form instanceof Json.Fields fields) {
            fields.only("account", "amount");
            return new Line(new AccountId(fields.whole("account")), fields.whole("amount"));
        }
        throw new Malformed("lines", "objects", form.write());
    }
}
