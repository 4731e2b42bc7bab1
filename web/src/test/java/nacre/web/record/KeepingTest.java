// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.record;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import nacre.assembly.announcement.Announce;
import nacre.assembly.charter.MatterKey;
import nacre.assembly.erasure.EraseContent;
import nacre.assembly.proposal.ProposalCommand;
import nacre.journal.Hash;
import nacre.journal.MerkleTree;
import nacre.journal.Proof;
import nacre.organ.Parts;
import nacre.organ.Verifier;
import nacre.store.ExportedJournal;
import nacre.web.organ.Branch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class KeepingTest {
    @TempDir private Path folder;

    private Branch branch;

    @BeforeEach
    void start() {
        branch = new Branch(visits -> List.of(new RecordPages(visits)));
        branch.hear(Branch.ANA, new Announce("Hello", "To all."));
        long proposal =
                branch.hear(
                                Branch.BEN,
                                new ProposalCommand.PutProposal(
                                        MatterKey.EVERYDAY, "Kettle", "Tea.", List.of(), null))
                        .first();
        var comment =
                new ProposalCommand.PostComment(
                        new nacre.assembly.proposal.ProposalId(proposal), null, "Forget this.");
        long entry = branch.hear(Branch.CEM, comment).first();
        branch.hear(
                Branch.CEM,
                new EraseContent(Branch.CEM, List.of(new EraseContent.Field(entry, "text"))));
    }

    @AfterEach
    void stop() {
        branch.close();
    }

    @Test
    void a_member_keeps_a_copy_that_verifies_and_holds_nothing_she_may_not_read()
            throws IOException {
        var answer = branch.get(Branch.BEN, branch.path("/record/copy"));
        assertEquals(200, answer.statusCode());
        String copy = answer.body();
        assertTrue(copy.contains("ben@example.org"));
        assertFalse(copy.contains("cem@example.org"));
        assertFalse(copy.contains("Forget this."));
        assertTrue(copy.contains("To all."));
        Path file = folder.resolve("own.nacre");
        Files.writeString(file, copy);
        var journal = ExportedJournal.open(file);
        var verdict = Verifier.verify(journal, Parts.of(List.of()));
        assertNull(verdict.failure());
        assertEquals(branch.clerk.journal().head().root(), verdict.root());
        assertEquals(1, verdict.erased());
        assertTrue(verdict.unchecked().contains("withheld"));
    }

    @Test
    void a_copy_in_which_a_value_is_called_withheld_or_changed_is_found_out() throws IOException {
        String copy = branch.get(Branch.BEN, branch.path("/record/copy")).body();
        Path file = folder.resolve("forged.nacre");
        Files.writeString(file, copy.replace("To all.", "To none"));
        var verdict = Verifier.verify(ExportedJournal.open(file), Parts.of(List.of()));
        assertEquals(8, java.util.Objects.requireNonNull(verdict.failure()).seq());
    }

    @Test
    void a_receipt_proves_that_an_entry_is_under_the_root() {
        for (int entry = 0; entry < branch.clerk.standing().size(); entry++) {
            var answer = branch.get(Branch.BEN, branch.path("/record/" + entry + "/receipt"));
            assertEquals(200, answer.statusCode());
            String leaf = "";
            String leafHash = "";
            long size = 0;
            String root = "";
            var proof = new ArrayList<Hash>();
            for (String line : answer.body().lines().toList()) {
                String value = line.substring(line.indexOf(' ') + 1);
                switch (line.substring(0, line.indexOf(' '))) {
                    case "leaf" -> leaf = value;
                    case "leaf-hash" -> leafHash = value;
                    case "size" -> size = Long.parseLong(value);
                    case "root" -> root = value;
                    case "proof" -> proof.add(Hash.of(value));
                    default -> {}
                }
            }
            Hash hash = MerkleTree.leafHash(leaf.getBytes(StandardCharsets.UTF_8));
            assertEquals(leafHash, hash.toString());
            assertTrue(Proof.isIncluded(hash, entry, size, proof, Hash.of(root)), "" + entry);
            assertEquals(branch.clerk.journal().head().root().toString(), root);
        }
    }

    @Test
    void what_was_erased_or_is_for_others_is_said_and_not_shown() {
        String erased = branch.get(Branch.BEN, branch.path("/record/10")).body();
        assertTrue(erased.contains("These words were erased."), erased);
        assertFalse(erased.contains("Forget this."));
        String others = branch.get(Branch.BEN, branch.path("/record/4")).body();
        assertTrue(others.contains("Only this person sees these words."), others);
        assertFalse(others.contains("cem@example.org"));
        assertTrue(branch.get(Branch.CEM, branch.path("/record/4")).body().contains("cem@exam"));
    }
}
