// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.app.trust;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static nacre.organ.Ground.ANNA;
import static nacre.organ.Ground.BEN;
import static nacre.organ.Ground.CEM;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import nacre.assembly.charter.Charter;
import nacre.assembly.charter.Secrecy;
import nacre.assembly.charter.Template;
import nacre.assembly.part.MemberId;
import nacre.assembly.proposal.ProposalCommand;
import nacre.assembly.proposal.ProposalId;
import nacre.assembly.vote.Vote;
import nacre.assembly.vote.VoteAct;
import nacre.assembly.vote.VoteId;
import nacre.assembly.vote.VoteRefusal;
import nacre.ballot.Ballot;
import nacre.ballot.Choice;
import nacre.ballot.Tally;
import nacre.journal.Append;
import nacre.journal.BoxChange;
import nacre.journal.BoxRow;
import nacre.journal.Hash;
import nacre.journal.Journal;
import nacre.journal.Json;
import nacre.organ.Asks;
import nacre.organ.Ground;
import nacre.organ.Reply;
import nacre.organ.Scenario;
import nacre.organ.Varied;
import nacre.organ.Verifier;
import nacre.store.Store;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What whoever hosts a house can do with its folder and its key, done: so that the page «who must
/// be trusted for what» says no less than is true. Where a member could notice, the test notices.
@DisplayNameGeneration(ReplaceUnderscores.class)
class HostTest {
    private static final Duration VOTING = Duration.ofDays(3);

    @TempDir private Path temp;
    private Store store;

    private Scenario branch(Secrecy secrecy) {
        Charter charter = Varied.secrecy(Template.WORKPLACE_BRANCH.charter(), secrecy);
        return Scenario.of(Ground.of(charter, List.of()), store.journals());
    }

    @BeforeEach
    void open() {
        store = Store.open(temp.resolve("data"), new SecureRandom());
    }

    @AfterEach
    void close() {
        store.close();
    }

