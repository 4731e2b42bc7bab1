// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.record;

import static nacre.organ.Ground.ANNA;
import static nacre.organ.Ground.BEN;
import static nacre.organ.Ground.BRANCH;
import static nacre.organ.Ground.CEM;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import nacre.assembly.mandate.MandateCommand;
import nacre.assembly.proposal.ProposalCommand;
import nacre.assembly.proposal.ProposalId;
import nacre.journal.Journal;
import nacre.organ.Asks;
import nacre.organ.Ground;
import nacre.organ.Scenario;
import nacre.organ.Verdict;
import nacre.organ.Verifier;
import nacre.store.ExportedJournal;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A member's own copy of a record in which something is erased while the copy is being made.
@DisplayNameGeneration(ReplaceUnderscores.class)
class CopyWhileErasingTest {
    private final Scenario branch = Scenario.of(BRANCH);
    @TempDir private Path folder;

    /// The branch's journal, in which the next of these things happens just before each second
    /// reading, when the copy has seen which erasures there are.
    private Journal whileReading(List<Runnable> happenings) {
        var ahead = new ArrayList<>(happenings);
        int[] readings = {0};
        return (Journal)
                Proxy.newProxyInstance(
                        Journal.class.getClassLoader(),
                        new Class<?>[] {Journal.class},
                        (proxy, method, args) -> {
                            if (method.getName().equals("read")
                                    && ++readings[0] % 2 == 0
                                    && !ahead.isEmpty()) {
                                ahead.removeFirst().run();
                            }
                            try {
                                return method.invoke(branch.journal(), args);
                            } catch (InvocationTargetException e) {
                                throw e.getCause();
                            }
                        });
    }

    private String copy(Journal journal) throws IOException {
        var copy = new ByteArrayOutputStream();
        new OwnCopy(journal, new Legible(BEN)).writeTo(copy);
        return copy.toString(StandardCharsets.UTF_8);
    }

    private Verdict verified(String copy) throws IOException {
        Path file = folder.resolve("own.nacre");
        Files.writeString(file, copy);
        return Verifier.verify(ExportedJournal.open(file), branch.parts());
    }

    private long report(String words) {
        branch.given(BEN, new MandateCommand.Report(Ground.BENS, words));
        return branch.last("mandate.reported");
    }

    @Test
    void what_a_decision_erases_meanwhile_is_erased_in_the_copy_and_it_is_whole()
            throws IOException {
        long first = report("First canary.");
        long second = report("Second canary.");
        var journal =
                whileReading(
                        List.of(
                                () -> branch.decided(Asks.erases(first, "text")),
                                () -> branch.decided(Asks.erases(second, "text"))));
        String copy = copy(journal);
        assertFalse(copy.contains("canary"));
        Verdict verdict = verified(copy);
        assertNull(verdict.failure());
        assertEquals(2, verdict.erased());
        assertEquals(branch.journal().head().root(), verdict.root());
        branch.verified();
    }

    @Test
    void what_a_member_erases_of_her_own_meanwhile_is_left_out() throws IOException {
        ProposalId proposal = branch.put(CEM, Asks.put());
        branch.given(ANNA, new ProposalCommand.PostComment(proposal, null, "Forget this."));
        long comment = branch.last("discussion.commented");
        long size = branch.journal().head().size();
        var journal =
                whileReading(List.of(() -> branch.given(ANNA, Asks.erase(ANNA, comment, "text"))));
        String copy = copy(journal);
        assertFalse(copy.contains("Forget this."));
        Verdict verdict = verified(copy);
        assertNull(verdict.failure());
        assertEquals(size, verdict.entries());
        assertTrue(verdict.unchecked().contains("withheld"));
    }

    @Test
    void where_every_copy_is_overtaken_nothing_is_sent() {
        var happenings = new ArrayList<Runnable>();
        for (int i = 0; i < 12; i++) {
            long report = report("Report " + i);
            happenings.add(() -> branch.decided(Asks.erases(report, "text")));
        }
        var journal = whileReading(happenings);
        var sent = new ByteArrayOutputStream();
        var copy = new OwnCopy(journal, new Legible(BEN));
        assertThrows(IOException.class, () -> copy.writeTo(sent));
        assertEquals(0, sent.size());
    }
}
