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
import java.util.ArrayList;
import java.util.List;
import nacre.assembly.charter.Charter;
import nacre.assembly.charter.Matter;
import nacre.assembly.charter.MatterKey;
import nacre.assembly.charter.Method;
import nacre.assembly.charter.MethodTerms;
import nacre.assembly.charter.Template;
import nacre.assembly.proposal.ProposalCommand;
import nacre.assembly.proposal.ProposalId;
import nacre.ballot.Comparator;
import nacre.ballot.Condition;
import nacre.ballot.Counted;
import nacre.ballot.Rule;
import nacre.organ.Varied;
import nacre.web.organ.Branch;
import nacre.web.today.OrganPages;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The page of a proposal that is decided by what nobody has to oppose.
@DisplayNameGeneration(ReplaceUnderscores.class)
class ConsentTest {
    private static final MethodTerms TERMS =
            new MethodTerms(1, Duration.ofDays(1), null, MatterKey.CHARTER);

    private Branch branch = branch(Method.CONSENT);

    @AfterEach
    void close() {
        branch.close();
    }

    @Test
    void an_objection_names_its_aim_or_is_asked_for_it() {
        String path = opened();
        String open = ok(branch.get(BEN, path));
        assertTrue(open.contains("I consent"), open);
        assertTrue(open.contains("Which aim of ours would it harm?"), open);
        assertFalse(open.contains("Vote yes"), open);
        var refused = branch.post(BEN, path + "/vote", "answer", "objection");
        assertEquals(409, refused.statusCode());
        assertTrue(refused.body().contains("Say which aim the proposal would harm."));
        assertEquals(303, object(path).statusCode());
        String page = ok(branch.get(CEM, path));
        assertTrue(page.contains("That nobody is hurt"), page);
        assertTrue(page.contains("It cannot pass while 1 stands against it."), page);
        assertTrue(page.contains("1 objection"), page);
    }

    @Test
    void an_objection_that_stands_can_be_decided_over() {
        String path = opened();
        branch.post(ANA, path + "/vote", "answer", "consent");
        object(path);
        branch.pass(Duration.ofDays(4));
        String page = ok(branch.get(CEM, path));
        assertTrue(page.contains("Stopped by an objection: 1 stands against it"), page);
        assertTrue(page.contains("Let members decide over it"), page);
        assertEquals(303, branch.post(CEM, path + "/refer").statusCode());
        assertTrue(ok(branch.get(CEM, path)).contains("To be decided over an objection"));
        branch.pass(Duration.ofDays(8));
        assertTrue(ok(branch.get(CEM, path)).contains("Vote yes"));
    }

    @Test
    void the_author_may_change_it_in_the_middle_of_a_round() {
        String path = opened();
        object(path);
        String hers = ok(branch.get(ANA, path));
        assertTrue(hers.contains(path + "/change"), hers);
        assertFalse(ok(branch.get(BEN, path)).contains(path + "/change"));
    }

    @Test
    void its_page_says_which_round_it_is_and_comments_show_theirs() {
        var put =
                new ProposalCommand.PutProposal(
                        MatterKey.EVERYDAY, "A shelf", "Up the stairs.", List.of(), null);
        String path = branch.path("/decide/" + branch.hear(ANA, put).first());
        String asked = ok(branch.get(BEN, path));
        assertTrue(asked.contains("<b>Questions</b>"), asked);
        assertTrue(asked.contains("What do you want to know about it?"), asked);
        branch.post(BEN, path + "/comment", "text", "How high?");
        branch.pass(Duration.ofDays(1));
        String reacted = ok(branch.get(BEN, path));
        assertTrue(reacted.contains("<b>Reactions</b>"), reacted);
        assertTrue(reacted.contains("<span>Questions</span></p>"), reacted);
        branch.post(CEM, path + "/comment", "text", "Good.");
        branch.pass(Duration.ofDays(3));
        String open = ok(branch.get(BEN, path));
        assertTrue(open.contains("<b>Consent</b>"), open);
        assertTrue(open.contains("<span>Reactions</span></p>"), open);
        var change = new ProposalId(Long.parseLong(path.substring(path.lastIndexOf('/') + 1)));
        branch.hear(ANA, new ProposalCommand.ChangeProposal(change, "A shelf", "Low.", List.of()));
        branch.post(BEN, path + "/comment", "text", "Which wood?");
        String again = ok(branch.get(BEN, path));
        assertTrue(again.contains("<b>Questions</b>"), again);
        assertTrue(again.contains("<span>Reactions, text 1</span></p>"), again);
        assertTrue(again.contains("<span>Questions, text 2</span></p>"), again);
        String home = ok(branch.get(BEN, branch.path("")));
        assertTrue(home.contains("Replaced by a new text: A shelf"), home);
        assertTrue(home.contains("<p>Ended "), home);
        assertTrue(home.contains(", not counted."), home);
    }

