// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.accounts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import nacre.accounts.AccountId;
import nacre.accounts.AccountsCommand;
import nacre.accounts.Currency;
import nacre.accounts.Kind;
import nacre.accounts.Line;
import nacre.accounts.PostingRules;
import nacre.web.Form;
import nacre.web.Numbers;
import nacre.web.decide.Days;
import nacre.web.organ.Visit;
import org.jspecify.annotations.Nullable;

/// Reads the form of a posting, and writes beside the fields what is wrong. An amount is typed
/// without sign; beside it stands whether the account grows or shrinks.
final class PostForm {
    static final String MORE = "more";
    static final String LESS = "less";
    static final int MOST_LINES = 40;

    private static final Pattern AMOUNT = Pattern.compile("(\\d{1,13})(?:[.,](\\d{1,4}))?");

    private final Visit visit;
    private final Currency currency;
    private Form form;

    PostForm(Visit visit, Currency currency) {
        this.visit = visit;
        this.currency = currency;
        this.form = visit.request().form();
    }

    Form form() {
        return form;
    }

    /// Looks at the proposal's own words too.
    PostForm proposing() {
        form = new BooksProposal(visit).checked(form);
        return this;
    }

    /// How many lines a form has.
    static int lines(Form form) {
        Long lines = Numbers.find(form.value("lines"));
        return lines == null ? 2 : Math.clamp(lines, 2, MOST_LINES);
    }

    /// The form with one more line.
    static Form longer(Form form) {
        int lines = Math.min(MOST_LINES, lines(form) + 1);
        return form.with("lines", Integer.toString(lines));
    }

    /// What was typed, or null if something is wrong.
    AccountsCommand.@Nullable Post read() {
        LocalDate day = day();
        String typed = form.value("rests").strip();
        Long rests = Numbers.find(typed);
        if (!typed.isEmpty() && rests == null) {
            wrong("rests", "accounts.wrong.rests");
        }
        var lines = new ArrayList<Line>();
        for (int i = 0; i < lines(form); i++) {
            Line line = line(i);
            if (line != null) {
                lines.add(line);
            }
        }
        return day == null || form.isWrong()
                ? null
                : new AccountsCommand.Post(day, lines, rests, form.value("memo").strip());
    }

    @Nullable LocalDate day() {
        LocalDate day = Days.read(form.value("day"));
        if (day == null) {
            wrong("day", "decide.day.wrong");
        }
        return day;
    }

    /// One line; null if it is empty or wrong.
    private @Nullable Line line(int place) {
        String account = form.value("account-" + place);
        String typed = form.value("amount-" + place).replaceAll("\\s", "");
        if (account.isEmpty() && typed.isEmpty()) {
            return null;
        }
        Long id = Numbers.find(account);
        Kind kind = id == null ? null : kind(new AccountId(id));
        if (id == null || kind == null) {
            wrong("account-" + place, "accounts.wrong.account");
        }
        Long amount = amount(typed, currency);
        if (amount == null) {
            var sample = new AccountWords(visit).sample(currency);
            form =
                    form.wrong(
                            "amount-" + place,
                            visit.text().of("accounts.wrong.amount", "sample", sample));
        }
        String change = form.value("change-" + place);
        if (!change.equals(MORE) && !change.equals(LESS)) {
            wrong("change-" + place, "accounts.wrong.change");
            return null;
        }
        return id == null || kind == null || amount == null
                ? null
                : new Line(new AccountId(id), kind.said(change.equals(MORE) ? amount : -amount));
    }

    private @Nullable Kind kind(AccountId id) {
        var words = new AccountWords(visit);
        return words.books().kind(visit.assembly(), id);
    }

    private void wrong(String field, String key) {
        form = form.wrong(field, visit.text().of(key));
    }

    /// The amount that somebody typed, in the smallest unit: digits, and behind one point or comma
    /// at most as many as the currency has; null if it is none.
    static @Nullable Long amount(String typed, Currency currency) {
        var found = AMOUNT.matcher(typed);
        if (!found.matches()) {
            return null;
        }
        String behind = found.group(2) == null ? "" : found.group(2);
        if (behind.length() > currency.digits()) {
            return null;
        }
        String digits = found.group(1) + behind + "0".repeat(currency.digits() - behind.length());
        long amount = Long.parseLong(digits);
        return amount > PostingRules.MOST ? null : amount;
    }

    /// The lines of the form that are there already, for a page that shows it again.
    static List<Integer> places(Form form) {
        var places = new ArrayList<Integer>();
        for (int i = 0; i < lines(form); i++) {
            places.add(i);
        }
        return places;
    }
}
