// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.decide;

import static nacre.web.browser.Accessible.assertAccessible;
import static nacre.web.organ.Branch.ANA;
import static nacre.web.organ.Branch.BEN;
import static nacre.web.organ.Branch.CEM;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.time.Duration;
import java.util.List;
import nacre.assembly.agreement.AgreementAct;
import nacre.assembly.amendment.AmendmentCommand.PutAmendment;
import nacre.assembly.charter.MatterKey;
import nacre.assembly.part.Enactment;
import nacre.assembly.part.MemberId;
import nacre.assembly.proposal.ProposalCommand;
import nacre.assembly.proposal.ProposalId;
import nacre.assembly.proviso.SetProviso;
import nacre.ballot.Choice;
import nacre.web.browser.BrowserTest;
import nacre.web.organ.Branch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Pages that show what differs between wordings, looked at.
@DisplayNameGeneration(ReplaceUnderscores.class)
class WordingsInBrowserTest extends BrowserTest {
    private static final String TEXT =
            """
            The canteen stays open from ten in the evening until six in the morning.

            - Two cooks share the nights, one week each.
            - The depot pays their wages; the branch pays for the food.

            We look at it again after three months.\
            """;
    private static final String BETTER =
            """
            The canteen stays open from nine in the evening until six in the morning.

            - Three cooks share the nights, one week each.
            - The depot pays their wages and the food.
            - Drivers of other depots may eat here too.

            We look at it again after three months.\
            """;

    private final Branch branch = new Branch(visits -> Deciding.pages(visits));

    @AfterEach
    void stop() {
        branch.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {PHONE, WIDE})
    void each_page_can_be_used_by_everybody(int width) {
        ProposalId id =
                new ProposalId(
                        branch.hear(
                                        BEN,
                                        new ProposalCommand.PutProposal(
                                                MatterKey.EVERYDAY,
                                                "Keep the canteen open at night",
                                                TEXT,
                                                List.of(),
                                                null))
                                .first());
        String changed = "Keep the canteen open every night";
        branch.hear(BEN, new ProposalCommand.ChangeProposal(id, changed, TEXT, List.of()));
        long from = branch.clerk.standing().assembly().proposals().needed(id).text();
        String reason = "Nine is when the late shift comes in, and two cooks are too few.";
        long amendment =
                branch.hear(CEM, new PutAmendment(id, from, changed, BETTER, List.of(), reason))
                        .first();
        Page page = visitor(width);
        comeIn(page, BEN);
        look(page, branch.path("/decide/" + amendment), "amendment");
        look(page, branch.path("/decide/" + amendment + "/versions?show=beside"), "amend-beside");
        look(page, branch.path("/decide/" + id), "amended");
        look(page, branch.path("/decide/" + id + "/versions"), "versions");
        comeIn(page, ANA);
        look(page, branch.path("/decide/" + id + "/amend"), "amend-form");
        look(page, branch.path("/decide"), "amend-list");
        agree();
        comeIn(page, ANA);
        look(page, branch.path("/agreements"), "agreements");
        look(page, branch.path("/decide/new?matter=everyday&renew=" + agreement()), "renew");
        long cook = put(ANA, "Hire a cook");
        branch.hear(ANA, new SetProviso(new ProposalId(cook), new ProposalId(put(BEN, "Paint"))));
        look(page, branch.path("/decide/" + cook), "proviso");
    }

    private long put(MemberId author, String title, Enactment... enactments) {
        return branch.hear(
                        author,
                        new ProposalCommand.PutProposal(
                                MatterKey.EVERYDAY, title, TEXT, List.of(enactments), null))
                .first();
    }

    /// Two agreements, one of them due for review.
    private void agree() {
        var now = branch.server.now();
        for (int days : List.of(10, 300)) {
            var made = new AgreementAct.Made(now.plus(Duration.ofDays(days)), null);
            put(ANA, "Quiet hours " + days, Enactment.of(made, List.of()));
            branch.pass(Duration.ofDays(3));
            branch.everybodyVotes(Choice.YES);
        }
        branch.pass(Duration.ofDays(9));
    }

    private String agreement() {
        return branch.clerk.standing().assembly().agreements().all().firstKey().toString();
    }

    private void comeIn(Page page, MemberId member) {
        String cookie = branch.cookie(member);
        int equals = cookie.indexOf('=');
        var kept =
                new Cookie(cookie.substring(0, equals), cookie.substring(equals + 1))
                        .setUrl(branch.server.origin());
        page.context().addCookies(List.of(kept));
    }

    private void look(Page page, String path, String name) {
        page.navigate(branch.server.origin() + path);
        picture(page, name);
        assertAccessible(page);
    }
}
