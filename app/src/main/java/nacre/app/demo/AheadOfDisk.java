// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.app.demo;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import nacre.journal.Append;
import nacre.journal.Journal;
import nacre.journal.Journals;
import nacre.journal.OrganId;
import nacre.journal.StoreFailure;
import nacre.journal.WrappedJournal;
import org.jspecify.annotations.Nullable;

/// Records of a life that runs faster than a disk: what happens is answered from memory, and kept
/// by the real store behind it, many batches with one sync. Thousands of members of the town would
/// else wait for a sync each, and nobody waits for their receipts.
///
/// How far a record reaches is only said once it is kept: letters name such heads, and whoever
/// verifies them looks for these among those that the store announced.
///
/// For one thread.
final class AheadOfDisk implements Journals {
    private final Journals memory = Journals.inMemory();
    private final Journals store;
    private final SequencedMap<OrganId, Ahead> journals = new LinkedHashMap<>();

    AheadOfDisk(Journals store) {
        this.store = store;
    }

    /// Waits until all that happened is kept.
    ///
    /// @throws StoreFailure if it is not
    void settle() {
        journals.values().forEach(Ahead::settle);
    }

    @Override
    public List<OrganId> organs() {
        return memory.organs();
    }

    @Override
    public @Nullable Journal find(OrganId organ) {
        return journals.get(organ);
    }

    @Override
    public Journal create(OrganId organ) {
        var ahead = new Ahead(memory.create(organ), store.create(organ));
        journals.put(organ, ahead);
        return ahead;
    }

    /// Settles; the store stays open, for it belongs to somebody else.
    @Override
    public void close() {
        settle();
        memory.close();
    }

    /// One record, in memory and behind it.
    private static final class Ahead extends WrappedJournal {
        private final Journal kept;
        private CompletableFuture<Head> last;

        Ahead(Journal memory, Journal kept) {
            super(memory);
            this.kept = kept;
            this.last = CompletableFuture.completedFuture(kept.head());
        }

        /// A batch that the store does not keep makes it keep no later one either, so the last
        /// answer tells of all.
        void settle() {
            Head head;
            try {
                head = last.join();
            } catch (CompletionException e) {
                throw e.getCause() instanceof StoreFailure failure ? failure : e;
            }
            if (!head.equals(inner().head())) {
                throw new IllegalStateException(
                        "%s happened and %s was kept.".formatted(inner().head(), head));
            }
        }

        @Override
        public Head head() {
            settle();
            return super.head();
        }

        @Override
        public CompletableFuture<Head> append(Append batch) {
            last = kept.append(batch);
            return super.append(batch);
        }

        @Override
        public List<Head> announced() {
            return kept.announced();
        }
    }
}
