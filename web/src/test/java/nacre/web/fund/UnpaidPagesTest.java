// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.fund;

import static nacre.web.fund.FundPagesTest.assertSays;
import static nacre.web.fund.FundPagesTest.assertSaysNot;
import static nacre.web.organ.Branch.ANA;
import static nacre.web.organ.Branch.BEN;
import static nacre.web.organ.Branch.CEM;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import nacre.assembly.charter.MatterKey;
import nacre.assembly.founding.Holdings;
import nacre.assembly.founding.OrganAct;
import nacre.assembly.part.Enactment;
import nacre.assembly.part.MemberId;
import nacre.assembly.proposal.ProposalCommand;
import nacre.web.organ.Branch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// What was granted comes back, or cannot be paid.
@DisplayNameGeneration(ReplaceUnderscores.class)
class UnpaidPagesTest {
    private final Striking striking = new Striking();
    private final Branch branch = striking.branch;

    @AfterEach
    void stop() {
        striking.close();
    }

    private String get(MemberId member, String path) {
        return branch.get(member, path).body();
    }

    @Test
    void a_payment_that_came_back_is_said_on_its_list_and_to_whose_it_is() {
        striking.decided();
        String claim = striking.granted(CEM, 3);
        String number = claim.substring(claim.lastIndexOf('/') + 1);
        String list = striking.listed(claim);
        assertSaysNot(get(ANA, list), "When a payment comes back");
        String day = striking.today().toString();
        Striking.place(branch.post(ANA, list + "/paid", "day", day));
        assertSays(get(ANA, list), "When a payment comes back", "Paid on");
        String[] without = {"claim", number, "day", "soon", "reason", "Account closed"};
        var wrong = branch.post(ANA, list + "/back", without);
        assertEquals(422, wrong.statusCode());
        assertSays(wrong.body(), "id=\"day-err\"", "Account closed");
        String before = striking.today().minusDays(1).toString();
        String[] early = {"claim", number, "day", before, "reason", "Account closed"};
        var refused = branch.post(ANA, list + "/back", early);
        assertEquals(409, refused.statusCode());
        assertSays(refused.body(), "is before the list was paid");
        String[] typed = {"claim", number, "day", day, "reason", "Account closed"};
        assertEquals(404, branch.post(BEN, list + "/back", typed).statusCode());
        Striking.place(branch.post(ANA, list + "/back", typed));
        assertSays(get(ANA, list), "came back on");
        assertSaysNot(get(ANA, list), "When a payment comes back");
        assertSays(get(CEM, claim), "Account closed", "granted", "Change how it is paid");
        assertSays(get(CEM, striking.fund), "are granted and set aside");
        assertSays(get(ANA, "/"), "1 granted claim waits to be paid");
        assertSaysNot(get(BEN, branch.path("/record")), "Account closed");
        Striking.place(branch.post(CEM, claim + "/direct", "payto", "Cash then"));
        assertSays(get(ANA, striking.listed(claim)), "Cash then");
    }

    @Test
    void who_pays_and_cannot_asks_all_members_to_close_the_claim() {
        striking.decided();
        String claim = striking.granted(CEM, 3);
        assertSaysNot(get(BEN, claim), "Close it unpaid");
        assertSays(get(CEM, claim), "What was set aside for it then goes back to the fund.");
        assertSaysNot(get(CEM, claim), "Close it unpaid");
        String[] words = {"heading", "Close a claim", "text", "We cannot reach her."};
        assertEquals(422, branch.post(ANA, claim + "/close", "heading", "A").statusCode());
        assertEquals(403, branch.post(BEN, claim + "/close", words).statusCode());
        String put = Striking.place(branch.post(ANA, claim + "/close", words));
        assertSays(get(BEN, put), "is closed unpaid: 100.00 EUR go back to the fund");
        striking.passed();
        assertSays(get(CEM, claim), "closed by decision", "Ask all members");
        assertSays(get(CEM, striking.fund), "1,000.00 EUR are in the fund.");
    }

    @Test
    void who_decides_to_dissolve_the_organ_reads_what_would_be_left_unpaid() {
        striking.decided();
        String claim = striking.granted(CEM, 3);
        var dissolved = Enactment.of(new OrganAct.Dissolved(Holdings.AS_SAID, null), List.of());
        String text = "The branch in town goes on.";
        var ends =
                new ProposalCommand.PutProposal(
                        MatterKey.CHARTER, "We end", text, List.of(dissolved), null);
        long put = branch.hear(BEN, ends).first();
        assertSays(
                get(CEM, branch.path("/decide/" + put)),
                "100.00 EUR of “Strike fund” are granted and not paid.",
                "Pay them before, or say in the text who pays them.");
        striking.passed();
        assertSays(get(CEM, claim), "left open when the organ ended");
        assertSaysNot(get(CEM, claim), "Change how it is paid");
        assertSays(get(CEM, striking.fund), "100.00 EUR are granted and set aside");
    }
}
