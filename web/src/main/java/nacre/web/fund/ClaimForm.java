// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.fund;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nacre.campaign.fund.ClaimRules;
import nacre.campaign.fund.Entitlement;
import nacre.campaign.fund.Fund;
import nacre.campaign.fund.FundCommand;
import nacre.campaign.fund.FundSight;
import nacre.journal.Hash;
import nacre.web.Form;
import nacre.web.Numbers;
import nacre.web.decide.Days;
import nacre.web.organ.Visit;

/// The form by which somebody claims: the days are there to be ticked, and what they come to is
/// said before she claims.
final class ClaimForm {
    private static final int LONGEST_LINE = 300;
    private static final int LONGEST_NOTE = 2_000;

    private final Visit visit;
    private final FundSight sight;
    private Form form;

    /// @param form what was typed; the fingerprint of a file that came with it is put there
    ClaimForm(Visit visit, Fund fund, Form form) {
        this.visit = visit;
        this.sight = new FundWords(visit).sight(fund);
        this.form = form;
    }

    Form form() {
        return form;
    }

    List<ClaimWeek> weeks() {
        return ClaimWeek.of(visit, sight);
    }

    /// With the fingerprint of the file that came with the form, if one did.
    ClaimForm withProof() {
        byte[] file = visit.request().file("file");
        if (file.length > 0) {
            form = form.with("proof", Hash.sha256(file).toString());
        }
        return this;
    }

    /// What was typed; what is wrong stands in the form then.
    FundCommand.MakeClaim read() {
        List<LocalDate> days = days();
        int dependants = dependants();
        String payTo = form.value("payto").strip();
        if (payTo.isEmpty() || payTo.length() > LONGEST_LINE) {
            wrong("payto", "fund.wrong.payto", "most", LONGEST_LINE);
        }
        String note = form.value("note").strip();
        if (note.length() > LONGEST_NOTE) {
            wrong("note", "fund.wrong.note", "most", LONGEST_NOTE);
        }
        return new FundCommand.MakeClaim(sight.fund().id(), days, dependants, payTo, note, proof());
    }

    private String proof() {
        String typed = form.value("proof");
        return typed.matches("[0-9a-f]{64}") ? typed : "";
    }

    private List<LocalDate> days() {
        var days = new ArrayList<LocalDate>();
        for (String typed : form.all("day")) {
            LocalDate day = Days.read(typed);
            if (day != null && !days.contains(day)) {
                days.add(day);
            }
        }
        if (days.isEmpty()) {
            wrong("day", "fund.wrong.day");
        }
        days.sort(null);
        return days;
    }

    private int dependants() {
        String typed = form.value("dependants").strip();
        Long number = typed.isEmpty() ? Long.valueOf(0) : Numbers.find(typed);
        if (number == null || number > ClaimRules.MOST_DEPENDANTS) {
            wrong("dependants", "fund.wrong.dependants", "most", ClaimRules.MOST_DEPENDANTS);
            return 0;
        }
        return number.intValue();
    }

    private void wrong(String field, String key, Object... namesAndValues) {
        form = form.wrong(field, visit.text().of(key, namesAndValues));
    }

    /// What the days that are ticked come to, in words; nothing if none are.
    List<String> reckoned() {
        var checked = new ClaimForm(visit, sight.fund(), form);
        List<LocalDate> days = checked.days();
        int dependants = checked.dependants();
        if (days.isEmpty() || checked.form.problems().containsKey("dependants")) {
            return List.of();
        }
        Entitlement entitlement =
                sight.funds().entitlement(sight.fund(), sight.own(), days, dependants);
        return ClaimView.reckoning(new FundWords(visit), entitlement, null);
    }
}
