// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.garden.law;

import static nacre.organ.Ground.ANNA;
import static nacre.organ.Ground.BEN;
import static nacre.organ.Ground.CEM;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import nacre.assembly.part.Command;
import nacre.assembly.part.MemberId;
import nacre.assembly.vote.Vote;
import nacre.assembly.vote.VoteAct;
import nacre.ballot.Choice;
import nacre.journal.Journal;
import nacre.journal.Journals;
import nacre.organ.Asks;
import nacre.organ.Clerk;
import nacre.organ.Ground;
import nacre.organ.Parts;
import nacre.organ.Replaced;
import nacre.organ.Reply;
import nacre.organ.Request;
import nacre.organ.Scenario;
import nacre.organ.Surroundings;
import nacre.organ.Verifier;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// Why the program has to be trusted while it runs, and not afterwards.
@DisplayNameGeneration(ReplaceUnderscores.class)
class ChangedProgramTest {
    private static final Parts CHANGED =
            Replaced.assembly(
                    BentAssembly.of((after, act, stamp) ->
                            act instanceof VoteAct.Cast ? Doctored.countingTwice(after) : after),
                    List.of());

    private final Journal journal = Journals.inMemory().create(Journals.freshId(new Random(2)));
    private Instant now = Scenario.START;
    private final Clerk clerk =
            Clerk.of(journal, CHANGED, Surroundings.steady(() -> now, new Random(3)));

    @Test
    void a_changed_program_decides_as_it_likes_and_the_true_one_finds_it_in_the_record() {
        clerk.found(Ground.BRANCH.plan());
        hear(CEM, Asks.put());
        now = now.plus(Duration.ofDays(3));
        clerk.catchUp();
        Vote.Open vote = clerk.standing().assembly().votes().open().firstEntry().getValue();
        hear(ANNA, Asks.casts(vote.id(), Choice.YES));
        hear(BEN, Asks.casts(vote.id(), Choice.NO));
        now = vote.closes();
        clerk.catchUp();
        var closed =
                assertInstanceOf(
                        Vote.Closed.class, clerk.standing().assembly().votes().find(vote.id()));
        assertEquals("passed", closed.outcome().word());
        assertTrue(Verifier.verify(journal, CHANGED).holds());
        assertFalse(Verifier.verify(journal, Parts.of(List.of())).holds());
    }

    private void hear(MemberId member, Command command) {
        byte[] id = new byte[16];
        new Random(now.getEpochSecond() * 31 + member.seq()).nextBytes(id);
        var commandId = new nacre.journal.CommandId(java.util.HexFormat.of().formatHex(id));
        var reply = clerk.hear(new Request(commandId, command, member));
        assertInstanceOf(Reply.Recorded.class, reply, reply::toString);
    }
}
