// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.organ;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Random;
import nacre.assembly.charter.MatterKey;
import nacre.assembly.charter.Power;
import nacre.assembly.charter.Template;
import nacre.assembly.founding.FoundingPlan;
import nacre.assembly.mandate.Grant;
import nacre.assembly.mandate.MandateAct;
import nacre.assembly.mandate.MandateCommand;
import nacre.assembly.part.Command;
import nacre.assembly.part.Enactment;
import nacre.assembly.part.MemberId;
import nacre.assembly.proposal.ProposalCommand;
import nacre.assembly.roll.RollCommand;
import nacre.assembly.roll.RollCommand.Person;
import nacre.assembly.roll.RollRules;
import nacre.assembly.vote.VoteCommand;
import nacre.assembly.vote.VoteId;
import nacre.ballot.Ballot;
import nacre.ballot.Choice;
import nacre.journal.CommandId;
import nacre.journal.Content.Words;
import nacre.journal.Journals;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class FirstStoryTest {
    private Instant now = Instant.parse("2026-03-02T09:00:00Z");
    private final Random random = new Random(7);
    private final Journals journals = Journals.inMemory();
    private final Parts parts = Parts.of(List.of());
    private final Organs organs =
            new Organs(journals, parts, Surroundings.steady(() -> now, random));

    private Clerk clerk;

    @Test
    void an_organ_decides_gives_a_mandate_and_takes_it_back() {
        var recorded =
                assertInstanceOf(
                        Reply.Recorded.class,
                        organs.found(
                                new FoundingPlan(
                                        "Depot",
                                        "Together",
                                        ZoneId.of("Europe/London"),
                                        Template.WORKPLACE_BRANCH.charter(),
                                        List.of(),
                                        List.of(
                                                new Person("Ana", ""),
                                                new Person("Ben", ""),
                                                new Person("Cem", "cem@example.org")),
                                        List.of(
                                                new FoundingPlan.FirstMandate(
                                                        List.of(0),
                                                        List.of(Grant.of(RollRules.KEEP_THE_ROLL)),
                                                        "Roll",
                                                        "Keep the roll",
                                                        Duration.ofDays(90))))));
        clerk = organs.find(recorded.receipt().organ());
        var ana = FoundingPlan.founder(0);
        var ben = FoundingPlan.founder(1);

        hear(
                ana,
                new RollCommand.AddMembers(List.of(new Person("Dia", ""), new Person("Eli", ""))));
        assertEquals(5, clerk.standing().assembly().roll().entitled());
        var mandate =
                new MandateAct.Given(
                        List.of(ben),
                        List.of(Grant.of(new Power("announce"), 2)),
                        now.plus(Duration.ofDays(60)),
                        List.of());
        hear(
                ana,
                new ProposalCommand.PutProposal(
                        MatterKey.MANDATES,
                        "Ben announces",
                        "He writes well.",
                        List.of(
                                Enactment.of(
                                        mandate,
                                        List.of(
                                                Words.kept("task", "announce"),
                                                Words.kept("title", "Voice")))),
                        null));
        pass();
        var given = clerk.standing().assembly().mandates().inForce().lastKey();
        assertEquals(
                "announce", clerk.journal().entry(given.seq()).content().getFirst().held().value());
        hear(ana, new MandateCommand.AskRecall(given, "Silence"));
        vote();
        now = now.plus(Duration.ofDays(40));
        clerk.catchUp();
        assertNull(clerk.standing().assembly().mandates().inForce().get(given));
        var verdict = Verifier.verify(clerk.journal(), parts);
        assertNull(verdict.failure());
        assertEquals(clerk.journal().head().root(), verdict.root());
    }

    private void pass() {
        now = now.plus(Duration.ofDays(5));
        clerk.catchUp();
        vote();
        now = now.plus(Duration.ofDays(3));
        clerk.catchUp();
    }

    private void vote() {
        var open = clerk.standing().assembly().votes().open();
        VoteId vote = open.lastKey();
        for (MemberId member : List.copyOf(clerk.standing().assembly().roll().people().keySet())) {
            hear(member, new VoteCommand.CastVote(vote, new Ballot.Said(Choice.YES)));
        }
    }

    private void hear(MemberId actor, Command command) {
        byte[] id = new byte[16];
        random.nextBytes(id);
        var request =
                new Request(new CommandId(java.util.HexFormat.of().formatHex(id)), command, actor);
        var reply = clerk.hear(request);
        assertInstanceOf(Reply.Recorded.class, reply, reply::toString);
        assertEquals(reply, clerk.hear(request));
    }
}
