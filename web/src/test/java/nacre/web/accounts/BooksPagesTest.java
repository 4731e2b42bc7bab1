// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.accounts;

import static nacre.web.organ.Branch.ANA;
import static nacre.web.organ.Branch.BEN;
import static nacre.web.organ.Branch.CEM;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import nacre.accounts.AccountId;
import nacre.accounts.AccountsAct;
import nacre.accounts.Line;
import nacre.accounts.PostingId;
import nacre.assembly.charter.MatterKey;
import nacre.assembly.part.Enactment;
import nacre.assembly.part.MemberId;
import nacre.assembly.proposal.ProposalCommand;
import nacre.ballot.Choice;
import nacre.journal.Content.Words;
import nacre.organ.Verifier;
import nacre.web.organ.Branch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// The books as members see them.
@DisplayNameGeneration(ReplaceUnderscores.class)
class BooksPagesTest {
    private final Kept house = new Kept();
    private final Branch branch = house.branch;
    private final String accounts = house.path;

    @AfterEach
    void stop() {
        var verdict = Verifier.verify(branch.clerk.journal(), Kept.PARTS.parts());
        house.close();
        assertTrue(verdict.holds(), verdict::toString);
    }

    private String page(MemberId reader, String path) {
        var page = branch.get(reader, path);
        assertEquals(200, page.statusCode(), page.body());
        return page.body();
    }

    @Test
    void who_keeps_the_accounts_opens_the_books_and_an_account_and_all_members_see_them() {
        assertTrue(page(BEN, branch.path("")).contains(accounts));
        assertEquals(303, branch.post(ANA, accounts + "/begin", "currency", "eur").statusCode());
        branch.post(ANA, accounts + "/open", "kind", "cash", "title", "Cash box <b>");
        String page = page(BEN, accounts);
        assertTrue(page.contains("Cash box &lt;b&gt;"), page);
        assertTrue(page.contains("name=\"heading\""), page);
        assertFalse(page(ANA, accounts).contains("name=\"heading\""));
        String record = page(BEN, branch.path("/record"));
        assertTrue(record.contains("The books were opened, in EUR"), record);
        assertFalse(house.books().accounts().firstEntry().getValue().mayOverdraw());
    }

    @Test
    void a_currency_that_there_is_not_is_told_beside_the_field() {
        var page = branch.post(ANA, accounts + "/begin", "currency", "QQQ");
        assertEquals(422, page.statusCode());
        assertTrue(page.body().contains("There is no currency of this name."), page.body());
        assertEquals(404, branch.get(ANA, accounts + "/post").statusCode());
        assertEquals(404, branch.get(ANA, accounts + "/postings.csv").statusCode());
    }

    /// Sends the form of a posting of today.
    ///
    /// @param lines each as `ACCOUNT more 12.50`
    private HttpResponse<String> type(
            MemberId actor, String act, List<String> lines, String... more) {
        return type(accounts + "/post", actor, act, lines, more);
    }

    private HttpResponse<String> type(
            String path, MemberId actor, String act, List<String> lines, String... more) {
        var fields = new ArrayList<>(List.of(more));
        fields.addAll(List.of("do", act, "lines", Integer.toString(lines.size())));
        fields.addAll(List.of("day", house.today.toString()));
        for (int i = 0; i < lines.size(); i++) {
            String[] words = lines.get(i).split(" ", 3);
            fields.addAll(List.of("account-" + i, words[0], "change-" + i, words[1]));
            fields.addAll(List.of("amount-" + i, words[2]));
        }
        return branch.post(actor, path, words(fields));
    }

