// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.decide;

import static nacre.web.browser.Accessible.assertAccessible;
import static nacre.web.organ.Branch.ANA;
import static nacre.web.organ.Branch.BEN;
import static nacre.web.organ.Branch.CEM;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.time.Duration;
import java.util.List;
import nacre.assembly.charter.Charter;
import nacre.assembly.charter.Matter;
import nacre.assembly.charter.MatterKey;
import nacre.assembly.charter.Method;
import nacre.assembly.charter.MethodTerms;
import nacre.assembly.charter.Template;
import nacre.assembly.part.MemberId;
import nacre.assembly.proposal.ProposalCommand;
import nacre.assembly.proposal.ProposalId;
import nacre.assembly.vote.VoteCommand;
import nacre.assembly.vote.VoteId;
import nacre.ballot.Ballot;
import nacre.ballot.Comparator;
import nacre.ballot.Condition;
import nacre.ballot.Counted;
import nacre.ballot.Rule;
import nacre.ballot.Stance;
import nacre.organ.Varied;
import nacre.web.browser.BrowserTest;
import nacre.web.organ.Branch;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The page of a round of consent or consensus in each of its stages, looked at.
@DisplayNameGeneration(ReplaceUnderscores.class)
class RoundsInBrowserTest extends BrowserTest {
    private static final Duration STAGE = Duration.ofDays(4);

    @ParameterizedTest
    @ValueSource(ints = {PHONE, WIDE})
    void a_round_of_consent_can_be_used_by_everybody(int width) {
        try (Branch branch = branch(Method.CONSENT)) {
            String path = put(branch);
            Page page = visitor(width);
            long entry = Long.parseLong(path.substring(path.lastIndexOf('/') + 1));
            var id = new ProposalId(entry);
            branch.hear(
                    BEN, new ProposalCommand.PostComment(id, null, "How steep are the stairs?"));
            look(branch, page, path, "consent-discussed");
            branch.pass(STAGE);
            look(branch, page, path, "consent-asks");
            answers(branch, ANA, Stance.CONSENT);
            answers(branch, BEN, Stance.OBJECTION);
            look(branch, page, path, "consent-objected");
            branch.pass(STAGE);
            look(branch, page, path, "consent-stopped");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {PHONE, WIDE})
    void a_round_of_consensus_can_be_used_by_everybody(int width) {
        try (Branch branch = branch(Method.CONSENSUS)) {
            String path = opened(branch);
            Page page = visitor(width);
            look(branch, page, path, "consensus-asks");
            answers(branch, BEN, Stance.AGREE);
            answers(branch, CEM, Stance.STAND_ASIDE);
            branch.pass(STAGE);
            look(branch, page, path, "consensus-passed");
        }
    }

    private static String opened(Branch branch) {
        String path = put(branch);
        branch.pass(STAGE);
        return path;
    }

    private static String put(Branch branch) {
        var put =
                new ProposalCommand.PutProposal(
                        MatterKey.EVERYDAY,
                        "A shelf for tools",
                        "Up the stairs, where it is dry.",
                        List.of(),
                        null);
        return branch.path("/decide/" + branch.hear(ANA, put).first());
    }

    private static void answers(Branch branch, MemberId member, Stance stance) {
        VoteId vote = branch.clerk.standing().assembly().votes().open().lastKey();
        var ballot = new Ballot.Took(stance);
        branch.hear(
                member,
                stance.isAgainst()
                        ? new VoteCommand.CastVote(
                                vote,
                                ballot,
                                "That nobody is hurt",
                                "The stairs are steep. With a rail I could say yes.")
                        : new VoteCommand.CastVote(vote, ballot));
    }

    private static Branch branch(Method method) {
        Charter charter =
                Varied.charter(
                        Template.WORKPLACE_BRANCH.charter(),
                        MatterKey.EVERYDAY,
                        like ->
                                new Matter(
                                        like.key(),
                                        like.holder(),
                                        method,
                                        Rule.of(
                                                new Condition.Floor(
                                                        Counted.ANSWERED, Comparator.AT_LEAST, 2)),
                                        like.secrecy(),
                                        like.timing(),
                                        like.proposers(),
                                        new MethodTerms(
                                                1, Duration.ZERO, null, MatterKey.CHARTER)));
        return new Branch(
                charter, visits -> List.of(new DecidePages(visits), new ProposalPages(visits)));
    }

    private void look(Branch branch, Page page, String path, String name) {
        String cookie = branch.cookie(CEM); // time has passed, and her session with it
        int equals = cookie.indexOf('=');
        var kept =
                new Cookie(cookie.substring(0, equals), cookie.substring(equals + 1))
                        .setUrl(branch.server.origin());
        page.context().addCookies(List.of(kept));
        page.navigate(branch.server.origin() + path);
        assertTrue(page.locator("main").innerText().contains("A shelf for tools"), page::content);
        picture(page, name);
        assertAccessible(page);
    }
}
