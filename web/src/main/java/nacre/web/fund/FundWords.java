// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.fund;

import static nacre.campaign.fund.FundPart.FUNDS;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nacre.assembly.charter.MatterKey;
import nacre.campaign.fund.Claim;
import nacre.campaign.fund.ClaimId;
import nacre.campaign.fund.Fund;
import nacre.campaign.fund.FundId;
import nacre.campaign.fund.FundSight;
import nacre.campaign.fund.Funds;
import nacre.campaign.fund.Payout;
import nacre.campaign.fund.PayoutId;
import nacre.campaign.fund.Terms;
import nacre.web.Line;
import nacre.web.Numbers;
import nacre.web.Option;
import nacre.web.Stop;
import nacre.web.Trouble;
import nacre.web.accounts.AccountWords;
import nacre.web.decide.MatterOptions;
import nacre.web.organ.Visit;
import org.jspecify.annotations.Nullable;

/// Funds, claims and lists of payments as one reader reads them.
record FundWords(Visit visit) {
    Funds funds() {
        return visit.standing().states().of(FUNDS);
    }

    AccountWords accounts() {
        return new AccountWords(visit);
    }

    String money(long amount) {
        return accounts().money(amount);
    }

    LocalDate today() {
        return visit.text().now().atZone(visit.zone()).toLocalDate();
    }

    /// The fund of the address.
    Fund fund() {
        FundId id = visit.request().path("fund", seq -> new FundId(Numbers.read(seq)));
        return found(funds().all().get(id));
    }

    /// The claim of the address, if she may see it.
    Claim claim(FundSight sight) {
        ClaimId id = visit.request().path("claim", seq -> new ClaimId(Numbers.read(seq)));
        Claim claim = found(funds().claims().get(id));
        if (!claim.fund().equals(sight.fund().id()) || !sight.shows(claim)) {
            throw new Stop(new Trouble.NoPage());
        }
        return claim;
    }

    /// The list of payments of the address, if she may see it.
    Payout payout(FundSight sight) {
        PayoutId id = visit.request().path("payout", seq -> new PayoutId(Numbers.read(seq)));
        Payout payout = found(funds().payouts().get(id));
        if (!payout.fund().equals(sight.fund().id()) || !sight.pays()) {
            throw new Stop(new Trouble.NoPage());
        }
        return payout;
    }

    private static <T> T found(@Nullable T thing) {
        if (thing == null) {
            throw new Stop(new Trouble.NoPage());
        }
        return thing;
    }

    FundSight sight(Fund fund) {
        return FundSight.of(visit.standing().states(), fund, visit.me());
    }

    String path(FundId fund) {
        return visit.path("/fund/" + fund);
    }

    String path(Claim claim) {
        return path(claim.fund()) + "/claims/" + claim.id();
    }

    String path(Payout payout) {
        return path(payout.fund()) + "/lists/" + payout.id();
    }

    String title(FundId fund) {
        return visit.words(fund.seq(), "title");
    }

    /// The fund's title and where its page is.
    Option crumb(Fund fund) {
        return new Option(path(fund.id()), title(fund.id()));
    }

    /// The rules by which a fund pays, a sentence each.
    List<String> terms(Terms terms) {
        var text = visit.text();
        var said = new ArrayList<String>();
        said.add(
                terms.perDependant() == 0
                        ? text.of("fund.terms.day", "amount", money(terms.perDay()))
                        : text.of(
                                "fund.terms.day.dependants",
                                "amount",
                                money(terms.perDay()),
                                "dependant",
                                money(terms.perDependant())));
        if (terms.perDependant() > 0) {
            said.add(text.of("fund.terms.most.day", "amount", money(terms.mostPerDay())));
        }
        said.add(
                text.of(
                        "fund.terms.most.all",
                        "amount",
                        money(terms.mostInAll()),
                        "from",
                        terms.from()));
        said.add(
                terms.waiting() == 0
                        ? text.of("fund.terms.waiting.none")
                        : text.of("fund.terms.waiting", "waiting", terms.waiting()));
        LocalDate until = terms.until();
        said.add(
                until == null
                        ? text.of("fund.terms.from", "from", terms.from())
                        : text.of("fund.terms.until", "from", terms.from(), "until", until));
        said.add(text.of("fund.terms.within", "within", terms.within()));
        said.add(text.of("fund.terms.approvals", "approvals", terms.approvals()));
        return List.copyOf(said);
    }

    /// The mark of how far a claim has come, and the word for it.
    Option state(Claim claim) {
        if (visit.assembly().isOver() && claim.stands() && claim.stage() != Claim.Stage.PAID) {
            return new Option("undecided", visit.text().of("fund.state.left"));
        }
        String mark =
                switch (claim.stage()) {
                    case OPEN -> "open";
                    case GRANTED, LISTED -> "mine";
                    case PAID -> "passed";
                    case REFUSED, CLOSED -> "failed";
                    case WITHDRAWN -> "undecided";
                };
        return new Option(mark, visit.text().of("fund.state." + claim.stage().name()));
    }

    /// A row for a claim.
    ///
    /// @param isNamed whether the name of whose it is stands in it
    Line line(Claim claim, boolean isNamed) {
        String title = visit.text().of("fund.claim.number", "claim", claim.id());
        return Line.of(
                state(claim).value(),
                isNamed ? title + ": " + visit.name(claim.member()) : title,
                path(claim),
                visit.text()
                        .of(
                                "fund.claim.row",
                                "amount",
                                money(claim.amount()),
                                "days",
                                claim.days().size(),
                                "state",
                                state(claim).label()));
    }

    /// A claim among others that can be chosen, for those who pay.
    Option option(Claim claim) {
        return new Option(
                claim.id().toString(),
                visit.text()
                        .of(
                                "fund.pay.option",
                                "name",
                                visit.name(claim.member()),
                                "amount",
                                money(claim.amount()),
                                "claim",
                                claim.id()));
    }

    /// The matter under which an enactment of funds stands here.
    MatterKey matter(String type) {
        return MatterOptions.rulingKey(visit, FUNDS, type);
    }
}