    @Test
    void a_posting_is_typed_line_by_line_and_stands_in_the_books() {
        house.opened();
        var lines = List.of(house.bank + " less 1 000,5", house.spent + " more 1000.50", "  ");
        String asked = type(ANA, "line", lines, "memo", "Rent").body();
        assertTrue(asked.contains("amount-3") && asked.contains("value=\"Rent\""), asked);
        house.busy();
        var posted = type(ANA, "post", lines, "memo", "Rent", "rests", "3");
        assertEquals(303, posted.statusCode(), posted.body());
        long seq = branch.clerk.standing().size() - 1;
        assertEquals(
                List.of(new Line(house.bank, -1_000_50), new Line(house.spent, 1_000_50)),
                house.books().postings().get(new PostingId(seq)).lines());
        String page = page(BEN, accounts + "/postings/" + seq);
        assertTrue(page.contains("1,000.50 EUR was moved"), page);
        assertTrue(page.contains("−1,000.50"), page);
        assertTrue(page.contains(branch.path("/record/3")), page);
        assertTrue(page(CEM, accounts).contains("239.50"), "What is left at the bank");
    }

    @Test
    void what_is_wrong_is_told_beside_its_field_and_nothing_typed_is_lost() {
        house.opened();
        var lines = List.of(house.cash + " more 1.234,50", "99 so 5");
        var page = type(ANA, "post", lines, "day", "someday", "rests", "x");
        assertEquals(422, page.statusCode());
        for (String field : List.of("day", "amount-0", "account-1", "change-1", "rests")) {
            assertTrue(page.body().contains("id=\"" + field + "-err\""), page.body());
        }
        assertTrue(page.body().contains("value=\"1.234,50\""), page.body());
        assertTrue(page.body().contains("as in 12.50"), page.body());
    }

    @Test
    void what_the_rules_do_not_allow_is_told_with_names_and_amounts() {
        house.opened();
        var spends = List.of(house.cash + " less 5", house.spent + " more 5");
        var refused = type(ANA, "post", spends);
        assertEquals(409, refused.statusCode());
        assertTrue(refused.body().contains("In the account «Cash box» there is 0.00 EUR"));
        var uneven = List.of(house.cash + " more 5", house.dues + " more 6");
        assertTrue(type(ANA, "post", uneven).body().contains("differ by −1.00 EUR"));
        var comes = List.of(house.cash + " more 5", house.dues + " more 5");
        assertEquals(409, type(BEN, "post", comes).statusCode());
        assertEquals(303, type(ANA, "post", comes).statusCode());
    }

    @Test
    void a_mandate_is_given_for_so_much_money_and_one_account() {
        house.opened();
        var fields =
                new ArrayList<>(
                        List.of("matter", "mandates", "title", "Treasurer", "text", "Ben, then."));
        fields.addAll(List.of("e", "0-give", "e0-title", "Cash", "e0-task", "Pay what we need."));
        fields.addAll(List.of("e0-holders", BEN.toString(), "e0-powers", "post"));
        fields.addAll(List.of("e0-place-post", "cash/" + house.cash, "e0-ends", "2027-01-31"));
        var wrong = new ArrayList<>(fields);
        wrong.addAll(List.of("e0-amount-post", "much", "do", "preview"));
        String again = branch.post(CEM, branch.path("/decide/new"), words(wrong)).body();
        assertTrue(again.contains("id=\"e0-amount-post-err\""), again);
        assertFalse(again.contains("name=\"e0-count-audit\""), again);
        fields.addAll(List.of("e0-amount-post", "500,00", "do", "preview"));
        String preview = branch.post(CEM, branch.path("/decide/new"), words(fields)).body();
        assertTrue(preview.contains("up to 500.00 EUR in all"), preview);
        assertTrue(preview.contains("Cash box"), preview);
    }

    @Test
    void an_account_that_only_decisions_take_from_shows_for_whom_its_money_is_kept() {
        house.opened();
        String fund = accounts + "/" + house.fund;
        assertEquals(409, branch.post(BEN, fund + "/guard").statusCode());
        assertEquals(303, branch.post(ANA, fund + "/guard").statusCode());
        assertTrue(page(BEN, fund).contains("from which only a decision takes something"));
        house.post("Rent", new Line(AccountId.of(BEN), 700_00), new Line(house.fund, -700_00));
        house.post("Rent", new Line(AccountId.of(CEM), 850_00), new Line(house.fund, -850_00));
        String bens = page(BEN, fund);
        assertTrue(bens.contains("For whom it is kept") && bens.contains(">700.00<"), bens);
        assertFalse(bens.contains(">850.00<"), bens);
        assertTrue(page(ANA, fund).contains(">850.00<"));
        var taken = type(ANA, "post", List.of(house.fund + " less 5", house.dues + " more 5"));
        assertEquals(409, taken.statusCode());
        assertTrue(taken.body().contains("only a decision takes something"), taken.body());
    }

