// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.app.demo;

import static nacre.campaign.fund.FundPart.FUNDS;

import java.time.LocalDate;
import java.util.List;
import nacre.assembly.part.Enactment;
import nacre.assembly.part.MemberId;
import nacre.campaign.fund.Claim;
import nacre.campaign.fund.ClaimId;
import nacre.campaign.fund.FundAct;
import nacre.campaign.fund.FundCommand;
import nacre.campaign.fund.FundId;
import nacre.campaign.fund.Funds;
import nacre.campaign.fund.PayoutId;
import nacre.campaign.fund.Terms;
import nacre.journal.Content.Words;

/// How an organ of the town pays from its solidarity fund.
final class FundLife {
    private final OrganLife organ;
    private final BooksLife books;

    FundLife(OrganLife organ, BooksLife books) {
        this.organ = organ;
        this.books = books;
    }

    private Funds funds() {
        return organ.clerk().standing().states().of(FUNDS);
    }

    private FundId fund() {
        return funds().all().lastKey();
    }

    /// What opens a fund: `5000 800 8000 40000 0 2 45 2027-03-01 TITLE`, its terms in the order in
    /// which they are written. Its accounts are those of that title and of the next line.
    Enactment opened(String said, String aside) {
        String[] words = said.split(" ", 9);
        var terms =
                new Terms(
                        Long.parseLong(words[0]),
                        Long.parseLong(words[1]),
                        Long.parseLong(words[2]),
                        Long.parseLong(words[3]),
                        Integer.parseInt(words[4]),
                        Integer.parseInt(words[5]),
                        Integer.parseInt(words[6]),
                        LocalDate.parse(words[7]),
                        null);
        return Enactment.of(
                new FundAct.Opened(books.account(words[8]), books.account(aside), terms),
                List.of(Words.kept("title", words[8])));
    }

    /// `2 2027-03-22 2027-03-23`: for how many who depend on her, and for which days. The lines say
    /// how it is to reach her, and why.
    void claims(MemberId who, String said, List<String> lines) {
        List<String> words = List.of(said.split(" ", -1));
        organ.done(
                who,
                new FundCommand.MakeClaim(
                        fund(),
                        words.subList(1, words.size()).stream().map(LocalDate::parse).toList(),
                        Integer.parseInt(words.getFirst()),
                        lines.get(0),
                        lines.get(1),
                        ""));
    }

    /// Approves the newest claim.
    void approves(MemberId who) {
        organ.done(who, new FundCommand.ApproveClaim(funds().claims().lastKey()));
    }

    /// `Savings bank`: lists all that is granted to be paid from there, and takes the list along.
    void lists(MemberId who, String from) {
        organ.clerk().catchUp();
        List<ClaimId> granted =
                funds().claims().values().stream()
                        .filter(each -> each.stage() == Claim.Stage.GRANTED)
                        .map(Claim::id)
                        .toList();
        organ.done(who, new FundCommand.ListPayments(fund(), books.account(from), granted));
        organ.done(who, new FundCommand.ExportPayments(payout()));
    }

    /// Marks the newest list as paid today.
    void pays(MemberId who) {
        LocalDate today = organ.now().atZone(Town.ZONE).toLocalDate();
        organ.done(who, new FundCommand.MarkPaid(payout(), today));
    }

    private PayoutId payout() {
        return funds().payouts().lastKey();
    }
}
