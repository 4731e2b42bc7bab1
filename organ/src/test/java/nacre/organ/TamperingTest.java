// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.organ;

import static nacre.organ.Ground.ANNA;
import static nacre.organ.Ground.BEN;
import static nacre.organ.Ground.BENS;
import static nacre.organ.Ground.BRANCH;
import static nacre.organ.Ground.CEM;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import nacre.assembly.announcement.Announce;
import nacre.assembly.announcement.AnnouncementAct;
import nacre.assembly.announcement.AnnouncementRules;
import nacre.assembly.mandate.Grant;
import nacre.assembly.part.Act;
import nacre.assembly.part.MemberId;
import nacre.assembly.proposal.ProposalCommand;
import nacre.assembly.proposal.ProposalId;
import nacre.ballot.Choice;
import nacre.journal.Authority;
import nacre.journal.Content;
import nacre.journal.Entry;
import nacre.journal.Facts;
import nacre.journal.Hash;
import nacre.journal.Journal;
import nacre.journal.Leaf;
import nacre.journal.MerkleTree;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// Whatever somebody does to the rows of a record, column by column: the verifier names the first
/// entry that is wrong.
@DisplayNameGeneration(ReplaceUnderscores.class)
class TamperingTest {
    private static final Scenario BRANCH_LIFE = life();
    private static final Journal JOURNAL = BRANCH_LIFE.journal();
    private static final long SIZE = JOURNAL.head().size();

    /// A vote, a decision with an enactment, a comment, an erasure.
    private static Scenario life() {
        Scenario branch = Scenario.of(BRANCH);
        ProposalId id = branch.put(CEM, Asks.put());
        branch.given(BEN, new ProposalCommand.PostComment(id, null, "Why?"));
        branch.given(ANNA, new ProposalCommand.PostComment(id, null, "Because."));
        branch.given(BEN, Asks.erase(BEN, branch.last("discussion.commented") - 1, "text"));
        branch.decide(id, Choice.YES);
        Instant ends = branch.now().plus(Duration.ofDays(100));
        branch.decided(Asks.gives(CEM, ends, Grant.of(AnnouncementRules.ANNOUNCE)));
        branch.given(CEM, new Announce("News", "It works."));
        return branch.verified();
    }

    private static void fails(Journal altered, long seq) {
        Verdict verdict = Verifier.verify(altered, BRANCH_LIFE.parts());
        Verdict.Failure failure = verdict.failure();
        assertNotNull(failure, "Not noticed");
        assertEquals(seq, failure.seq(), failure::why);
    }

    private static void fails(long seq, UnaryOperator<Entry> change) {
        fails(AlteredJournal.of(JOURNAL, seq, change), seq);
    }

    @Test
    void the_record_as_it_is_holds() {
        assertTrue(Verifier.verify(JOURNAL, BRANCH_LIFE.parts()).holds());
        assertTrue(SIZE > 20);
    }

    @Test
    void a_flipped_bit_in_any_byte_of_the_facts_or_their_salt() {
        for (long seq = 0; seq < SIZE; seq++) {
            Entry entry = BRANCH_LIFE.entry(seq);
            for (int i = 0; i < entry.factsBytes().length; i++) {
                int at = i;
                fails(
                        seq,
                        row ->
                                row(
                                        row,
                                        row.leafBytes(),
                                        row.factsSalt(),
                                        flip(row.factsBytes(), at)));
            }
            for (int i = 0; i < 32; i++) {
                int at = i;
                fails(
                        seq,
                        row ->
                                row(
                                        row,
                                        row.leafBytes(),
                                        flip(row.factsSalt(), at),
                                        row.factsBytes()));
            }
        }
    }

