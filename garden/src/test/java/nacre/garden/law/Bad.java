// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.garden.law;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import nacre.journal.Append;
import nacre.journal.Entry;
import nacre.journal.Journal;
import nacre.journal.Journals;
import nacre.journal.OrganId;
import nacre.journal.WrappedJournal;
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

    private final class BadJournal extends WrappedJournal {
        BadJournal(Journal journal) {
            super(journal);
        }

        @Override
        public CompletableFuture<Head> append(Append batch) {
            if (batch.first() < HONEST) {
                return super.append(batch);
            }
            return switch (way) {
                case FORGETS_A_BATCH ->
                        CompletableFuture.completedFuture(new Head(batch.end(), head().root()));
                case CHANGES_A_SALT -> super.append(changed(batch));
                case ERASES_MORE -> super.append(erasingMore(batch));
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
    }
}
