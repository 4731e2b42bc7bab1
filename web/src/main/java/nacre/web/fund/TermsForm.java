// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.fund;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nacre.accounts.Account;
import nacre.accounts.AccountId;
import nacre.accounts.Currency;
import nacre.accounts.Money;
import nacre.assembly.part.Enactment;
import nacre.assembly.proposal.ProposalCommand;
import nacre.assembly.proposal.Texts;
import nacre.campaign.fund.Fund;
import nacre.campaign.fund.FundAct;
import nacre.campaign.fund.FundRules;
import nacre.campaign.fund.Terms;
import nacre.journal.Content.Words;
import nacre.web.Form;
import nacre.web.Numbers;
import nacre.web.Option;
import nacre.web.Stop;
import nacre.web.Trouble;
import nacre.web.decide.Days;
import nacre.web.organ.Visit;
import nacre.web.part.Amounts;
import org.jspecify.annotations.Nullable;

/// The form by which a fund, or other terms for one, is proposed.
final class TermsForm {
    private final Visit visit;
    private final @Nullable Fund fund;
    private final Amounts amounts;
    private Form form;

    /// @param fund whose terms are to change; null for a new one
    TermsForm(Visit visit, @Nullable Fund fund, Form form) {
        this.visit = visit;
        this.fund = fund;
        this.form = form;
        Amounts read = new FundWords(visit).accounts().amounts();
        if (read == null) {
            throw new Stop(new Trouble.NoPage());
        }
        this.amounts = read;
    }

    /// The accounts that can be a fund's and are none's yet.
    static List<Option> accounts(Visit visit) {
        var words = new FundWords(visit);
        var taken = new ArrayList<AccountId>();
        for (Fund each : words.funds().all().values()) {
            taken.add(each.account());
            taken.add(each.aside());
        }
        return words.accounts().books().accounts().values().stream()
                .filter(FundRules::isFit)
                .map(Account::id)
                .filter(id -> !taken.contains(id))
                .map(id -> new Option(id.toString(), words.accounts().title(id)))
                .toList();
    }

    /// A form to begin with: the terms in force, or what many begin with.
    Form begun() {
        LocalDate today = new FundWords(visit).today();
        if (fund == null) {
            List<Option> free = accounts(visit);
            return Form.empty()
                    .with("account", free.isEmpty() ? "" : free.getFirst().value())
                    .with("aside", free.isEmpty() ? "" : free.getLast().value())
                    .with("perDependant", "0")
                    .with("waiting", "0")
                    .with("approvals", "2")
                    .with("within", "30")
                    .with("from", today.toString());
        }
        Terms terms = fund.terms();
        LocalDate until = terms.until();
        return Form.empty()
                .with("perDay", typed(terms.perDay()))
                .with("perDependant", typed(terms.perDependant()))
                .with("mostPerDay", typed(terms.mostPerDay()))
                .with("mostInAll", typed(terms.mostInAll()))
                .with("waiting", Integer.toString(terms.waiting()))
                .with("approvals", Integer.toString(terms.approvals()))
                .with("within", Integer.toString(terms.within()))
                .with("from", terms.from().toString())
                .with("until", until == null ? "" : until.toString());
    }

    /// An amount as somebody would type it.
    private String typed(long amount) {
        Currency currency = new FundWords(visit).accounts().books().currency();
        return currency == null ? "" : new Money(amount, currency).number();
    }

    Form form() {
        return form;
    }

    String unit() {
        return amounts.unit();
    }

    /// The proposal; null if something is wrong, which stands in the form then.
    ProposalCommand.@Nullable PutProposal read() {
        String heading = form.value("heading").strip();
        String text = form.value("text").strip();
        if (Texts.misfitTitle(heading) != null) {
            wrong("heading", "decide.write.wrong.heading", "most", Texts.LONGEST_TITLE);
        }
        if (Texts.misfit(text) != null) {
            wrong("text", "decide.write.wrong.text", "most", Texts.LONGEST_TEXT);
        }
        String title = form.value("title").strip();
        if (fund == null && Texts.misfitTitle(title) != null) {
            wrong("title", "fund.wrong.title", "most", Texts.LONGEST_TITLE);
        }
        Enactment enactment = enactment(title, terms());
        return form.isWrong()
                ? null
                : new ProposalCommand.PutProposal(
                        new FundWords(visit).matter(enactment.type()),
                        heading,
                        text,
                        List.of(enactment),
                        null);
    }

    private Enactment enactment(String title, Terms terms) {
        return fund == null
                ? Enactment.of(
                        new FundAct.Opened(account("account"), account("aside"), terms),
                        List.of(Words.kept("title", title)))
                : Enactment.of(new FundAct.Changed(fund.id(), terms), List.of());
    }

    private AccountId account(String field) {
        Long id = Numbers.find(form.value(field));
        if (id == null) {
            wrong(field, "accounts.wrong.account");
            return new AccountId(0);
        }
        if (field.equals("aside") && form.value("account").equals(form.value(field))) {
            wrong(field, "fund.wrong.aside");
        }
        return new AccountId(id);
    }

    private Terms terms() {
        long perDay = amount("perDay");
        long perDependant = amount("perDependant");
        // Where dependants bring nothing, nobody asks for the most of a day: it is what a day
        // brings.
        boolean isPlain = form.value("mostPerDay").isBlank() && perDependant == 0;
        return new Terms(
                perDay,
                perDependant,
                isPlain ? perDay : amount("mostPerDay"),
                amount("mostInAll"),
                number("waiting", 0, Terms.MOST_WAITING),
                number("approvals", 1, Terms.MOST_APPROVALS),
                number("within", 1, Terms.LONGEST_WITHIN),
                day("from"),
                form.value("until").isBlank() ? null : day("until"));
    }

    private long amount(String field) {
        Long amount = amounts.read(form.value(field).replaceAll("\\s", ""));
        if (amount == null) {
            wrong(field, "fund.wrong.amount", "sample", amounts.sample());
            return 1;
        }
        return amount;
    }

    private int number(String field, int least, int most) {
        Long number = Numbers.find(form.value(field).strip());
        if (number == null || number < least || number > most) {
            wrong(field, "fund.wrong.number", "least", least, "most", most);
            return least;
        }
        return number.intValue();
    }

    private LocalDate day(String field) {
        LocalDate day = Days.read(form.value(field));
        if (day == null) {
            wrong(field, "decide.day.wrong");
            return LocalDate.EPOCH;
        }
        return day;
    }

    private void wrong(String field, String key, Object... namesAndValues) {
        form = form.wrong(field, visit.text().of(key, namesAndValues));
    }
}
