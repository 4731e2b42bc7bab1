// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.journal;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/// Records whose next append fails as told, in each way a store can fail.
///
/// Faults come in pairs, as they do on a disk: the caller hears the same «unknown», whether the
/// batch is there or not.
public final class FaultyJournals implements Journals {
    private final Journals inner;
    private final Map<OrganId, Journal> faulty = new ConcurrentHashMap<>();
    private volatile boolean hasLostKeys;
    private final AtomicReference<Fault> next = new AtomicReference<>(Fault.NONE);

    /// What happens to the next batch.
    public enum Fault {
        /// It is recorded and answered.
        NONE,
        /// It is surely not recorded, and the caller hears so.
        NOT_RECORDED,
        /// It is not recorded, and the caller hears «unknown».
        UNKNOWN_NOT_WRITTEN,
        /// It is recorded, and the caller hears «unknown».
        UNKNOWN_BUT_WRITTEN
    }

    /// Records that fail when told, kept in `inner`.
    public FaultyJournals(Journals inner) {
        this.inner = inner;
    }

    /// Lets the next append, of whatever organ, fail like this; those after it go well again.
    public void failNext(Fault fault) {
        next.set(fault);
    }

    /// From now on no box opens, as when the house's key is gone.
    public void loseKeys() {
        hasLostKeys = true;
    }

    @Override
    public List<OrganId> organs() {
        return inner.organs();
    }

    @Override
    public @Nullable Journal find(OrganId organ) {
        Journal journal = inner.find(organ);
        return journal == null ? null : faulty.computeIfAbsent(organ, o -> new Faulty(journal));
    }

    @Override
    public Journal create(OrganId organ) {
        Journal journal = inner.create(organ);
        return faulty.computeIfAbsent(organ, o -> new Faulty(journal));
    }

    @Override
    public void close() {
        inner.close();
    }

    private final class Faulty extends WrappedJournal {
        Faulty(Journal journal) {
            super(journal);
        }

        @Override
        public CompletableFuture<Head> append(Append batch) {
            return switch (next.getAndSet(Fault.NONE)) {
                case NONE -> super.append(batch);
                case NOT_RECORDED ->
                        CompletableFuture.failedFuture(
                                new StoreFailure.NotRecorded("As told.", cause()));
                case UNKNOWN_NOT_WRITTEN -> unknown();
                case UNKNOWN_BUT_WRITTEN -> super.append(batch).thenCompose(h -> unknown());
            };
        }

        private CompletableFuture<Head> unknown() {
            return CompletableFuture.failedFuture(new StoreFailure.Unknown("As told.", cause()));
        }

        private IllegalStateException cause() {
            return new IllegalStateException("a planted fault");
        }

        @Override
        public @Nullable List<BoxRow> rows(long box) {
            return hasLostKeys ? null : super.rows(box);
        }

        @Override
        public boolean hasRow(long box, long member) {
            return !hasLostKeys && super.hasRow(box, member);
        }
    }
}
