// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.fund;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import nacre.campaign.fund.Claim;
import nacre.campaign.fund.ClaimRules;
import nacre.campaign.fund.Forecast;
import nacre.campaign.fund.Fund;
import nacre.campaign.fund.FundSight;
import nacre.web.Form;
import nacre.web.Numbers;
import nacre.web.organ.Visit;

/// The question how long a fund lasts, as it stands in the address: how many are out each day, and
/// how many people they keep together.
final class ForecastForm {
    private static final int WEEK = 7;
    private static final int LONGEST_TABLE = 62;

    /// Of fewer people than this the page suggests no number: it would tell who has claimed.
    private static final int FEWEST = 5;

    private final Visit visit;
    private final FundSight sight;
    private Form form;

    ForecastForm(Visit visit, Fund fund) {
        this.visit = visit;
        this.sight = new FundWords(visit).sight(fund);
        this.form =
                Form.empty()
                        .with("out", visit.request().query("out"))
                        .with("dependants", visit.request().query("dependants"));
        if (form.value("out").isEmpty() && lately() >= FEWEST) {
            form = form.with("out", Integer.toString(lately()));
        }
    }

    Form form() {
        return form;
    }

    /// How many have claimed for the fullest of the last seven days.
    private int lately() {
        LocalDate today = new FundWords(visit).today();
        int most = 0;
        for (int i = 0; i < WEEK; i++) {
            LocalDate day = today.minusDays(i);
            var out = new HashSet<>();
            for (Claim claim : sight.funds().of(sight.fund().id())) {
                if (claim.stands() && claim.days().contains(day)) {
                    out.add(claim.member());
                }
            }
            most = Math.max(most, out.size());
        }
        return most;
    }

    /// The page; without an answer while nothing was asked.
    ForecastView view() {
        int out = number("out", Forecast.MOST_PEOPLE);
        int dependants = number("dependants", out * ClaimRules.MOST_DEPENDANTS);
        var words = new FundWords(visit);
        boolean isAsked = !form.value("out").isBlank() && !form.isWrong();
        var forecast =
                Forecast.of(sight.fund().terms(), sight.free(), out, isAsked ? dependants : 0);
        return new ForecastView(
                words.crumb(sight.fund()),
                form,
                isAsked ? says(words, forecast) : "",
                isAsked ? cost(words, forecast) : "",
                isAsked && out > 0 ? rows(words, forecast) : List.of());
    }

    /// The number typed into a field; 0 if there is none, or it is wrong.
    private int number(String field, int most) {
        String typed = form.value(field).strip();
        Long number = Numbers.find(typed);
        if (typed.isEmpty()) {
            return 0;
        }
        if (number == null || number > most) {
            form = form.wrong(field, visit.text().of("fund.forecast.wrong." + field, "most", most));
            return 0;
        }
        return number.intValue();
    }

    private static String says(FundWords words, Forecast forecast) {
        Long days = forecast.days();
        return days == null
                ? words.visit().text().of("fund.forecast.enough")
                : words.visit().text().of("fund.forecast.days", "days", days);
    }

    private static String cost(FundWords words, Forecast forecast) {
        return words.visit()
                .text()
                .of(
                        "fund.forecast.cost",
                        "amount",
                        words.money(forecast.perDay()),
                        "there",
                        words.money(forecast.there()));
    }

    /// The days until the first that is not covered, or as many as fit.
    private static List<ForecastView.Row> rows(FundWords words, Forecast forecast) {
        Long days = forecast.days();
        int length = days == null ? WEEK : Math.clamp(days + 1, 1, LONGEST_TABLE);
        var rows = new ArrayList<ForecastView.Row>();
        for (Forecast.Day day : forecast.table(words.today(), length)) {
            rows.add(
                    new ForecastView.Row(
                            day.number(),
                            words.visit().text().day(day.day()),
                            words.accounts().number(day.costs()),
                            words.accounts().number(day.left()),
                            day.left() < 0));
        }
        return rows;
    }
}
