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
/// @param paid the day on which it was paid, in words; empty before
/// @param choices those that can be taken off it, or be said to have come back
public record PayoutView(
        Option fund,
        String path,
        String title,
        String says,
        String from,
        String unit,
        String paid,
        List<Row> rows,
        List<Option> choices,
        boolean isPaid) {

    /// One payment.
    ///
    /// @param back that it came back, and when; empty if it did not
    public record Row(
            String claim, String path, String name, String payTo, String amount, String back) {}

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
                payout.day() == null ? "" : visit.text().of("fund.list.day", "day", payout.day()),
                claims.stream().map(claim -> row(words, payout, claim)).toList(),
                claims.stream()
                        .filter(claim -> !payout.returned().containsKey(claim.id()))
                        .map(words::option)
                        .toList(),
                payout.isPaid());
    }

    private static Row row(FundWords words, Payout payout, Claim claim) {
        Visit visit = words.visit();
        var back = payout.returned().get(claim.id());
        return new Row(
                visit.text().of("fund.claim.number", "claim", claim.id()),
                words.path(claim),
                visit.name(claim.member()),
                visit.words(claim.payTo(), "payto"),
                words.accounts().number(claim.amount()),
                back == null ? "" : visit.text().of("fund.list.back", "day", back));
    }
}
