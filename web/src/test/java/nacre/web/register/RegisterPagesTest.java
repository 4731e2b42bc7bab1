// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.register;

import static nacre.campaign.register.RegisterPart.REGISTER;
import static nacre.web.organ.Branch.ANA;
import static nacre.web.organ.Branch.BEN;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import nacre.assembly.charter.Holder;
import nacre.assembly.charter.MatterKey;
import nacre.assembly.charter.Template;
import nacre.assembly.proposal.Proposal;
import nacre.ballot.Choice;
import nacre.organ.Verifier;
import nacre.web.Pages;
import nacre.web.decide.Deciding;
import nacre.web.organ.Branch;
import nacre.web.organ.Visits;
import nacre.web.part.PartsPages;
import nacre.web.record.RecordPages;
import nacre.web.today.OrganPages;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// Who decides what, as members see and move it.
@DisplayNameGeneration(ReplaceUnderscores.class)
class RegisterPagesTest {
    private static final String[] SHIFT_PLAN = {
        "matter",
        "",
        "title",
        "Shift plan <b>",
        "holder",
        "institution",
        "like",
        "everyday",
        "institution",
        "Northline Buses",
        "sphere",
        "work",
        "evidence",
        "Notice board, 3 March",
        "why",
        "It rules our days."
    };

    private final PartsPages parts = new PartsPages(List.of(new RegisterPartPages()));
    private final Branch branch =
            new Branch(Template.WORKPLACE_BRANCH.charter(), parts, this::pages);
    private final String matters = branch.path("/matters");

    private List<Pages> pages(Visits visits) {
        var pages = new ArrayList<>(Deciding.pages(visits));
        pages.add(new OrganPages(visits));
        pages.add(new RecordPages(visits));
        pages.addAll(parts.pages(visits));
        return pages;
    }

    @AfterEach
    void stop() {
        var verdict = Verifier.verify(branch.clerk.journal(), parts.parts());
        branch.close();
        assertTrue(verdict.holds(), verdict::toString);
    }

    private void passes(String page, String... fields) {
        var put = branch.post(ANA, page, fields);
        assertEquals(303, put.statusCode(), put.body());
        while (isDeciding()) {
            branch.pass(Duration.ofDays(1));
            if (!branch.clerk.standing().assembly().votes().open().isEmpty()) {
                branch.everybodyVotes(Choice.YES);
            }
        }
    }

    private boolean isDeciding() {
        var assembly = branch.clerk.standing().assembly();
        return !assembly.votes().open().isEmpty()
                || assembly.proposals().all().values().stream().anyMatch(Proposal::isDiscussed);
    }

    @Test
    void a_matter_is_put_on_the_list_and_fought_over_and_won() {
        assertTrue(branch.get(BEN, matters).body().contains("No matter is on this list yet."));
        passes(matters + "/new", SHIFT_PLAN);
        String page = branch.get(BEN, matters).body();
        assertTrue(page.contains("Of 1 matter, others decide 1 alone and we decide 0."), page);
        assertTrue(page.contains("Shift plan &lt;b&gt;"), page);
        assertTrue(page.contains("Notice board, 3 March"), page);
        String matter = matters + "/own-1";
        assertTrue(branch.get(BEN, matter).body().contains("Northline Buses"));
        passes(matter, "way", "demanded", "evidence", "Our letter", "why", "We want it.");
        String organ = branch.get(BEN, branch.path("")).body();
        assertTrue(organ.contains("1 demanded, 0 won, 0 lost"), organ);
        passes(matter, "way", "settled.this-organ", "evidence", "Clause 4", "why", "We have it.");
        assertEquals(
                Holder.THIS_ORGAN,
                branch.clerk
                        .standing()
                        .states()
                        .of(REGISTER)
                        .listed(new MatterKey("own-1"))
                        .holder());
        String won = branch.get(BEN, matter).body();
        assertTrue(won.contains("Clause 4") && won.contains("Our letter"), won);
        String record = branch.get(BEN, branch.path("/record")).body();
        assertTrue(record.contains("A settlement on “Shift plan &lt;b&gt;”: we do"), record);
        assertFalse(record.contains("Entry of the type"), record);
    }

    @Test
    void what_is_left_empty_is_named_beside_its_field_and_nothing_is_put() {
        long size = branch.clerk.journal().head().size();
        var page =
                branch.post(
                        ANA,
                        matters + "/new",
                        "matter",
                        "",
                        "title",
                        "",
                        "holder",
                        "institution",
                        "like",
                        "everyday",
                        "sphere",
                        "work",
                        "evidence",
                        "",
                        "why",
                        "Because");
        assertEquals(422, page.statusCode());
        for (String wrong : List.of("title-err", "institution-err", "evidence-err")) {
            assertTrue(page.body().contains(wrong), page.body());
        }
        assertTrue(page.body().contains("Because</textarea>"), page.body());
        assertEquals(size, branch.clerk.journal().head().size());
    }

    @Test
    void what_the_page_never_offers_is_no_move() {
        passes(matters + "/new", SHIFT_PLAN);
        String matter = matters + "/own-1";
        assertEquals(
                400,
                branch.post(ANA, matter, "way", "given-away", "evidence", "x", "why", "y")
                        .statusCode());
        var unfit =
                branch.post(ANA, matter, "way", "lost.institution", "evidence", "x", "why", "y");
        assertEquals(409, unfit.statusCode());
        assertTrue(unfit.body().contains("cannot change hands like this"), unfit.body());
        assertEquals(404, branch.get(BEN, matters + "/own-2").statusCode());
        assertEquals(404, branch.get(BEN, matters + "/Own%202").statusCode());
    }
}