    private static String[] words(List<String> fields) {
        return fields.toArray(String[]::new);
    }

    @Test
    void a_members_account_is_shown_to_her_and_to_those_with_the_mandate_and_summed_for_others() {
        house.opened().busy();
        String bens = accounts + "/" + AccountId.of(BEN);
        assertTrue(page(BEN, bens).contains("150.00 EUR are owed to her"));
        assertTrue(page(BEN, bens).contains("every member can read them there"));
        assertTrue(page(ANA, bens).contains("Hardship in March"));
        assertEquals(404, branch.get(CEM, bens).statusCode());
        String cems = page(CEM, accounts);
        assertTrue(cems.contains("All members together"), cems);
        assertFalse(cems.contains("Hardship in March"), cems);
        assertFalse(cems.contains(bens + "\""), cems);
        assertTrue(page(BEN, accounts).contains("Hardship in March"));
        long seq = branch.clerk.standing().size() - 1;
        String posting = page(CEM, accounts + "/postings/" + seq);
        assertTrue(posting.contains("All members together"), posting);
        assertFalse(posting.contains("Hardship"), posting);
        assertFalse(posting.contains(">Ben<"), posting);
    }

    @Test
    void the_files_hold_what_the_reader_is_shown() {
        house.opened().busy();
        house.post("=1+1", new Line(house.dues, -1), new Line(house.cash, 1));
        String member = "Liabilities:Members:" + BEN;
        assertTrue(page(ANA, accounts + "/books.journal").contains(member));
        assertTrue(page(BEN, accounts + "/books.beancount").contains(member));
        String cems = page(CEM, accounts + "/books.journal");
        assertFalse(cems.contains(member) || cems.contains("Hardship"), cems);
        assertTrue(cems.contains("; Credit Union\naccount Assets:Bank:1\n"), cems);
        String csv = page(CEM, accounts + "/postings.csv");
        assertTrue(csv.contains(",-48.90,"), csv);
        assertTrue(csv.contains(",'=1+1,"), csv);
        assertFalse(csv.contains("Ben"), csv);
        assertTrue(page(ANA, accounts + "/postings.csv").contains("Ben"));
    }

    @Test
    void a_wrong_posting_is_reversed_on_its_page_and_both_say_so() {
        house.opened();
        PostingId wrong = house.post("", new Line(house.dues, -5), new Line(house.cash, 5));
        String path = accounts + "/postings/" + wrong;
        assertFalse(page(BEN, path).contains(path + "/reverse"));
        var unfinished = branch.post(ANA, path + "/reverse", "day", "", "memo", "Typed twice");
        assertEquals(422, unfinished.statusCode());
        var done =
                branch.post(ANA, path + "/reverse", "day", house.today.toString(), "memo", "Twice");
        assertEquals(303, done.statusCode(), done.body());
        long by = branch.clerk.standing().size() - 1;
        assertTrue(page(BEN, path).contains("Reversed by posting " + by));
        assertTrue(page(BEN, accounts + "/postings/" + by).contains("Reverses posting " + wrong));
        assertFalse(page(ANA, path).contains(path + "/reverse"));
        assertTrue(page(BEN, accounts).contains("Between Dues and Cash box"));
    }

    @Test
    void an_account_with_nothing_in_it_is_closed_on_its_page() {
        house.opened();
        String path = accounts + "/" + house.cash;
        assertFalse(page(BEN, path).contains(path + "/close"));
        assertEquals(303, branch.post(ANA, path + "/close").statusCode());
        assertTrue(page(BEN, path).contains("Cash, closed"));
        assertEquals(409, branch.post(ANA, path + "/close").statusCode());
    }