    @Test
    void what_stood_against_an_earlier_text_is_still_read_beside_the_new_one() {
        String path = opened();
        object(path);
        assertFalse(ok(branch.get(CEM, path)).contains("Earlier votes"));
        var proposal = new ProposalId(Long.parseLong(path.replaceAll(".*/", "")));
        branch.hear(
                ANA,
                new ProposalCommand.ChangeProposal(
                        proposal, "Stairs", "With a rail on both sides.", List.of()));
        for (Duration wait : List.of(Duration.ZERO, Duration.ofDays(4), Duration.ofDays(4))) {
            branch.pass(wait);
            String page = ok(branch.get(CEM, path));
            assertTrue(page.contains("Earlier votes"), page);
            assertTrue(page.contains("Replaced by a new text."), page);
            assertTrue(page.contains("That nobody is hurt"), page);
            assertTrue(page.contains("With a rail on both sides."), page);
        }
    }

    /// No template breaks on a method's answers, neither open nor closed, in either language.
    @ParameterizedTest
    @EnumSource(names = {"CONSENT", "CONSENSUS", "SENSE_CHECK"})
    void every_method_has_a_page(Method method) {
        branch.close();
        branch = branch(method);
        String path = opened(method == Method.SENSE_CHECK ? "money" : "everyday");
        String answer =
                switch (method) {
                    case CONSENT -> "consent";
                    case CONSENSUS -> "stand-aside";
                    default -> "yes";
                };
        ok(branch.get(BEN, path));
        assertEquals(303, branch.post(BEN, path + "/vote", "answer", answer).statusCode());
        assertTrue(ok(branch.get(BEN, path)).contains("Your receipt"));
        ok(branch.get(BEN, branch.path("/decide")));
        branch.pass(Duration.ofDays(4));
        ok(branch.get(BEN, path));
    }

    private HttpResponse<String> object(String path) {
        return branch.post(
                BEN,
                path + "/vote",
                "answer",
                "objection",
                "aim",
                "That nobody is hurt",
                "reason",
                "The stairs are steep.");
    }

    private String opened() {
        return opened("everyday");
    }

    private String opened(String matter) {
        var put =
                new ProposalCommand.PutProposal(
                        new MatterKey(matter), "A shelf", "Up the stairs.", List.of(), null);
        long entry = branch.hear(ANA, put).first();
        branch.pass(Duration.ofDays(4));
        return branch.path("/decide/" + entry);
    }

    private static Branch branch(Method method) {
        Charter first = Template.WORKPLACE_BRANCH.charter();
        var matters = new ArrayList<>(first.matters());
        Matter everyday = first.matter(MatterKey.EVERYDAY);
        if (method == Method.SENSE_CHECK) {
            matters.add(matter(everyday, MatterKey.MONEY, method, MethodTerms.NONE));
        } else {
            matters.set(0, matter(everyday, everyday.key(), method, TERMS));
        }
        var charter = Varied.matters(first, matters);
        return new Branch(
                charter,
                visits ->
                        List.of(
                                new DecidePages(visits),
                                new ProposalPages(visits),
                                new OrganPages(visits)));
    }

    private static Matter matter(Matter like, MatterKey key, Method method, MethodTerms terms) {
        return new Matter(
                key,
                like.holder(),
                method,
                Rule.of(new Condition.Floor(Counted.ANSWERED, Comparator.AT_LEAST, 2)),
                like.secrecy(),
                like.timing(),
                like.proposers(),
                terms);
    }

    private static String ok(HttpResponse<String> response) {
        assertEquals(200, response.statusCode(), response::body);
        return response.body();
    }
}
