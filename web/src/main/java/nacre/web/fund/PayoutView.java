// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.fund;

import java.util.List;
import nacre.campaign.fund.Claim;
import nacre.campaign.fund.Payout;
import nacre.web.Option;
import nacre.web.organ.Visit;

/// A list of payments, for somebody who pays.
///
/// @param says how many payments it has, and what they come to
/// @param choices those that can be taken off it
public record PayoutView(
        Option fund,
        String path,
        String title,
        String says,
        String from,
        String unit,
        List<Row> rows,
        List<Option> choices,
        boolean isPaid) {

    /// One payment.
    public record Row(String claim, String path, String name, String payTo, String amount) {}

    /// Copies the lists.
    public PayoutView {
        rows = List.copyOf(rows);
        choices = List.copyOf(choices);
    }

    static PayoutView of(Visit visit, Payout payout) {
        var words = new FundWords(visit);
        List<Claim> claims =
                payout.claims().stream()
                        .map(id -> words.funds().claims().get(id))
                        .filter(java.util.Objects::nonNull)
                        .toList();
        var amounts = words.accounts().amounts();
        return new PayoutView(
                new Option(words.path(payout.fund()), words.title(payout.fund())),
                words.path(payout),
                visit.text().of("fund.list.number", "list", payout.id()),
                FundView.says(words, payout),
                words.accounts().title(payout.from()),
                amounts == null ? "" : amounts.unit(),
                claims.stream().map(claim -> row(words, claim)).toList(),
                claims.stream()
                        .map(claim ->
                                new Option(
                                        claim.id().toString(),
                                        visit.text()
                                                .of(
                                                        "fund.pay.option",
                                                        "name",
                                                        visit.name(claim.member()),
                                                        "amount",
                                                        words.money(claim.amount()),
                                                        "claim",
                                                        claim.id())))
                        .toList(),
                payout.isPaid());
    }

    private static Row row(FundWords words, Claim claim) {
        Visit visit = words.visit();
        return new Row(
                visit.text().of("fund.claim.number", "claim", claim.id()),
                words.path(claim),
                visit.name(claim.member()),
                visit.words(claim.payTo(), "payto"),
                words.accounts().number(claim.amount()));
    }
}