    @Test
    void many_postings_come_page_by_page() {
        house.opened();
        for (int i = 1; i <= 60; i++) {
            house.post("No. " + i + ".", new Line(house.dues, -i), new Line(house.cash, i));
        }
        String first = page(BEN, accounts);
        assertTrue(first.contains("No. 60.") && first.contains("No. 36."), first);
        assertFalse(first.contains("No. 35."), first);
        long last = branch.clerk.standing().size();
        String second = page(BEN, accounts + "?before=" + (last - 25));
        assertTrue(second.contains("No. 35.") && second.contains("No. 11."), second);
        String third = page(BEN, accounts + "/" + house.cash + "?before=" + (last - 50));
        assertTrue(third.contains("No. 10.") && third.contains("No. 1."), third);
        assertFalse(third.contains("Older postings"), third);
    }

    @Test
    void a_decision_that_posts_is_said_in_words() {
        house.opened().busy();
        var pays =
                Enactment.of(
                        new AccountsAct.Posted(
                                house.today,
                                List.of(
                                        new Line(house.bank, -100_00),
                                        new Line(house.fund, 100_00)),
                                null),
                        List.of(Words.kept("memo", "For the neighbours on strike")));
        var put =
                new ProposalCommand.PutProposal(
                        MatterKey.EVERYDAY, "Help them", "Now.", List.of(pays), null);
        long seq = branch.hear(BEN, put).first();
        String page = page(CEM, branch.path("/decide/" + seq));
        assertTrue(page.contains("100.00 EUR is posted, for"), page);
        assertTrue(page.contains("Solidarity fund: 100.00 EUR less"), page);
        assertTrue(page.contains("For the neighbours on strike"), page);
    }

    @Test
    void who_has_no_mandate_proposes_and_it_is_done_when_it_passes() {
        String begin = accounts + "/begin";
        assertEquals(422, branch.post(BEN, begin, "currency", "EUR").statusCode());
        propose(branch.post(BEN, begin, "currency", "EUR", "heading", "Books", "text", "Now."));
        String open = accounts + "/open";
        var words = new String[] {"heading", "A fund", "text", "Why not.", "title", "Our fund"};
        propose(branch.post(BEN, open, with(words, "kind", "fund")));
        propose(branch.post(BEN, open, with(words, "kind", "cash", "title", "Box")));
        AccountId fund = house.books().accounts().firstKey();
        AccountId box = house.books().accounts().lastKey();
        var lines = List.of(fund + " more 7", box + " more 7");
        String path = accounts + "/propose";
        assertEquals(422, type(path, BEN, "post", lines).statusCode());
        propose(type(path, BEN, "post", lines, "heading", "A gift", "text", "Take it."));
        assertTrue(page(CEM, accounts + "/" + fund).contains("7.00 EUR are in it"));
    }

    /// It was proposed, and everybody says yes.
    private void propose(HttpResponse<String> put) {
        assertEquals(303, put.statusCode(), put.body());
        branch.pass(Duration.ofDays(4));
        branch.everybodyVotes(Choice.YES);
        branch.pass(Duration.ofDays(4));
    }

    private static String[] with(String[] fields, String... more) {
        var all = new ArrayList<>(List.of(more));
        all.addAll(List.of(fields));
        return words(all);
    }

    @Test
    void an_amount_is_read_as_people_type_it_and_never_guessed() {
        var euro = new nacre.accounts.Currency("EUR", 2);
        assertEquals(12_50L, PostForm.amount("12.5", euro));
        assertEquals(12_50L, PostForm.amount("12,50", euro));
        assertEquals(12_00L, PostForm.amount("12", euro));
        for (String wrong : List.of("", "-5", "1.234", "1.234,50", "12,", ",5", "1e3", "９")) {
            assertEquals(null, PostForm.amount(wrong, euro), wrong);
        }
        assertEquals(12L, PostForm.amount("12", new nacre.accounts.Currency("JPY", 0)));
        assertEquals(null, PostForm.amount("12.5", new nacre.accounts.Currency("JPY", 0)));
        assertEquals(null, PostForm.amount("9999999999999", euro));
    }
}
