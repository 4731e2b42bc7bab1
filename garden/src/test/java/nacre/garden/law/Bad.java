// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.garden.law;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import nacre.journal.Append;
import nacre.journal.BoxRow;
import nacre.journal.CommandId;
import nacre.journal.Entry;
import nacre.journal.Hash;
import nacre.journal.Journal;
import nacre.journal.Journals;
import nacre.journal.OrganId;
import org.jspecify.annotations.Nullable;

/// A store that does not do what it says.
final class Bad implements Journals {
    private static final long HONEST = 60;

    private final Journals inner = Journals.inMemory();
    private final Way way;

    enum Way {
        FORGETS_A_BATCH,
        CHANGES_A_SALT,
        ERASES_MORE
    }

    Bad(Way way) {
        this.way = way;
    }

    @Override
    public List<OrganId> organs() {
        return inner.organs();
    }

    @Override
    public @Nullable Journal find(OrganId organ) {
        return inner.find(organ);
    }

    @Override
    public Journal create(OrganId organ) {
        return new BadJournal(inner.create(organ));
    }

    @Override
    public void close() {
        inner.close();
    }

    private final class BadJournal implements Journal {
        private final Journal journal;

        BadJournal(Journal journal) {
            this.journal = journal;
        }

        @Override
        public CompletableFuture<Head> append(Append batch) {
            if (batch.first() < HONEST) {
                return journal.append(batch);
            }
            return switch (way) {
                case FORGETS_A_BATCH ->
                        CompletableFuture.completedFuture(
                                new Head(batch.end(), journal.head().root()));
                case CHANGES_A_SALT -> journal.append(changed(batch));
                case ERASES_MORE -> journal.append(erasingMore(batch));
            };
        }

        private Append changed(Append batch) {
            var entries = new ArrayList<Entry>();
            for (Entry entry : batch.entries()) {
                byte[] salt = entry.factsSalt().clone();
                salt[salt.length / 2] ^= 1;
                entries.add(
                        new Entry(
                                entry.seq(),
                                entry.leafBytes(),
                                salt,
                                entry.factsBytes(),
                                entry.content()));
            }
            return new Append(
                    batch.first(), entries, batch.command(), batch.erasures(), batch.boxes());
        }

        private Append erasingMore(Append batch) {
            var erasures = new ArrayList<>(batch.erasures());
            erasures.add(new Append.Erasure(0, "purpose"));
            return new Append(
                    batch.first(), batch.entries(), batch.command(), erasures, batch.boxes());
        }

        @Override
        public OrganId organ() {
            return journal.organ();
        }

        @Override
        public Head head() {
            return journal.head();
        }

        @Override
        public void read(long from, long to, Consumer<Entry> reader) {
            journal.read(from, to, reader);
        }

        @Override
        public @Nullable Entry entry(long seq) {
            return journal.entry(seq);
        }

        @Override
        public @Nullable Known known(CommandId id) {
            return journal.known(id);
        }

        @Override
        public @Nullable List<BoxRow> rows(long box) {
            return journal.rows(box);
        }

        @Override
        public boolean hasRow(long box, long member) {
            return journal.hasRow(box, member);
        }

        @Override
        public List<Head> announced() {
            return journal.announced();
        }

        @Override
        public List<Hash> inclusion(long seq, long size) {
            return journal.inclusion(seq, size);
        }

        @Override
        public List<Hash> consistency(long older, long newer) {
            return journal.consistency(older, newer);
        }
    }
}