    /// Where the leaf can still be read and folded, the root that was announced tells.
    @Test
    void a_flipped_bit_in_any_byte_of_a_leaf() {
        for (long seq = 0; seq < SIZE; seq++) {
            long first = BRANCH_LIFE.leaf(seq).batch().first();
            Entry entry = BRANCH_LIFE.entry(seq);
            for (int i = 0; i < entry.leafBytes().length; i++) {
                int at = i;
                var altered =
                        AlteredJournal.of(
                                JOURNAL,
                                seq,
                                row ->
                                        row(
                                                row,
                                                flip(row.leafBytes(), at),
                                                row.factsSalt(),
                                                row.factsBytes()));
                var failure = Verifier.verify(altered, BRANCH_LIFE.parts()).failure();
                assertNotNull(failure);
                assertTrue(failure.seq() >= first && failure.seq() <= end(seq), failure::why);
            }
        }
    }

    private static long end(long seq) {
        return BRANCH_LIFE.leaf(seq).batch().end();
    }

    @Test
    void another_value_salt_class_subject_or_name_of_content() {
        for (long seq = 0; seq < SIZE; seq++) {
            for (Content content : BRANCH_LIFE.entry(seq).content()) {
                for (Content changed : changes(content)) {
                    fails(
                            seq,
                            row ->
                                    AlteredJournal.withContent(
                                            row, replaced(row, content, changed)));
                }
            }
        }
    }

    private static List<Content> changes(Content c) {
        var changes = new ArrayList<Content>();
        var other =
                c.keeping() == Content.Keeping.KEPT
                        ? Content.Keeping.PERSONAL
                        : Content.Keeping.KEPT;
        changes.add(
                new Content(c.field() + "x", c.keeping(), c.subject(), c.valueHash(), c.held()));
        changes.add(new Content(c.field(), other, c.subject(), c.valueHash(), c.held()));
        changes.add(new Content(c.field(), c.keeping(), 77L, c.valueHash(), c.held()));
        changes.add(new Content(c.field(), c.keeping(), c.subject(), Hash.sha256(), c.held()));
        Content.Held held = c.held();
        if (held != null) {
            var value = new Content.Held(held.salt(), held.value() + "!");
            var salt = new Content.Held(Hash.sha256(), held.value());
            changes.add(with(c, value));
            changes.add(with(c, salt));
            changes.add(with(c, null));
        } else {
            changes.add(with(c, new Content.Held(Hash.sha256(), "Back again")));
        }
        return changes;
    }

    private static Content with(Content c, Content.@Nullable Held held) {
        return new Content(c.field(), c.keeping(), c.subject(), c.valueHash(), held);
    }

    private static List<Content> replaced(Entry row, Content content, Content changed) {
        return row.content().stream().map(each -> each.equals(content) ? changed : each).toList();
    }

    @Test
    void content_that_is_removed_or_added_whole() {
        fails(0, row -> AlteredJournal.withContent(row, row.content().subList(0, 1)));
        fails(0, row -> AlteredJournal.withContent(row, List.of()));
        var more = Content.of(Content.Words.kept("more", "Words"), Hash.sha256());
        fails(1, row -> AlteredJournal.withContent(row, List.of(more)));
    }

    @Test
    void rows_that_were_swapped() {
        for (int i = 0; i + 1 < SIZE; i++) {
            int at = i;
            fails(
                    AlteredJournal.of(
                            JOURNAL,
                            rows -> {
                                java.util.Collections.swap(rows, at, at + 1);
                                return rows;
                            }),
                    at);
            fails(AlteredJournal.of(JOURNAL, rows -> renumbered(rows, at)), at);
        }
    }

    /// Two rows swapped, and their numbers with them.
    private static List<Entry> renumbered(List<Entry> rows, int at) {
        Entry one = rows.get(at);
        Entry other = rows.get(at + 1);
        rows.set(at, numbered(other, one.seq()));
        rows.set(at + 1, numbered(one, other.seq()));
        return rows;
    }

    private static Entry numbered(Entry row, long seq) {
        return new Entry(seq, row.leafBytes(), row.factsSalt(), row.factsBytes(), row.content());
    }

