// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.draws;

import static nacre.assembly.draw.DrawPart.DRAW;
import static nacre.web.browser.Accessible.assertAccessible;
import static nacre.web.organ.Branch.ANA;
import static nacre.web.organ.Branch.BEN;
import static nacre.web.organ.Branch.CEM;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import nacre.assembly.announcement.AnnouncementRules;
import nacre.assembly.charter.MatterKey;
import nacre.assembly.draw.DrawAct;
import nacre.assembly.draw.DrawCommand;
import nacre.assembly.draw.DrawId;
import nacre.assembly.draw.Secret;
import nacre.assembly.mandate.Grant;
import nacre.assembly.part.Enactment;
import nacre.assembly.part.MemberId;
import nacre.assembly.proposal.ProposalCommand;
import nacre.ballot.Choice;
import nacre.journal.Content.Words;
import nacre.web.browser.BrowserTest;
import nacre.web.organ.Branch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The pages of a draw in each of its stages, looked at.
@DisplayNameGeneration(ReplaceUnderscores.class)
class DrawInBrowserTest extends BrowserTest {
    private static final Duration STAGE = Duration.ofDays(3);
    private static final List<MemberId> FOUNDERS = List.of(ANA, BEN, CEM);

    private final Branch branch =
            new Branch(visits -> List.of(new DrawPages(visits, new Random(5))));

    @AfterEach
    void stop() {
        branch.close();
    }

    private DrawId called() {
        var ends = Instant.parse("2027-03-02T00:00:00Z");
        var grants = List.of(Grant.of(AnnouncementRules.ANNOUNCE));
        var call =
                Enactment.of(
                        new DrawAct.Called(2, grants, ends, List.of()),
                        List.of(
                                Words.kept("task", "Look through the books of the last year."),
                                Words.kept("title", "Auditors")));
        branch.hear(
                BEN,
                new ProposalCommand.PutProposal(
                        MatterKey.MANDATES, "Auditors", "By lot.", List.of(call), null));
        branch.pass(Duration.ofDays(4));
        branch.everybodyVotes(Choice.YES);
        branch.pass(STAGE);
        return branch.clerk.standing().states().of(DRAW).all().firstKey();
    }

    private static String secret(MemberId member) {
        return Secret.random(new Random(member.seq()));
    }

    @ParameterizedTest
    @ValueSource(ints = {PHONE, WIDE})
    void each_stage_can_be_used_by_everybody(int width) {
        DrawId id = called();
        String path = branch.path("/draws/" + id);
        Page page = visitor(width);
        look(page, path, "draw-commit");
        for (MemberId member : FOUNDERS) {
            var stands = Secret.commitment(id, 1, member, secret(member));
            branch.hear(member, new DrawCommand.Commit(id, stands));
        }
        branch.pass(STAGE);
        branch.hear(BEN, new DrawCommand.Reveal(id, secret(BEN)));
        look(page, path, "draw-reveal");
        look(page, branch.path("/draws"), "draws");
        branch.hear(ANA, new DrawCommand.Reveal(id, secret(ANA)));
        branch.hear(CEM, new DrawCommand.Reveal(id, secret(CEM)));
        look(page, path, "draw-drawn");
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
        comeIn(page, ANA); // time has passed, and her session with it
        page.navigate(branch.server.origin() + path);
        assertTrue(page.locator("main").innerText().contains("Auditors"), page::content);
        picture(page, name);
        assertAccessible(page);
    }
}
