// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.fund;

import static nacre.web.organ.Branch.ANA;
import static nacre.web.organ.Branch.BEN;
import static nacre.web.organ.Branch.CEM;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import nacre.assembly.part.MemberId;
import nacre.journal.Content;
import nacre.journal.Hash;
import nacre.web.organ.Branch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class FundPagesTest {
    private final Striking striking = new Striking();
    private final Branch branch = striking.branch;

    @AfterEach
    void stop() {
        striking.close();
    }

    static void assertSays(String page, String... sentences) {
        for (String sentence : sentences) {
            assertTrue(page.contains(sentence), () -> sentence + "\n" + page);
        }
    }

    static void assertSaysNot(String page, String... sentences) {
        for (String sentence : sentences) {
            assertFalse(page.contains(sentence), () -> sentence + "\n" + page);
        }
    }

    private String get(MemberId member, String path) {
        var answer = branch.get(member, path);
        assertEquals(200, answer.statusCode(), answer.body());
        return answer.body();
    }

    @Test
    void a_fund_is_proposed_with_its_rules_and_shows_what_is_in_it() {
        assertSays(get(BEN, striking.path), "There is no solidarity fund yet.");
        var put = branch.post(BEN, striking.path + "/open", striking.typed());
        assertSays(
                get(CEM, Striking.place(put)),
                "A solidarity fund is opened: “Strike fund”",
                "50.00 EUR for each day out, and 10.00 EUR more for each person",
                "The first day out of each person is not paid",
                "2 members approve a claim before it is paid");
        striking.passed();
        striking.fund = striking.path + "/" + striking.funds().all().lastKey();
        assertSays(get(CEM, striking.fund), "0.00 EUR are in the fund.", "How it pays");
        assertSays(
                get(CEM, branch.path("/record")), "The solidarity fund “Strike fund” was opened");
    }

    @Test
    void what_is_wrong_in_the_rules_stands_beside_its_field() {
        var empty = branch.post(ANA, striking.path + "/open", "from", "soon");
        assertEquals(422, empty.statusCode());
        for (String field :
                List.of("heading", "text", "title", "account", "perDay", "mostInAll", "from")) {
            assertSays(empty.body(), "id=\"" + field + "-err\"");
        }
        var small =
                branch.post(
                        ANA,
                        striking.path + "/open",
                        striking.typed("mostPerDay", "49,99", "approvals", "10"));
        assertSays(small.body(), "Write a whole number from 1 to 9.", "value=\"49,99\"");
        var beyond =
                branch.post(ANA, striking.path + "/open", striking.typed("mostPerDay", "49,99"));
        assertEquals(409, beyond.statusCode());
        assertSays(beyond.body(), "«the most for one day» goes from 50.00 EUR to");
    }

    @Test
    void a_claim_is_reckoned_made_approved_by_two_and_shown_to_few() {
        striking.decided();
        MemberId dia = striking.member("Dia");
        String claiming = striking.fund + "/claim";
        String[] typed = striking.days(3, "dependants", "1", "do", "reckon");
        String reckoned = branch.post(dia, claiming, typed).body();
        assertSays(
                reckoned,
                "1 of 3 days is a waiting day and not paid.",
                "2 days at 60.00 EUR each: 120.00 EUR.",
                "checked");
        String[] claims = striking.days(3, "dependants", "1", "payto", "Cash <i>", "note", "Rent");
        String claim = Striking.place(branch.post(dia, claiming, claims));
        assertSays(
                get(dia, claim),
                "120.00 EUR for 3 days out",
                "Cash &lt;i&gt;",
                "Nobody has approved it yet. It needs 2 approvals.",
                "Take it back");
        assertEquals(404, branch.get(CEM, claim).statusCode());
        assertSaysNot(get(CEM, striking.fund), "Dia");
        assertSays(get(BEN, striking.fund), "Dia", "These claims wait for you");
        String bens = get(BEN, claim);
        assertSays(bens, "Dia", "Rent", "Approve");
        assertSaysNot(bens, "Cash &lt;i&gt;");
        assertEquals(303, branch.post(BEN, claim + "/approve").statusCode());
        assertEquals(409, branch.post(BEN, claim + "/approve").statusCode());
        assertEquals(303, branch.post(ANA, claim + "/approve").statusCode());
        assertSays(
                get(CEM, striking.fund),
                "880.00 EUR are in the fund.",
                "120.00 EUR are granted and set aside");
        assertSays(get(dia, claim), "granted", "Approved by");
    }

    @Test
    void days_that_were_claimed_are_not_offered_again() {
        striking.decided();
        String day = striking.today().minusDays(1).toString();
        assertSays(get(CEM, striking.fund + "/claim"), "value=\"" + day + "\"");
        striking.claims(CEM, 3);
        assertSaysNot(get(CEM, striking.fund + "/claim"), "value=\"" + day + "\"");
        var again = branch.post(CEM, striking.fund + "/claim", striking.days(4, "payto", "Cash"));
        assertEquals(409, again.statusCode());
        assertSays(again.body(), "You have claimed for");
    }

    @Test
    void what_is_wrong_in_a_claim_stands_beside_its_field_and_what_was_typed_is_kept() {
        striking.decided();
        var empty = branch.post(CEM, striking.fund + "/claim", "dependants", "many", "note", "A");
        assertEquals(422, empty.statusCode());
        assertSays(
                empty.body(),
                "id=\"day-err\"",
                "id=\"dependants-err\"",
                "id=\"payto-err\"",
                "value=\"many\"");
        var waiting = branch.post(CEM, striking.fund + "/claim", striking.days(1, "payto", "Cash"));
        assertEquals(409, waiting.statusCode());
        assertSays(waiting.body(), "The first day out is not paid", ">\nCash</textarea>");
    }

    @Test
    void of_a_file_only_its_fingerprint_is_kept_and_an_approver_can_check_it() {
        striking.decided();
        String canary = "payslip of Dia, 1849 euros";
        String[] typed = striking.days(3, "payto", "Rest in my account");
        var made = striking.upload(CEM, striking.fund + "/claim", canary, typed);
        String claim = Striking.place(made);
        assertSays(get(BEN, claim), "The fingerprint of a file came with this claim.");
        String check = claim + "/check";
        assertSays(striking.upload(BEN, check, canary).body(), "Yes: this is the file");
        assertSays(striking.upload(BEN, check, "another").body(), "No: this is another file");
        assertSays(striking.upload(BEN, check, "").body(), "Choose the file first");
        assertEquals(404, striking.upload(striking.member("Dia"), check, canary).statusCode());
        long entry = striking.funds().claims().lastKey().seq();
        String proof = Hash.sha256(canary.getBytes(StandardCharsets.UTF_8)).toString();
        assertEquals(proof, branch.clerk.contents().text(entry, "proof"));
        assertEquals("", kept("1849"));
        assertFalse(kept("Rest in my account").isEmpty(), "What is kept is found.");
    }

    /// What the record holds with these words in it.
    private String kept(String words) {
        var found = new StringBuilder();
        for (long seq = 0; seq < branch.clerk.journal().head().size(); seq++) {
            for (Content each : branch.clerk.contents().of(seq)) {
                var held = each.held();
                if (held != null && held.value().contains(words)) {
                    found.append(seq);
                }
            }
        }
        return found.toString();
    }

    @Test
    void who_was_refused_reads_why_and_asks_all_members() {
        striking.decided();
        String claim = striking.claims(CEM, 3);
        assertEquals(409, branch.post(BEN, claim + "/refuse", "reason", " ").statusCode());
        Striking.place(branch.post(BEN, claim + "/refuse", "reason", "Not on the picket"));
        assertSays(get(CEM, claim), "Not on the picket", "Ask all members");
        assertEquals(422, branch.post(CEM, claim + "/propose", "heading", "Pay me").statusCode());
        var put = branch.post(CEM, claim + "/propose", "heading", "Pay me", "text", "I was ill.");
        assertSays(get(BEN, Striking.place(put)), "is granted though it was refused: 100.00 EUR");
        striking.passed();
        assertSays(get(CEM, claim), "granted");
    }

    @Test
    void claims_are_listed_handed_out_and_paid_and_others_see_no_list() {
        striking.decided();
        String claim = striking.granted(CEM, 3);
        assertSays(get(ANA, striking.fund), "Cem: 100.00 EUR");
        String list = striking.listed(claim);
        assertSays(get(ANA, list), "IBAN &lt;b&gt; of somebody", "1 payment, 100.00 EUR in all");
        assertEquals(404, branch.get(BEN, list).statusCode());
        assertEquals(404, branch.post(BEN, list + "/file").statusCode());
        var file = branch.post(ANA, list + "/file");
        assertEquals("text/csv; charset=utf-8", file.headers().firstValue("Content-Type").get());
        assertSays(
                file.body(),
                "Cem,IBAN <b> of somebody,100.00,EUR,\"Depot North, claim",
                "Handed out to Ana");
        assertSays(get(BEN, branch.path("/record")), "was handed out as a file");
        assertEquals(422, branch.post(ANA, list + "/paid", "day", "soon").statusCode());
        Striking.place(branch.post(ANA, list + "/paid", "day", striking.today().toString()));
        assertEquals(409, branch.post(ANA, list + "/file").statusCode());
        assertSays(get(CEM, claim), "paid");
        assertSaysNot(get(CEM, striking.fund), "are granted and set aside");
    }

    @Test
    void a_payment_that_failed_comes_off_the_list_and_she_says_anew_where_it_goes_to() {
        striking.decided();
        String claim = striking.granted(CEM, 3);
        String list = striking.listed(claim);
        String number = claim.substring(claim.lastIndexOf('/') + 1);
        String[] drops = {"claim", number, "reason", "No such account"};
        Striking.place(branch.post(ANA, list + "/drop", drops));
        assertSays(get(CEM, claim), "No such account", "Change how it is paid");
        Striking.place(branch.post(CEM, claim + "/direct", "payto", "Cash then"));
        assertSays(get(ANA, striking.listed(claim)), "Cash then");
        assertEquals(422, branch.post(ANA, striking.fund + "/lists").statusCode());
    }

    @Test
    void a_forecast_says_how_many_days_the_fund_lasts_and_what_is_wrong_with_the_question() {
        striking.decided();
        String forecast = striking.fund + "/forecast";
        assertSays(get(CEM, forecast), "This is a forecast.");
        String said = get(CEM, forecast + "?out=5&dependants=2");
        assertSays(
                said,
                "At this turnout it lasts 4 days.",
                "A day costs 270.00 EUR",
                "730.00",
                "missing");
        assertSays(get(CEM, forecast + "?out=1"), "It lasts until each of them has had the most");
        for (String wrong : List.of("-1", "many", "1000001", "99999999999999999999")) {
            assertSays(get(CEM, forecast + "?out=" + wrong), "id=\"out-err\"");
        }
    }

    @Test
    void today_says_what_waits_for_whom() {
        striking.decided();
        String claim = striking.claims(CEM, 3);
        assertSays(get(BEN, "/"), "1 claim waits for your approval");
        assertSaysNot(get(CEM, "/"), "waits for your approval");
        branch.post(BEN, claim + "/approve");
        assertSaysNot(get(BEN, "/"), "waits for your approval");
        branch.post(ANA, claim + "/approve");
        assertSays(get(ANA, "/"), "1 granted claim waits to be paid");
        assertSays(get(CEM, "/"), "100.00 EUR for 3 days out: granted");
    }

    @Test
    void what_she_wrote_is_in_no_page_copy_or_answer_for_others() {
        striking.decided();
        String[] typed = striking.days(3, "payto", "ES99 canary", "note", "canary rent");
        String claim = Striking.place(branch.post(CEM, striking.fund + "/claim", typed));
        Striking.place(branch.post(BEN, claim + "/refuse", "reason", "canary reason"));
        long made = striking.funds().claims().lastKey().seq();
        MemberId dia = striking.member("Dia");
        for (String path :
                List.of(
                        striking.fund,
                        branch.path("/record"),
                        branch.path("/record/" + made),
                        branch.path("/record/" + (made + 1)),
                        branch.path("/record/copy"),
                        branch.path("/accounts"),
                        branch.path("/accounts/books.journal"))) {
            assertSaysNot(get(dia, path), "canary");
        }
        assertSays(get(CEM, claim), "ES99 canary", "canary rent", "canary reason");
        assertSays(get(CEM, branch.path("/record/copy")), "ES99 canary");
    }

    @Test
    void nothing_in_an_address_or_a_title_names_who_claims() {
        striking.decided();
        String claim = striking.claims(CEM, 3);
        assertTrue(claim.matches("[/a-z0-9]+"), claim);
        String page = get(BEN, claim);
        assertFalse(page.substring(0, page.indexOf("</title>")).contains("Cem"));
        assertEquals(404, branch.get(branch.foreigner(), claim).statusCode());
        assertEquals(404, branch.get(BEN, striking.fund + "/claims/3").statusCode());
        assertEquals(404, branch.get(ANA, striking.fund + "/lists/3").statusCode());
        assertEquals(404, branch.get(ANA, striking.path + "/3").statusCode());
    }

    @Test
    void a_mandate_to_approve_or_pay_is_limited_by_money_and_by_account() {
        striking.decided();
        String[] fields = {
            "matter", "mandates",
            "title", "Two who look",
            "text", "Cem, then.",
            "e", "0-give",
            "e0-title", "Claims",
            "e0-task", "Look at each claim.",
            "e0-holders", CEM.toString(),
            "e0-powers", "approve-claims",
            "e0-place-approve-claims", "fund/" + striking.money,
            "e0-amount-approve-claims", "500,00",
            "e0-ends", "2027-03-31",
            "do", "preview"
        };
        String preview = branch.post(CEM, branch.path("/decide/new"), fields).body();
        assertSays(
                preview,
                "approve or refuse claims on a solidarity fund",
                "Strike fund",
                "up to 500.00 EUR in all");
    }
}
