// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.fund;

import static nacre.campaign.fund.FundPart.FUNDS;
import static nacre.web.organ.Branch.ANA;
import static nacre.web.organ.Branch.BEN;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import nacre.accounts.AccountId;
import nacre.accounts.AccountsCommand;
import nacre.accounts.Currency;
import nacre.accounts.Kind;
import nacre.accounts.Line;
import nacre.assembly.charter.MatterKey;
import nacre.assembly.charter.Template;
import nacre.assembly.mandate.Grant;
import nacre.assembly.mandate.MandateAct;
import nacre.assembly.part.Enactment;
import nacre.assembly.part.MemberId;
import nacre.assembly.proposal.ProposalCommand;
import nacre.ballot.Choice;
import nacre.campaign.fund.ClaimRules;
import nacre.campaign.fund.Funds;
import nacre.journal.Content.Words;
import nacre.organ.Verifier;
import nacre.web.Pages;
import nacre.web.accounts.AccountsPartPages;
import nacre.web.decide.Deciding;
import nacre.web.mandates.MandatePages;
import nacre.web.organ.Branch;
import nacre.web.organ.Visits;
import nacre.web.part.PartsPages;
import nacre.web.record.RecordPages;
import nacre.web.today.OrganPages;
import nacre.web.today.TodayPages;

/// A branch on strike whose solidarity fund was proposed in its form and passed: 50 euros a day, 10
/// for each dependant, 70 at most, 700 in all, one waiting day, two approvals. Ana keeps the books,
/// approves and pays; Ben approves.
final class Striking implements AutoCloseable {
    static final PartsPages PARTS =
            new PartsPages(List.of(new AccountsPartPages(), new FundPartPages()));

    final Branch branch = new Branch(Template.WORKPLACE_BRANCH.charter(), PARTS, Striking::pages);
    final AccountId bank;
    final AccountId money;
    final AccountId aside;
    final String path = branch.path("/fund");

    /// Where the page of the fund is; empty before it was decided.
    String fund = "";

    static List<Pages> pages(Visits visits) {
        var pages = new ArrayList<>(Deciding.pages(visits));
        pages.add(new OrganPages(visits));
        pages.add(new RecordPages(visits));
        pages.add(new TodayPages(visits));
        pages.add(new MandatePages(visits));
        pages.addAll(PARTS.pages(visits));
        return pages;
    }

    Striking() {
        branch.hear(ANA, new AccountsCommand.Begin(new Currency("EUR", 2)));
        bank = opened(Kind.BANK, "Credit Union");
        money = opened(Kind.FUND, "Strike fund");
        aside = opened(Kind.FUND, "Granted claims");
    }

    private AccountId opened(Kind kind, String title) {
        return new AccountId(
                branch.hear(ANA, new AccountsCommand.Open(kind, false, title)).first());
    }

    LocalDate today() {
        return branch.server.now().atZone(ZoneOffset.UTC).toLocalDate();
    }

    /// What is typed into the form for the fund's rules: name, value …
    String[] typed(String... more) {
        var fields =
                new ArrayList<>(
                        List.of(
                                "heading", "A strike fund",
                                "text", "So that everybody can stay out.",
                                "title", "Strike fund",
                                "account", money.toString(),
                                "aside", aside.toString(),
                                "perDay", "50",
                                "perDependant", "10,00",
                                "mostPerDay", "70.00",
                                "mostInAll", "700",
                                "waiting", "1",
                                "approvals", "2",
                                "within", "30",
                                "from", today().toString(),
                                "until", ""));
        for (int i = 0; i < more.length; i += 2) {
            fields.set(fields.indexOf(more[i]) + 1, more[i + 1]);
        }
        return fields.toArray(String[]::new);
    }

    /// The fund was decided, 1000 euros were given, Ben approves too, and five days have passed.
    Striking decided() {
        branch.hear(
                ANA,
                new AccountsCommand.Post(
                        today(),
                        List.of(new Line(money, -1_000_00), new Line(bank, 1_000_00)),
                        null,
                        "Collected at the gate"));
        var put = branch.post(ANA, path + "/open", typed());
        if (put.statusCode() != 303) {
            throw new AssertionError(put.body());
        }
        passed();
        fund = path + "/" + funds().all().lastKey();
        var given =
                new MandateAct.Given(
                        List.of(BEN),
                        List.of(Grant.of(ClaimRules.APPROVE)),
                        branch.server.now().plus(Duration.ofDays(120)),
                        List.of());
        branch.hear(
                ANA,
                new ProposalCommand.PutProposal(
                        MatterKey.MANDATES,
                        "Ben approves",
                        "So that there are two.",
                        List.of(
                                Enactment.of(
                                        given,
                                        List.of(
                                                Words.kept("task", "Look at each claim."),
                                                Words.kept("title", "Strike fund")))),
                        null));
        passed();
        return this;
    }

    /// The proposal put last is voted on, and everybody says yes.
    void passed() {
        while (branch.clerk.standing().assembly().votes().open().isEmpty()) {
            branch.pass(Duration.ofDays(1));
        }
        branch.everybodyVotes(Choice.YES);
        while (!branch.clerk.standing().assembly().votes().open().isEmpty()) {
            branch.pass(Duration.ofDays(1));
        }
    }

    Funds funds() {
        return branch.clerk.standing().states().of(FUNDS);
    }

    /// A member put on the roll by Ana.
    MemberId member(String name) {
        return branch.clerk.standing().assembly().roll().people().keySet().stream()
                .filter(each ->
                        name.equals(branch.clerk.contents().name(branch.clerk.standing(), each)))
                .findFirst()
                .orElseThrow();
    }

    /// What is typed to claim for so many days until today.
    String[] days(int count, String... more) {
        var fields = new ArrayList<String>();
        for (int i = 0; i < count; i++) {
            fields.addAll(List.of("day", today().minusDays(i).toString()));
        }
        fields.addAll(List.of(more));
        return fields.toArray(String[]::new);
    }

    /// A member claims for so many days until today; where the page of her claim is.
    String claims(MemberId member, int days) {
        String[] typed = days(days, "dependants", "0", "payto", "IBAN <b> of somebody");
        return place(branch.post(member, fund + "/claim", typed));
    }

    /// Where an answer leads to.
    static String place(HttpResponse<String> answer) {
        if (answer.statusCode() != 303) {
            throw new AssertionError(answer.body());
        }
        return answer.headers().firstValue("Location").orElseThrow().replaceAll("\\?.*", "");
    }

    /// Her claim, approved by Ana and Ben.
    String granted(MemberId member, int days) {
        String claim = claims(member, days);
        place(branch.post(ANA, claim + "/approve"));
        place(branch.post(BEN, claim + "/approve"));
        return claim;
    }

    /// Ana makes a list of these claims; where its page is.
    String listed(String... claims) {
        var fields = new ArrayList<>(List.of("from", bank.toString()));
        for (String claim : claims) {
            fields.addAll(List.of("claim", claim.substring(claim.lastIndexOf('/') + 1)));
        }
        return place(branch.post(ANA, fund + "/lists", fields.toArray(String[]::new)));
    }

    HttpResponse<String> upload(MemberId member, String to, String file, String... fields) {
        return branch.upload(member, to, file, fields);
    }

    @Override
    public void close() {
        var verdict = Verifier.verify(branch.clerk.journal(), PARTS.parts());
        branch.close();
        if (!verdict.holds()) {
            throw new AssertionError(verdict);
        }
    }
}
