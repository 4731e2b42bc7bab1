// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.decide;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static nacre.web.browser.Accessible.assertAccessible;
import static nacre.web.organ.Branch.ANA;
import static nacre.web.organ.Branch.BEN;
import static nacre.web.organ.Branch.CEM;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.time.Duration;
import java.util.List;
import nacre.assembly.candidacy.CandidacyCommand;
import nacre.assembly.charter.MatterKey;
import nacre.assembly.charter.Template;
import nacre.assembly.mandate.Grant;
import nacre.assembly.mandate.MandateAct;
import nacre.assembly.part.Enactment;
import nacre.assembly.part.MemberId;
import nacre.assembly.proposal.Asked;
import nacre.assembly.proposal.ProposalCommand;
import nacre.assembly.proposal.ProposalId;
import nacre.assembly.proposal.ProposalRules;
import nacre.assembly.vote.VoteCommand;
import nacre.ballot.Ballot;
import nacre.journal.CommandId;
import nacre.journal.Content.Words;
import nacre.organ.Request;
import nacre.web.TestServer;
import nacre.web.browser.BrowserTest;
import nacre.web.organ.Branch;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The pages of a choice between options and of an election in each of their stages, looked at.
@DisplayNameGeneration(ReplaceUnderscores.class)
class OptionsInBrowserTest extends BrowserTest {
    private static final List<String> COLOURS =
            List.of("Red, as it was", "Green", "Blue like the buses of the north yard");

    @ParameterizedTest
    @ValueSource(ints = {PHONE, WIDE})
    void a_choice_between_options_can_be_used_by_everybody(int width) {
        try (Branch branch = branch()) {
            Page page = visitor(width);
            look(branch, page, branch.path("/decide/new?matter=choices"), "options-write");
            var put =
                    new ProposalCommand.PutProposal(
                            MatterKey.CHOICES,
                            "A colour for the door",
                            "It needs paint before winter.",
                            List.of(),
                            new Asked(COLOURS, 1),
                            null);
            String path = branch.path("/decide/" + branch.hear(ANA, put).first());
            look(branch, page, path, "options-discussed");
            branch.pass(Duration.ofDays(4));
            look(branch, page, path, "options-asks");
            page.locator("input[name=pick][value=\"2\"]").check();
            page.getByText("Send my answer").click();
            assertThat(page.locator("main")).containsText("You picked: Green.");
            picks(branch, ANA, 2, 3);
            picks(branch, BEN, 1);
            branch.pass(Duration.ofDays(4));
            look(branch, page, path, "options-chosen");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {PHONE, WIDE})
    void an_election_can_be_used_by_everybody(int width) {
        try (Branch branch = branch()) {
            Page page = visitor(width);
            look(branch, page, branch.path("/decide/new?matter=elections"), "election-write");
            var id = new ProposalId(branch.hear(ANA, election()).first());
            String path = branch.path("/decide/" + id);
            branch.hear(BEN, new CandidacyCommand.Stand(id, "I have led the Tuesday round."));
            branch.hear(ANA, new CandidacyCommand.Stand(id, ""));
            look(branch, page, path, "election-stands");
            branch.pass(Duration.ofDays(8));
            look(branch, page, path, "election-asks");
            picks(branch, ANA, 1);
            picks(branch, BEN, 1);
            picks(branch, CEM, 1, 2);
            branch.pass(Duration.ofDays(4));
            look(branch, page, path, "election-over");
        }
    }

    private static ProposalCommand election() {
        var given =
                new MandateAct.Given(
                        List.of(),
                        List.of(Grant.of(ProposalRules.CHAIR)),
                        TestServer.NOON.plus(Duration.ofDays(100)),
                        List.of());
        var words =
                List.of(
                        Words.kept("task", "Lead the meetings and open the votes."),
                        Words.kept("title", "Chair"));
        return new ProposalCommand.PutProposal(
                MatterKey.ELECTIONS,
                "Who chairs us until spring",
                "Dia has done it long enough.",
                List.of(Enactment.of(given, words)),
                Asked.election(1),
                null);
    }

    private static Branch branch() {
        return new Branch(
                Template.WORKPLACE_BRANCH.charter(),
                visits ->
                        List.of(
                                new DecidePages(visits),
                                new WritePages(visits),
                                new ProposalPages(visits)));
    }

    private static void picks(Branch branch, MemberId member, int... numbers) {
        var vote = branch.clerk.standing().assembly().votes().open().lastKey();
        branch.clerk.hear(
                new Request(
                        new CommandId(branch.command()),
                        new VoteCommand.CastVote(vote, Ballot.Picked.of(numbers)),
                        member));
    }

    private void look(Branch branch, Page page, String path, String name) {
        String cookie = branch.cookie(CEM); // time has passed, and her session with it
        int equals = cookie.indexOf('=');
        var kept =
                new Cookie(cookie.substring(0, equals), cookie.substring(equals + 1))
                        .setUrl(branch.server.origin());
        page.context().addCookies(List.of(kept));
        page.navigate(branch.server.origin() + path);
        assertThat(page.locator("main h1")).isVisible();
        picture(page, name);
        assertAccessible(page);
    }
}
