// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.decide;

import static nacre.web.organ.Branch.ANA;
import static nacre.web.organ.Branch.BEN;
import static nacre.web.organ.Branch.CEM;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import nacre.assembly.charter.MatterKey;
import nacre.assembly.charter.Secrecy;
import nacre.assembly.charter.Template;
import nacre.assembly.founding.Holdings;
import nacre.assembly.founding.OrganAct;
import nacre.assembly.part.Enactment;
import nacre.assembly.part.MemberId;
import nacre.assembly.proposal.ProposalCommand;
import nacre.ballot.Choice;
import nacre.organ.Verifier;
import nacre.web.organ.Branch;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// Pages of votes whose answers are sealed until they close.
@DisplayNameGeneration(ReplaceUnderscores.class)
class HiddenVoteTest {
    private static String ok(HttpResponse<String> page) {
        assertEquals(200, page.statusCode(), page.body());
        return page.body();
    }

    @Test
    void a_secret_vote_says_whom_one_trusts_and_shows_no_answer_not_even_hers() {
        try (Branch branch = HiddenBranch.of(Secrecy.SECRET_TRUSTING_HOST)) {
            String path = HiddenBranch.open(branch);
            String asks = ok(branch.get(ANA, path));
            assertTrue(asks.contains("You trust those who host this house"), asks);
            assertTrue(asks.contains("layer ask"), asks);
            assertFalse(asks.contains("all members see how each one voted. You can"), asks);
            assertEquals(303, branch.post(ANA, path + "/vote", "answer", "no").statusCode());
            String page = ok(branch.get(ANA, path));
            assertTrue(page.contains("You have answered. Nobody sees how"), page);
            assertFalse(page.contains("aria-pressed=\"true\""), page);
            assertFalse(page.contains("layer ask"), page);
            assertTrue(page.contains("At least 0 of 5 have answered."), page);
            assertFalse(page.contains("You voted"), page);
        }
    }

    /// Law 7 on pages: what one member answers changes nothing that another reads, not its size.
    @Test
    void no_page_of_anybody_else_changes_with_an_answer() {
        try (Branch branch = HiddenBranch.of(Secrecy.SECRET_TRUSTING_HOST)) {
            String path = HiddenBranch.open(branch);
            var pages = List.of(path, branch.path("/decide"), path + "/answers.csv");
            var before = pages.stream().map(p -> stable(branch, BEN, p)).toList();
            branch.post(ANA, path + "/vote", "answer", "no");
            assertEquals(before, pages.stream().map(p -> stable(branch, BEN, p)).toList());
            var hers = pages.stream().map(p -> stable(branch, ANA, p)).toList();
            branch.post(ANA, path + "/vote", "answer", "abstain");
            assertEquals(hers, pages.stream().map(p -> stable(branch, ANA, p)).toList());
        }
    }

    @Test
    void the_rule_box_says_who_sees_how_each_one_votes_before_there_is_a_vote() {
        var says =
                Map.of(
                        Secrecy.NAMED, "All members see how each one voted.",
                        Secrecy.NAMED_AT_CLOSING, "How each one voted is shown when the vote",
                        Secrecy.SECRET_TRUSTING_HOST, "Secret. Whoever runs the server could");
        says.forEach((secrecy, words) -> {
            try (Branch branch = HiddenBranch.of(secrecy)) {
                var put =
                        new ProposalCommand.PutProposal(
                                MatterKey.EVERYDAY, "New locks", "For both.", List.of(), null);
                String path = branch.path("/decide/" + branch.hear(BEN, put).first());
                String page = ok(branch.get(ANA, path));
                assertTrue(page.contains("<p>" + words), page);
            }
        });
    }

    @Test
    void two_answers_are_answered_alike() {
        try (Branch branch = HiddenBranch.of(Secrecy.SECRET_TRUSTING_HOST)) {
            String path = HiddenBranch.open(branch);
            var yes = branch.post(ANA, path + "/vote", "answer", "yes");
            var abstain = branch.post(CEM, path + "/vote", "answer", "abstain");
            assertEquals(
                    yes.headers().map().get("location"), abstain.headers().map().get("location"));
            assertEquals(yes.body(), abstain.body());
        }
    }

    @Test
    void at_closing_the_sums_stand_there_and_in_a_secret_vote_no_name_with_them() {
        for (Secrecy secrecy : List.of(Secrecy.SECRET_TRUSTING_HOST, Secrecy.NAMED_AT_CLOSING)) {
            try (Branch branch = HiddenBranch.of(secrecy)) {
                String path = HiddenBranch.open(branch);
                branch.post(ANA, path + "/vote", "answer", "yes");
                branch.post(BEN, path + "/vote", "answer", "yes");
                branch.post(CEM, path + "/vote", "answer", "no");
                branch.pass(Duration.ofDays(3));
                String page = ok(branch.get(ANA, path));
                assertTrue(page.contains("Passed: 2 of 3 yes or no"), page);
                boolean isNamed = secrecy == Secrecy.NAMED_AT_CLOSING;
                assertEquals(isNamed, page.contains("Who said what: 3 answers"), page);
                assertEquals(!isNamed, page.contains("This vote was secret."), page);
                assertTrue(
                        Verifier.verify(branch.clerk.journal(), nacre.organ.Parts.of(List.of()))
                                .holds());
            }
        }
    }

    /// Members dissolve their branch while a secret vote is open: its page says what became of it.
    @Test
    void where_the_organ_is_dissolved_its_page_says_that_nobody_has_read_the_answers() {
        try (Branch branch = HiddenBranch.of(Secrecy.SECRET_TRUSTING_HOST)) {
            var dissolved = Enactment.of(new OrganAct.Dissolved(Holdings.NOTHING, null), List.of());
            branch.hear(
                    BEN,
                    new ProposalCommand.PutProposal(
                            MatterKey.CHARTER, "The end", "Enough.", List.of(dissolved), null));
            var timing = Template.WORKPLACE_BRANCH.charter().matter(MatterKey.CHARTER).timing();
            branch.pass(timing.discussion());
            branch.everybodyVotes(Choice.YES);
            branch.pass(timing.voting().minus(Duration.ofDays(5)));
            String path = HiddenBranch.open(branch);
            branch.post(ANA, path + "/vote", "answer", "no");
            branch.pass(Duration.ofDays(1));
            String page = ok(branch.get(ANA, path));
            assertTrue(page.contains("Broken off with the end of the organ"), page);
            assertTrue(page.contains("The answers were destroyed unread"), page);
            assertFalse(page.contains("have lost the key"), page);
            assertFalse(page.contains(path + "/change"), page);
            String front = ok(branch.get(ANA, branch.path("/decide")));
            assertTrue(front.contains("Broken off"), front);
        }
    }

    /// A page without what is new on each: the command's id.
    private static String stable(Branch branch, MemberId reader, String path) {
        return ok(branch.get(reader, path)).replaceAll("[0-9a-f]{32}", "…");
    }
}
