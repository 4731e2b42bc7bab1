// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.decide;

import static nacre.web.organ.Branch.ANA;
import static nacre.web.organ.Branch.BEN;
import static nacre.web.organ.Branch.CEM;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import nacre.assembly.charter.Charter;
import nacre.assembly.charter.Matter;
import nacre.assembly.charter.MatterKey;
import nacre.assembly.charter.Method;
import nacre.assembly.charter.Template;
import nacre.assembly.part.MemberId;
import nacre.assembly.proposal.Asked;
import nacre.assembly.proposal.ProposalCommand;
import nacre.organ.Varied;
import nacre.web.organ.Branch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// The page of a vote in two rounds.
@DisplayNameGeneration(ReplaceUnderscores.class)
class RunOffPagesTest {
    private static final Duration STAGE = Duration.ofDays(3);

    private final Branch branch =
            new Branch(
                    charter(),
                    visits -> List.of(new DecidePages(visits), new ProposalPages(visits)));

    @AfterEach
    void close() {
        branch.close();
    }

    @Test
    void the_second_vote_shows_the_first() {
        var put =
                new ProposalCommand.PutProposal(
                        MatterKey.CHOICES,
                        "A colour",
                        "For the door.",
                        List.of(),
                        new Asked(List.of("Red", "Green", "Blue"), 1),
                        null);
        String path = branch.path("/decide/" + branch.hear(ANA, put).first());
        branch.pass(STAGE);
        assertTrue(ok(branch.get(BEN, path)).contains("None of these: I abstain"));
        assertEquals(303, picks(ANA, path, "1").statusCode());
        assertEquals(303, picks(BEN, path, "3").statusCode());
        assertEquals(303, picks(CEM, path, "none").statusCode());
        branch.pass(STAGE);
        String second = ok(branch.get(CEM, path));
        assertTrue(second.contains("This is the second vote"), second);
        assertTrue(second.contains("none had more than half of the 2 votes"), second);
        assertEquals(409, picks(CEM, path, "2").statusCode());
        picks(CEM, path, "3");
        picks(BEN, path, "3");
        branch.pass(STAGE);
        String closed = ok(branch.get(CEM, path));
        assertTrue(closed.contains("Chosen: Blue (2)."), closed);
    }

    private HttpResponse<String> picks(MemberId who, String path, String pick) {
        return branch.post(who, path + "/vote", "answer", "picked", "pick", pick);
    }

    private static Charter charter() {
        return Varied.charter(
                Template.WORKPLACE_BRANCH.charter(),
                MatterKey.CHOICES,
                like ->
                        new Matter(
                                like.key(),
                                like.holder(),
                                Method.TWO_ROUND,
                                like.rule(),
                                like.secrecy(),
                                like.timing(),
                                like.proposers()));
    }

    private static String ok(HttpResponse<String> response) {
        assertEquals(200, response.statusCode(), response::body);
        return response.body();
    }
}
