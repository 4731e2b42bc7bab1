// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.fund;

import static nacre.campaign.fund.FundPart.FUNDS;
import static nacre.web.part.TodayLine.Kind.ASK;
import static nacre.web.part.TodayLine.Kind.NEWS;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import nacre.assembly.charter.Power;
import nacre.assembly.mandate.Grant;
import nacre.assembly.part.Act;
import nacre.assembly.part.Part;
import nacre.campaign.fund.Claim;
import nacre.campaign.fund.ClaimId;
import nacre.campaign.fund.ClaimRules;
import nacre.campaign.fund.Fund;
import nacre.campaign.fund.FundAct;
import nacre.campaign.fund.FundCommand;
import nacre.campaign.fund.FundSight;
import nacre.campaign.fund.PayoutId;
import nacre.journal.Leaf;
import nacre.web.Line;
import nacre.web.Option;
import nacre.web.Pages;
import nacre.web.decide.EnactmentWords;
import nacre.web.organ.Visit;
import nacre.web.organ.Visits;
import nacre.web.part.Amounts;
import nacre.web.part.PartPages;
import nacre.web.part.Scripted;
import nacre.web.part.TodayLine;
import org.jspecify.annotations.Nullable;

/// What solidarity funds bring to the pages.
public final class FundPartPages implements PartPages {
    /// What it brings holds for all organs.
    public FundPartPages() {}

    @Override
    public Part<?> part() {
        return FUNDS;
    }

    @Override
    public List<Pages> pages(Visits visits) {
        return List.of(
                new FundPages(visits),
                new TermsPages(visits),
                new ClaimPages(visits),
                new PayoutPages(visits));
    }

    @Override
    public Scripted scripted() {
        return Scripted.of(FundCommand.forms()).keeping(Scripted.Reason.HANDED_OUT, "fund.export");
    }

    @Override
    public List<String> places(Visit visit) {
        return List.of("fund");
    }

    @Override
    public EnactmentWords enactments() {
        return new FundEnactments();
    }

    @Override
    public @Nullable Amounts amounts(Visit visit, Power power) {
        return new FundWords(visit).accounts().amounts();
    }

    /// Claims are approved for a fund, by its account, and paid from cash or a bank account.
    @Override
    public List<Option> limits(Visit visit, Power power) {
        var words = new FundWords(visit);
        boolean isApproving = power.equals(ClaimRules.APPROVE);
        return words.accounts().places().stream()
                .filter(place ->
                        isApproving
                                ? words.funds().all().values().stream()
                                        .anyMatch(fund -> isOf(fund, place))
                                : place.value().startsWith("cash")
                                        || place.value().startsWith("bank"))
                .toList();
    }

    private static boolean isOf(Fund fund, Option place) {
        return place.value().endsWith("/" + fund.account());
    }

    @Override
    public String place(Visit visit, Grant grant) {
        return new FundWords(visit).accounts().place(grant.place());
    }

    @Override
    public List<Object> values(Visit visit, Act act, Leaf leaf) {
        var words = new FundWords(visit);
        return switch ((FundAct) act) {
            case FundAct.Opened o -> List.of("title", visit.words(leaf.seq(), "title"));
            case FundAct.Changed(var fund, var terms) -> List.of("title", words.title(fund));
            case FundAct.Claimed claimed ->
                    List.of("days", claimed.days().size(), "amount", words.money(claimed.amount()));
            case FundAct.Directed(var claim) -> claim(words, claim);
            case FundAct.Withdrawn(var claim) -> claim(words, claim);
            case FundAct.Approved(var claim) -> claim(words, claim);
            case FundAct.Refused(var claim) -> claim(words, claim);
            case FundAct.Granted(var claim) -> claim(words, claim);
            case FundAct.Awarded(var claim) -> claim(words, claim);
            case FundAct.Listed listed -> List.of("payments", listed.claims().size());
            case FundAct.Exported(var payout) -> payout(payout);
            case FundAct.Dropped(var payout, var claim) ->
                    List.of("payout", payout.seq(), "claim", claim.seq());
            case FundAct.Paid(var payout, var day) -> List.of("payout", payout.seq(), "day", day);
            case FundAct.Settled(var payout) -> payout(payout);
            case FundAct.Returned(var payout, var claim, var day) ->
                    List.of("payout", payout.seq(), "claim", claim.seq(), "day", day);
            case FundAct.Restored(var claim) -> claim(words, claim);
            case FundAct.Released(var claim) -> claim(words, claim);
            case FundAct.Closed(var claim) -> claim(words, claim);
        };
    }

    private static List<Object> claim(FundWords words, ClaimId claim) {
        return List.of("claim", claim.seq(), "amount", FundEnactments.amount(words, claim));
    }

    private static List<Object> payout(PayoutId payout) {
        return List.of("payout", payout.seq());
    }

    @Override
    public List<String> left(Visit visit, boolean isOver) {
        var words = new FundWords(visit);
        var left = new ArrayList<String>();
        if (!isOver && !words.funds().claims().isEmpty()) {
            return List.of(visit.text().of("fund.left.split"));
        }
        for (Fund fund : isOver ? words.funds().all().values() : List.<Fund>of()) {
            long waiting = words.funds().waiting(fund.id());
            if (waiting > 0) {
                left.add(left(words, fund, "fund.left.waiting", waiting));
            }
            long aside = words.sight(fund).aside();
            if (aside > 0) {
                left.add(left(words, fund, "fund.left.aside", aside));
            }
        }
        return left;
    }

    private static String left(FundWords words, Fund fund, String key, long amount) {
        return words.visit()
                .text()
                .of(key, "title", words.title(fund.id()), "amount", words.money(amount));
    }

    @Override
    public List<TodayLine> today(Visit visit, Instant since) {
        var words = new FundWords(visit);
        var lines = new ArrayList<TodayLine>();
        for (Fund fund : words.funds().all().values()) {
            FundSight sight = words.sight(fund);
            asks(lines, words, fund, "fund.today.approve", sight.asked());
            if (sight.pays()) {
                asks(lines, words, fund, "fund.today.pay", sight.at(Claim.Stage.GRANTED));
            }
            for (Claim claim : sight.mine()) {
                if (claim.stage() != Claim.Stage.WITHDRAWN && claim.since().isAfter(since)) {
                    lines.add(new TodayLine(NEWS, claim.since(), words.line(claim, false)));
                }
            }
        }
        return lines;
    }

    /// One row for all claims of a fund that wait for the same.
    private static void asks(
            List<TodayLine> lines, FundWords words, Fund fund, String key, List<Claim> claims) {
        if (!claims.isEmpty()) {
            Instant oldest = claims.getFirst().since();
            String path = words.path(fund.id());
            String says = words.visit().text().of(key, "claims", claims.size());
            lines.add(
                    new TodayLine(ASK, oldest, Line.of("ask", words.title(fund.id()), path, says)));
        }
    }
}
