// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.fund;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import nacre.accounts.Currency;
import nacre.accounts.Money;
import nacre.campaign.fund.Claim;
import nacre.campaign.fund.Payout;
import nacre.web.Response;
import nacre.web.decide.Csv;
import nacre.web.organ.Visit;
import nacre.web.roll.RollCsv;

/// A list of payments as a table to pay by: a row for each payment, and at the end to whom it was
/// handed out and when, so that a copy that turns up tells where it came from.
final class PayoutFile {

    private PayoutFile() {}

    static Response of(Visit visit, Payout payout, long exported) {
        var words = new FundWords(visit);
        Currency currency = Objects.requireNonNull(words.accounts().books().currency());
        var rows = new ArrayList<List<String>>();
        for (var id : payout.claims()) {
            Claim claim = Objects.requireNonNull(words.funds().claims().get(id));
            rows.add(
                    List.of(
                            visit.name(claim.member()),
                            visit.words(claim.payTo(), "payto").replace('\n', ' '),
                            new Money(claim.amount(), currency).number(),
                            currency.code(),
                            visit.text()
                                    .of(
                                            "fund.csv.reference",
                                            "organ",
                                            visit.organName(),
                                            "claim",
                                            claim.id())));
        }
        rows.add(
                List.of(
                        visit.text()
                                .of(
                                        "fund.csv.mark",
                                        "name",
                                        visit.name(visit.me()),
                                        "at",
                                        visit.text().now(),
                                        "entry",
                                        exported)));
        return Csv.file("payments-" + payout.id() + ".csv", RollCsv.write(header(visit), rows));
    }

    private static List<String> header(Visit visit) {
        var header = new ArrayList<String>();
        for (String column : List.of("name", "payto", "amount", "currency", "for")) {
            header.add(visit.text().of("fund.csv." + column));
        }
        return header;
    }
}
