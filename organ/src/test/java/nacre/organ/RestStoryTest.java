// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.organ;

import static nacre.organ.Ground.ANNA;
import static nacre.organ.Ground.BRANCH;
import static nacre.organ.Ground.CEM;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.random.RandomGenerator;
import nacre.assembly.part.Command;
import nacre.assembly.proposal.ProposalCommand;
import nacre.assembly.proposal.ProposalId;
import nacre.journal.CommandId;
import nacre.journal.Journals;
import nacre.journal.OrganId;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// Organs of which only some can be in memory at a time.
@DisplayNameGeneration(ReplaceUnderscores.class)
class RestStoryTest {
    /// A founding has eight entries; two such organs fit, and a third does not.
    private static final long ROOM = 20;

    private static final int ORGANS = 6;
    private static final int THREADS = 8;
    private static final int ROUNDS = 120;

    private volatile Instant now = Scenario.START;
    private final AtomicLong commands = new AtomicLong();
    private final Parts parts = Parts.of(List.of());
    private final Organs organs =
            new Organs(
                    Journals.inMemory(),
                    parts,
                    Surroundings.steady(() -> now, new Shared(new SplittableRandom(5))),
                    ROOM);

    private OrganId founded() {
        var reply = assertInstanceOf(Reply.Recorded.class, organs.found(BRANCH.plan()));
        return reply.receipt().organ();
    }

    private List<OrganId> founded(int many) {
        var all = new ArrayList<OrganId>();
        for (int i = 0; i < many; i++) {
            all.add(founded());
        }
        return all;
    }

    private Clerk clerk(OrganId organ) {
        Clerk clerk = organs.find(organ);
        assertNotNull(clerk);
        return clerk;
    }

    private Receipt hear(Clerk clerk, Command command) {
        String id = HexFormat.of().toHexDigits(commands.incrementAndGet());
        var reply = clerk.hear(new Request(new CommandId("0".repeat(16) + id), command, CEM));
        return assertInstanceOf(Reply.Recorded.class, reply).receipt();
    }

    private ProposalId put(OrganId organ) {
        return new ProposalId(hear(clerk(organ), Asks.put()).first());
    }

    private void verify(OrganId organ) {
        Clerk clerk = clerk(organ);
        assertNull(Verifier.verify(clerk.journal(), parts).failure());
        Standing refolded = Refold.of(clerk.journal(), parts);
        assertEquals("", Refold.difference(parts, refolded, clerk.standing()));
    }

    @Test
    void organs_that_nobody_asks_for_are_let_go_of_and_read_again_when_somebody_does() {
        List<OrganId> all = founded(ORGANS);
        for (OrganId organ : all) {
            assertEquals(3, clerk(organ).standing().assembly().roll().entitled());
            assertTrue(organs.awake() <= 2, () -> organs.awake() + " are awake");
        }
        assertNull(clerk(all.getFirst()).known());
        put(all.getFirst());
        assertNotNull(clerk(all.getFirst()).known());
        all.forEach(this::verify);
    }

    @Test
    void what_falls_due_where_the_clerk_rests_falls_at_its_hour_and_nothing_wakes_her_before() {
        List<OrganId> all = founded(4);
        OrganId first = all.getFirst();
        Clerk clerk = clerk(first);
        ProposalId id = put(first);
        Instant opens = clerk.standing().assembly().proposals().needed(id).opens();
        all.forEach(organ -> clerk(organ).standing());
        assertNull(clerk.known());

        now = opens.minusSeconds(1);
        organs.catchUp();
        assertNull(clerk.known(), "nothing was due and the record was read");

        now = opens.plus(Duration.ofHours(7));
        organs.catchUp();
        var opened = clerk.journal().entry(clerk.journal().head().size() - 1);
        assertNotNull(opened);
        assertEquals("vote.opened", opened.leaf().type());
        assertEquals(opens, opened.leaf().due());
        all.forEach(this::verify);
    }

    @Test
    void there_is_one_clerk_for_an_organ_and_no_reader_sees_less_than_she_was_told()
            throws InterruptedException, ExecutionException {
        List<OrganId> all = founded(ORGANS);
        List<Clerk> clerks = all.stream().map(this::clerk).toList();
        List<ProposalId> proposals = all.stream().map(this::put).toList();
        long before = entries(clerks);
        var workers = new ArrayList<Future<Integer>>();
        try (var threads = Executors.newFixedThreadPool(THREADS)) {
            for (int i = 0; i < THREADS; i++) {
                var random = new SplittableRandom(i);
                workers.add(threads.submit(() -> work(all, clerks, proposals, random)));
            }
            workers.add(threads.submit(this::keepCatchingUp));
        }
        int told = 0;
        for (var worker : workers) {
            told += worker.get();
        }
        assertEquals(before + told, entries(clerks));
        assertEquals(THREADS * ROUNDS, told);
        all.forEach(this::verify);
    }

    private static long entries(List<Clerk> clerks) {
        return clerks.stream().mapToLong(clerk -> clerk.journal().head().size()).sum();
    }

    private int work(
            List<OrganId> all,
            List<Clerk> clerks,
            List<ProposalId> proposals,
            RandomGenerator random) {
        int told = 0;
        for (int round = 0; round < ROUNDS; round++) {
            int which = random.nextInt(all.size());
            Clerk clerk = clerk(all.get(which));
            assertSame(clerks.get(which), clerk);
            var comment =
                    new ProposalCommand.PostComment(proposals.get(which), null, "Round " + round);
            Receipt receipt = hear(clerk, comment);
            long reaches = receipt.first() + receipt.size();
            assertTrue(clerk.standing().size() >= reaches, "the clerk forgot " + receipt);
            told++;
        }
        return told;
    }

    private Integer keepCatchingUp() {
        for (int round = 0; round < ROUNDS; round++) {
            organs.catchUp();
            for (OrganId organ : organs.all()) {
                assertTrue(clerk(organ).standing().assembly().roll().contains(ANNA));
            }
        }
        return 0;
    }

    /// Salts for threads.
    private record Shared(SplittableRandom random) implements RandomGenerator {
        @Override
        public long nextLong() {
            synchronized (random) {
                return random.nextLong();
            }
        }
    }
}
