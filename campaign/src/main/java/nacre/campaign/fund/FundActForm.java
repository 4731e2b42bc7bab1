// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.campaign.fund;

import java.time.LocalDate;
import java.util.List;
import nacre.accounts.AccountId;
import nacre.assembly.part.Facts;
import nacre.journal.Json;
import nacre.journal.Malformed;

/// How acts of solidarity funds are written for good.
final class FundActForm {

    private FundActForm() {}

    static String type(FundAct act) {
        return switch (act) {
            case FundAct.Opened a -> "fund.opened";
            case FundAct.Changed a -> "fund.changed";
            case FundAct.Claimed a -> "fund.claimed";
            case FundAct.Directed a -> "fund.directed";
            case FundAct.Withdrawn a -> "fund.withdrawn";
            case FundAct.Approved a -> "fund.approved";
            case FundAct.Refused a -> "fund.refused";
            case FundAct.Granted a -> "fund.granted";
            case FundAct.Awarded a -> "fund.awarded";
            case FundAct.Listed a -> "fund.listed";
            case FundAct.Exported a -> "fund.exported";
            case FundAct.Dropped a -> "fund.dropped";
            case FundAct.Paid a -> "fund.paid";
            case FundAct.Settled a -> "fund.settled";
            case FundAct.Returned a -> "fund.returned";
            case FundAct.Restored a -> "fund.restored";
            case FundAct.Released a -> "fund.released";
            case FundAct.Closed a -> "fund.closed";
        };
    }

    static Json.Fields facts(FundAct act) {
        return switch (act) {
            case FundAct.Opened(var account, var aside, var terms) ->
                    Json.object()
                            .put("account", account.seq())
                            .put("aside", aside.seq())
                            .put("terms", terms.form())
                            .done();
            case FundAct.Changed(var fund, var terms) ->
                    Json.object().put("fund", fund.seq()).put("terms", terms.form()).done();
            case FundAct.Claimed claimed -> claimed(claimed);
            case FundAct.Directed(var claim) -> claim(claim);
            case FundAct.Withdrawn(var claim) -> claim(claim);
            case FundAct.Approved(var claim) -> claim(claim);
            case FundAct.Refused(var claim) -> claim(claim);
            case FundAct.Granted(var claim) -> claim(claim);
            case FundAct.Awarded(var claim) -> claim(claim);
            case FundAct.Listed(var fund, var from, var claims) ->
                    Json.object()
                            .put("claims", claims(claims))
                            .put("from", from.seq())
                            .put("fund", fund.seq())
                            .done();
            case FundAct.Exported(var payout) -> payout(payout);
            case FundAct.Dropped(var payout, var claim) ->
                    Json.object().put("claim", claim.seq()).put("payout", payout.seq()).done();
            case FundAct.Paid(var payout, var day) ->
                    Json.object().put("day", day.toString()).put("payout", payout.seq()).done();
            case FundAct.Settled(var payout) -> payout(payout);
            case FundAct.Returned(var payout, var claim, var day) ->
                    Json.object()
                            .put("claim", claim.seq())
                            .put("day", day.toString())
                            .put("payout", payout.seq())
                            .done();
            case FundAct.Restored(var claim) -> claim(claim);
            case FundAct.Released(var claim) -> claim(claim);
            case FundAct.Closed(var claim) -> claim(claim);
        };
    }

    private static Json.Fields claimed(FundAct.Claimed act) {
        return Json.object()
                .put("amount", act.amount())
                .put("days", days(act.days()))
                .put("dependants", act.dependants())
                .put("fund", act.fund().seq())
                .done();
    }

    static Json days(List<LocalDate> days) {
        return Json.texts(days.stream().map(LocalDate::toString).toList());
    }

    static List<LocalDate> days(Json.Fields facts) {
        return facts.items("days").texts().stream().map(day -> Facts.day("days", day)).toList();
    }

    static List<ClaimId> claims(Json.Fields facts) {
        return facts.items("claims").wholes().stream().map(ClaimId::new).toList();
    }

    static Json claims(List<ClaimId> claims) {
        return Json.wholes(claims.stream().map(ClaimId::seq).toList());
    }

    private static Json.Fields claim(ClaimId claim) {
        return Json.object().put("claim", claim.seq()).done();
    }

    private static Json.Fields payout(PayoutId payout) {
        return Json.object().put("payout", payout.seq()).done();
    }

    static FundAct read(String type, Json.Fields facts) {
        return switch (type) {
            case "fund.opened" -> opened(facts.only("account", "aside", "terms"));
            case "fund.changed" -> {
                facts.only("fund", "terms");
                yield new FundAct.Changed(fund(facts), Terms.read(facts.fields("terms")));
            }
            case "fund.claimed" -> claimed(facts.only("amount", "days", "dependants", "fund"));
            case "fund.directed" -> new FundAct.Directed(onlyClaim(facts));
            case "fund.withdrawn" -> new FundAct.Withdrawn(onlyClaim(facts));
            case "fund.approved" -> new FundAct.Approved(onlyClaim(facts));
            case "fund.refused" -> new FundAct.Refused(onlyClaim(facts));
            case "fund.granted" -> new FundAct.Granted(onlyClaim(facts));
            case "fund.awarded" -> new FundAct.Awarded(onlyClaim(facts));
            case "fund.listed" -> listed(facts.only("claims", "from", "fund"));
            case "fund.exported" -> new FundAct.Exported(onlyPayout(facts));
            case "fund.dropped" -> {
                facts.only("claim", "payout");
                yield new FundAct.Dropped(
                        new PayoutId(facts.whole("payout")), new ClaimId(facts.whole("claim")));
            }
            case "fund.paid" -> {
                facts.only("day", "payout");
                yield new FundAct.Paid(
                        new PayoutId(facts.whole("payout")), Facts.day(facts, "day"));
            }
            case "fund.settled" -> new FundAct.Settled(onlyPayout(facts));
            case "fund.returned" -> {
                facts.only("claim", "day", "payout");
                yield new FundAct.Returned(
                        new PayoutId(facts.whole("payout")),
                        new ClaimId(facts.whole("claim")),
                        Facts.day(facts, "day"));
            }
            case "fund.restored" -> new FundAct.Restored(onlyClaim(facts));
            case "fund.released" -> new FundAct.Released(onlyClaim(facts));
            case "fund.closed" -> new FundAct.Closed(onlyClaim(facts));
            default -> throw new Malformed("type", "an act of a fund", type);
        };
    }

    private static FundAct opened(Json.Fields facts) {
        return new FundAct.Opened(
                new AccountId(facts.whole("account")),
                new AccountId(facts.whole("aside")),
                Terms.read(facts.fields("terms")));
    }

    private static FundAct claimed(Json.Fields facts) {
        return new FundAct.Claimed(
                fund(facts), days(facts), Facts.small(facts, "dependants"), facts.whole("amount"));
    }

    private static FundAct listed(Json.Fields facts) {
        return new FundAct.Listed(fund(facts), new AccountId(facts.whole("from")), claims(facts));
    }

    private static FundId fund(Json.Fields facts) {
        return new FundId(facts.whole("fund"));
    }

    private static ClaimId onlyClaim(Json.Fields facts) {
        return new ClaimId(facts.only("claim").whole("claim"));
    }

    private static PayoutId onlyPayout(Json.Fields facts) {
        return new PayoutId(facts.only("payout").whole("payout"));
    }
}