    private String folder() throws IOException {
        var all = new StringBuilder();
        try (Stream<Path> files = Files.list(temp.resolve("data"))) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                all.append(new String(Files.readAllBytes(file), ISO_8859_1));
            }
        }
        return all.toString();
    }

    private static Vote.Closed closed(Scenario branch, VoteId vote) {
        return assertInstanceOf(Vote.Closed.class, branch.assembly().votes().find(vote));
    }

    private static long box(Scenario branch, VoteId vote) {
        return branch.assembly().boxes().about(vote.seq()).id().seq();
    }

    @Test
    void the_host_reads_in_the_folder_what_was_written_and_by_whom() throws IOException {
        Scenario branch = branch(Secrecy.NAMED);
        ProposalId proposal = branch.put(CEM, Asks.put());
        branch.given(BEN, new ProposalCommand.PostComment(proposal, null, "Among us, canary."));
        String all = folder();
        assertTrue(all.contains("Among us, canary."));
        assertTrue(all.contains("anna@example.org"));
        branch.verified();
    }

    /// Nothing on the record tells the host's answer from hers. What she said herself is there too,
    /// where her receipt says it is.
    @Test
    void the_host_answers_for_a_member_and_her_receipt_shows_what_she_said() {
        Scenario branch = branch(Secrecy.NAMED);
        VoteId vote = branch.open(branch.put(CEM, Asks.put()));
        var reply = branch.clerk().hear(branch.request(BEN, Asks.casts(vote, Choice.YES)));
        var receipt = assertInstanceOf(Reply.Recorded.class, reply).receipt();
        branch.given(BEN, Asks.casts(vote, Choice.NO)).after(VOTING).caughtUp().verified();
        var no = new Ballot.Said(Choice.NO);
        assertEquals(Map.of(BEN, no), closed(branch, vote).answers());
        assertEquals(receipt.leaf(), branch.entry(receipt.first()).leafHash());
        var said = assertInstanceOf(VoteAct.Cast.class, branch.act(receipt.first()));
        assertEquals(new Ballot.Said(Choice.YES), said.ballot());
    }

    /// The same beginning goes on otherwise, as if the vote had passed: both records verify, and
    /// only the one that members saw grew out of the root that one of them kept.
    @Test
    void the_host_writes_another_past_and_a_root_kept_from_before_shows_it() {
        Scenario branch = branch(Secrecy.NAMED);
        var past = new OtherPast(branch);
        VoteId vote = branch.open(branch.put(CEM, Asks.put()));
        branch.given(BEN, Asks.casts(vote, Choice.NO)).given(ANNA, Asks.casts(vote, Choice.NO));
        var kept = branch.journal().head();
        branch.after(VOTING).caughtUp().verified();
        Journal other = past.lived(Choice.YES);
        assertTrue(other.head().size() > kept.size());
        assertTrue(Verifier.verify(other, branch.parts()).holds());
        assertFalse(OtherPast.grewOutOf(kept, other));
        assertTrue(OtherPast.grewOutOf(kept, branch.journal()));
    }

    @Test
    void the_host_looks_into_a_box_with_the_houses_key_and_its_file_alone_shows_nothing()
            throws IOException {
        Scenario branch = branch(Secrecy.SECRET_TRUSTING_HOST);
        VoteId vote = branch.open(branch.put(CEM, Asks.put()));
        branch.given(ANNA, Asks.casts(vote, Choice.YES));
        long box = box(branch, vote);
        BoxRow row = Objects.requireNonNull(branch.journal().rows(box)).getFirst();
        assertEquals(ANNA.seq(), row.member());
        assertEquals("yes", row.says().text("ballot"));
        assertFalse(folder().contains("\"ballot\":\"yes\""));
        branch.after(VOTING).caughtUp().verified();
        assertNull(branch.journal().rows(box));
    }

    @Test
    void the_host_puts_answers_into_a_secret_vote_and_changes_them_and_nobody_can_tell() {
        Scenario branch = branch(Secrecy.SECRET_TRUSTING_HOST);
        VoteId vote = branch.open(branch.put(CEM, Asks.put()));
        branch.given(ANNA, Asks.casts(vote, Choice.YES));
        put(branch, vote, ANNA, "no");
        put(branch, vote, BEN, "no");
        branch.withAnotherClerk().after(VOTING).caughtUp().verified();
        var tally = assertInstanceOf(Tally.class, closed(branch, vote).count());
        assertEquals(List.of(0L, 2L), List.of(tally.yes(), tally.no()));
        var verdict = Verifier.verify(branch.journal(), branch.parts());
        assertEquals(List.of(box(branch, vote)), verdict.trusting());
    }

    /// Where names are shown at the closing, whoever did not answer finds her name there.
    @Test
    void an_answer_that_the_host_puts_into_a_vote_named_at_closing_stands_under_a_name() {
        Scenario branch = branch(Secrecy.NAMED_AT_CLOSING);
        VoteId vote = branch.open(branch.put(CEM, Asks.put()));
        put(branch, vote, BEN, "no");
        branch.withAnotherClerk().after(VOTING).caughtUp().verified();
        assertEquals(Map.of(BEN, new Ballot.Said(Choice.NO)), closed(branch, vote).answers());
    }

    private static void put(Scenario branch, VoteId vote, MemberId member, String ballot) {
        var salt = Hash.sha256((member + ballot).getBytes(UTF_8));
        var row = new BoxRow(member.seq(), salt, Json.object().put("ballot", ballot).done());
        var put = new BoxChange.Put(box(branch, vote), row);
        branch.journal().append(Append.put(branch.journal().head().size(), null, put)).join();
    }

    /// Two clocks: what it is, and what the host's says. The record has the second only.
    @Test
    void the_host_sets_the_clock_ahead_and_a_vote_closes_too_early() {
        Scenario branch = branch(Secrecy.NAMED);
        VoteId vote = branch.open(branch.put(CEM, Asks.put()));
        Instant promised = branch.now().plus(VOTING);
        Instant really = branch.now().plusSeconds(60);
        branch.at(promised).caughtUp().verified();
        assertTrue(really.isBefore(promised));
        assertEquals(promised, branch.leaf(branch.last("vote.closed")).at());
        branch.when(ANNA, Asks.casts(vote, Choice.YES)).thenRefused(VoteRefusal.VoteIsClosed.class);
    }

    @Test
    void a_backup_from_before_holds_what_was_erased() throws IOException {
        Scenario branch = branch(Secrecy.NAMED);
        ProposalId proposal = branch.put(CEM, Asks.put());
        branch.given(BEN, new ProposalCommand.PostComment(proposal, null, "Forget this canary."));
        long comment = branch.last("discussion.commented");
        Path backup = temp.resolve("backup");
        store.backup(backup);
        branch.given(BEN, Asks.erase(BEN, comment, "text")).verified();
        assertFalse(folder().contains("Forget this canary."));
        assertTrue(Files.readString(backup, ISO_8859_1).contains("Forget this canary."));
    }
}
