// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.draws;

import static nacre.assembly.draw.DrawPart.DRAW;
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
import java.util.Random;
import java.util.regex.Pattern;
import nacre.assembly.charter.MatterKey;
import nacre.assembly.draw.Draw;
import nacre.assembly.founding.Holdings;
import nacre.assembly.founding.OrganAct;
import nacre.assembly.part.Enactment;
import nacre.assembly.part.MemberId;
import nacre.assembly.proposal.ProposalCommand;
import nacre.ballot.Choice;
import nacre.organ.Parts;
import nacre.organ.Verifier;
import nacre.web.Pages;
import nacre.web.decide.Deciding;
import nacre.web.organ.Branch;
import nacre.web.organ.Visits;
import nacre.web.record.RecordPages;
import nacre.web.today.OrganPages;
import nacre.web.today.TodayPages;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// A draw by lot as members see it.
@DisplayNameGeneration(ReplaceUnderscores.class)
class DrawTest {
    private static final Duration STAGE = Duration.ofDays(3);

    private final Branch branch = new Branch(DrawTest::pages);

    private static List<Pages> pages(Visits visits) {
        var pages = new ArrayList<>(Deciding.pages(visits));
        pages.add(new TodayPages(visits));
        pages.add(new OrganPages(visits));
        pages.add(new RecordPages(visits));
        pages.add(new DrawPages(visits, new Random(5)));
        return pages;
    }

    @AfterEach
    void stop() {
        branch.close();
    }

    private HttpResponse<String> propose(String... more) {
        var fields =
                new ArrayList<>(
                        List.of(
                                "matter",
                                "mandates",
                                "do",
                                "put",
                                "title",
                                "Auditors",
                                "text",
                                "By lot, so that nobody chooses them.",
                                "e",
                                "0-give",
                                "e0-title",
                                "Auditors",
                                "e0-task",
                                "Look through the books.",
                                "e0-powers",
                                "announce",
                                "e0-ends",
                                "2027-03-01"));
        fields.addAll(List.of(more));
        return branch.post(BEN, branch.path("/decide/new"), fields.toArray(String[]::new));
    }

    /// A draw for one place has been decided on; its path.
    private String called() {
        var put = propose("e0-places", "1");
        assertEquals(303, put.statusCode(), put.body());
        branch.pass(Duration.ofDays(4));
        branch.everybodyVotes(Choice.YES);
        branch.pass(STAGE);
        return branch.path("/draws/" + draw().id());
    }

    private Draw draw() {
        return branch.clerk.standing().states().of(DRAW).all().values().iterator().next();
    }

    /// Puts in the secret that the page offers.
    private String commit(MemberId member, String path) {
        var offered =
                Pattern.compile("name=\"secret\" type=\"text\" value=\"([a-z2-7-]+)\"")
                        .matcher(branch.get(member, path).body());
        assertTrue(offered.find());
        var answer = branch.post(member, path + "/commit", "secret", offered.group(1));
        assertEquals(303, answer.statusCode(), answer.body());
        return offered.group(1);
    }

    @Test
    void with_the_end_of_the_organ_a_draw_is_broken_off() {
        var dissolved = Enactment.of(new OrganAct.Dissolved(Holdings.NOTHING, null), List.of());
        branch.hear(
                BEN,
                new ProposalCommand.PutProposal(
                        MatterKey.CHARTER, "The end", "Enough.", List.of(dissolved), null));
        branch.pass(Duration.ofDays(13));
        propose("e0-places", "1");
        branch.pass(Duration.ofDays(1));
        branch.everybodyVotes(Choice.YES); // on the end, which comes in seven days
        branch.pass(Duration.ofDays(3));
        branch.everybodyVotes(Choice.YES);
        branch.pass(STAGE);
        String path = branch.path("/draws/" + draw().id());
        commit(BEN, path);
        branch.pass(Duration.ofDays(1));
        assertTrue(branch.clerk.standing().assembly().isOver());
        String page = branch.get(BEN, path).body();
        assertTrue(page.contains("Broken off with the end of the organ."), page);
        assertFalse(page.contains(path + "/commit"), page);
    }

    @Test
    void a_proposal_names_holders_or_has_them_drawn_and_not_both() {
        var both = propose("e0-places", "1", "e0-holders", BEN.toString());
        assertTrue(both.body().contains("Choose names or a number to draw, not both."));
        assertTrue(propose("e0-places", "0").body().contains("Write a number from 1 to 999."));
        var put = propose("e0-places", "1");
        String at = put.headers().firstValue("Location").orElseThrow();
        String page = branch.get(ANA, at).body();
        assertTrue(page.contains("Draw 1 member by lot for the mandate “Auditors”"), page);
        assertTrue(page.contains("Look through the books."), page);
    }

    @Test
    void secrets_are_put_in_and_told_and_the_lot_falls() {
        String path = called();
        assertTrue(branch.get(CEM, branch.path("/draws")).body().contains("Auditors"));
        String ana = commit(ANA, path);
        String ben = commit(BEN, path);
        String cem = commit(CEM, path);
        assertTrue(branch.get(ANA, path).body().contains("Put in another secret"));
        branch.pass(STAGE);

        assertTrue(branch.get(ANA, "/").body().contains("Tell your secret for “Auditors”"));
        String typed = ana.toUpperCase(java.util.Locale.ROOT).replace("-", " ");
        assertEquals(303, branch.post(ANA, path + "/reveal", "secret", typed).statusCode());
        assertFalse(branch.get(ANA, "/").body().contains("Tell your secret for"));
        var wrong = branch.post(BEN, path + "/reveal", "secret", ana);
        assertEquals(409, wrong.statusCode());
        assertTrue(wrong.body().contains("This is not the secret that you put in."));
        var tooShort = branch.post(BEN, path + "/reveal", "secret", "abc");
        assertEquals(422, tooShort.statusCode());
        assertTrue(tooShort.body().contains("A secret has 24 characters"), tooShort.body());
        assertEquals(303, branch.post(BEN, path + "/reveal", "secret", ben).statusCode());
        assertEquals(303, branch.post(CEM, path + "/reveal", "secret", cem).statusCode());

        String name = branch.clerk.contents().name(branch.clerk.standing(), drawn());
        assertTrue(branch.get(ANA, path).body().contains("Drawn: " + name));
        assertTrue(branch.get(ANA, path).body().contains(draw().seed().toString()));
        String record = branch.get(ANA, branch.path("/record")).body();
        assertTrue(record.contains("Members were drawn by lot for “Auditors”"), record);
        var verdict = Verifier.verify(branch.clerk.journal(), Parts.of(List.of()));
        assertTrue(verdict.holds(), verdict::toString);
    }

    private MemberId drawn() {
        return draw().drawn().getFirst();
    }

    @Test
    void who_told_nothing_is_named_and_out_of_it() {
        String path = called();
        String ana = commit(ANA, path);
        commit(BEN, path);
        String cem = commit(CEM, path);
        branch.pass(STAGE);
        branch.post(ANA, path + "/reveal", "secret", ana);
        branch.post(CEM, path + "/reveal", "secret", cem);
        branch.pass(STAGE);
        String page = branch.get(BEN, path).body();
        assertTrue(page.contains("You told nothing in an earlier round of this draw."), page);
        assertTrue(branch.get(ANA, path).body().contains("Told nothing before"));
        var late = branch.post(BEN, path + "/commit", "secret", "aaaabbbbccccddddeeeeffff");
        assertEquals(409, late.statusCode());
        assertTrue(late.body().contains("Ben told nothing in an earlier round"), late.body());
    }
}
