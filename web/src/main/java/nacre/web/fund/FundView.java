// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.fund;

import java.util.ArrayList;
import java.util.List;
import nacre.campaign.fund.Claim;
import nacre.campaign.fund.Fund;
import nacre.campaign.fund.FundSight;
import nacre.campaign.fund.Payout;
import nacre.campaign.fund.PayoutRules;
import nacre.web.Line;
import nacre.web.Option;
import nacre.web.organ.Visit;

/// A solidarity fund for one reader.
///
/// @param says how much is in it
/// @param also what of it is claimed or set aside
/// @param terms by which it pays
/// @param mine her own claims, newest first
/// @param asked the claims that wait for her
/// @param others the claims that wait for others, if she approves
/// @param toPay the granted claims, by their numbers, if she pays
/// @param from the accounts that they can be paid from
/// @param lists of payments, newest first, if she pays
public record FundView(
        String base,
        String path,
        String title,
        String says,
        List<String> also,
        List<String> terms,
        List<Line> mine,
        List<Line> asked,
        List<Line> others,
        List<Option> toPay,
        List<Option> from,
        List<Line> lists,
        boolean isReading,
        boolean approves,
        boolean pays) {

    /// Copies the lists.
    public FundView {
        also = List.copyOf(also);
        terms = List.copyOf(terms);
        mine = List.copyOf(mine);
        asked = List.copyOf(asked);
        others = List.copyOf(others);
        toPay = List.copyOf(toPay);
        from = List.copyOf(from);
        lists = List.copyOf(lists);
    }

    static FundView of(Visit visit, Fund fund) {
        var words = new FundWords(visit);
        FundSight sight = words.sight(fund);
        List<Claim> asked = sight.asked();
        return new FundView(
                visit.path(""),
                words.path(fund.id()),
                words.title(fund.id()),
                visit.text().of("fund.says", "there", words.money(sight.there())),
                also(words, sight),
                words.terms(fund.terms()),
                sight.mine().reversed().stream().map(each -> words.line(each, false)).toList(),
                asked.stream().map(each -> words.line(each, true)).toList(),
                !sight.approves()
                        ? List.of()
                        : sight.at(Claim.Stage.OPEN).stream()
                                .filter(each -> !asked.contains(each) && !sight.isOwn(each))
                                .map(each -> words.line(each, true))
                                .toList(),
                !sight.pays()
                        ? List.of()
                        : sight.at(Claim.Stage.GRANTED).stream().map(words::option).toList(),
                from(words),
                !sight.pays() ? List.of() : lists(words, fund),
                visit.isReader(),
                sight.approves(),
                sight.pays());
    }

    private static List<String> also(FundWords words, FundSight sight) {
        var text = words.visit().text();
        var also = new ArrayList<String>();
        long waiting = sight.funds().waiting(sight.fund().id());
        if (waiting > 0) {
            also.add(text.of("fund.says.waiting", "amount", words.money(waiting)));
        }
        if (sight.free() < 0) {
            also.add(text.of("fund.says.missing", "amount", words.money(-sight.free())));
        }
        if (sight.aside() > 0) {
            also.add(text.of("fund.says.aside", "amount", words.money(sight.aside())));
        }
        return also;
    }

    private static List<Option> from(FundWords words) {
        return words.accounts().books().accounts().values().stream()
                .filter(PayoutRules::canPay)
                .map(account ->
                        new Option(account.id().toString(), words.accounts().title(account.id())))
                .toList();
    }

    private static List<Line> lists(FundWords words, Fund fund) {
        var text = words.visit().text();
        return words.funds().payouts().values().stream()
                .filter(payout -> payout.fund().equals(fund.id()))
                .sorted((a, b) -> b.id().compareTo(a.id()))
                .map(payout ->
                        Line.of(
                                payout.isPaid() ? "passed" : "open",
                                text.of("fund.list.number", "list", payout.id()),
                                words.path(payout),
                                says(words, payout)))
                .toList();
    }

    static String says(FundWords words, Payout payout) {
        return words.visit()
                .text()
                .of(
                        payout.isPaid() ? "fund.list.paid" : "fund.list.open",
                        "payments",
                        payout.claims().size(),
                        "amount",
                        words.money(words.funds().total(payout)));
    }
}