    @Test
    void a_row_that_was_removed_or_doubled() {
        for (int i = 0; i < SIZE; i++) {
            int at = i;
            var removed =
                    AlteredJournal.of(
                            JOURNAL,
                            rows -> {
                                rows.remove(at);
                                return rows;
                            });
            fails(removed, at);
            var doubled =
                    AlteredJournal.of(
                            JOURNAL,
                            rows -> {
                                rows.add(at, rows.get(at));
                                return rows;
                            });
            fails(doubled, at + 1L);
        }
    }

    @Test
    void the_last_batch_removed() {
        int first = Math.toIntExact(BRANCH_LIFE.leaf(SIZE - 1).batch().first());
        fails(AlteredJournal.of(JOURNAL, rows -> rows.subList(0, first)), first);
    }

    @Test
    void the_last_batch_removed_and_its_root_with_it_is_seen_by_who_kept_a_receipt_only() {
        int first = Math.toIntExact(BRANCH_LIFE.leaf(SIZE - 1).batch().first());
        var shorter = AlteredJournal.of(JOURNAL, rows -> rows.subList(0, first));
        var verifier = new Verifier(JOURNAL.organ(), BRANCH_LIFE.parts());
        JOURNAL.announced().stream().filter(h -> h.size() <= first).forEach(verifier::announced);
        shorter.read(0, Long.MAX_VALUE, verifier::read);
        assertTrue(verifier.verdict().holds());
        var kept = new Verifier(JOURNAL.organ(), BRANCH_LIFE.parts());
        kept.announced(JOURNAL.head());
        shorter.read(0, Long.MAX_VALUE, kept::read);
        assertFalse(kept.verdict().holds());
    }

    @Test
    void another_root_announced() {
        var heads = JOURNAL.announced();
        for (int i = 0; i < heads.size(); i++) {
            int at = i;
            long right = i == 0 ? 0 : heads.get(i - 1).size();
            fails(
                    AlteredJournal.announcing(
                            JOURNAL,
                            all -> {
                                all.set(at, new Journal.Head(all.get(at).size(), Hash.sha256()));
                                return all;
                            }),
                    right);
        }
        fails(
                AlteredJournal.announcing(
                        JOURNAL,
                        all -> {
                            all.add(new Journal.Head(SIZE + 1, Hash.sha256()));
                            return all;
                        }),
                SIZE);
    }

    /// A batch with every hash right and the tree grown over it, but without authority.
    @Test
    void a_forged_batch_at_the_end() {
        var forged = entry(new AnnouncementAct.Made(), ANNA, new Authority.Mandate(BENS.seq()));
        var tree = new MerkleTree();
        JOURNAL.read(0, Long.MAX_VALUE, row -> tree.append(row.leafHash()));
        tree.append(forged.leafHash());
        var verifier = new Verifier(JOURNAL.organ(), BRANCH_LIFE.parts());
        JOURNAL.announced().forEach(verifier::announced);
        verifier.announced(new Journal.Head(SIZE + 1, tree.root()));
        JOURNAL.read(0, Long.MAX_VALUE, verifier::read);
        verifier.read(forged);
        var failure = verifier.verdict().failure();
        assertNotNull(failure);
        assertEquals(SIZE, failure.seq());
    }

    private static Entry entry(Act act, MemberId actor, Authority authority) {
        byte[] facts = act.facts().bytes();
        byte[] salt = new byte[32];
        var leaf =
                new Leaf(
                        JOURNAL.organ(),
                        SIZE,
                        new Leaf.Batch(SIZE, 1),
                        Standing.RULES,
                        BRANCH_LIFE.now(),
                        null,
                        actor.seq(),
                        authority,
                        act.type(),
                        Facts.commitment(salt, facts),
                        null,
                        Hash.sha256(),
                        null);
        return new Entry(SIZE, leaf.form().bytes(), salt, facts, List.of());
    }

    private static Entry row(Entry row, byte[] leaf, byte[] salt, byte[] facts) {
        return new Entry(row.seq(), leaf, salt, facts, row.content());
    }

    private static byte[] flip(byte[] bytes, int at) {
        byte[] flipped = bytes.clone();
        flipped[at] ^= (byte) (1 << (at % 8));
        return flipped;
    }
}
