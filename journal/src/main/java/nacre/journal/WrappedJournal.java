// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.journal;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// A record that does everything as another does. Whoever extends it does some of it otherwise.
public abstract class WrappedJournal implements Journal {
    private final Journal inner;

    /// A record around `inner`.
    protected WrappedJournal(Journal inner) {
        this.inner = inner;
    }

    /// The other record.
    protected final Journal inner() {
        return inner;
    }

    @Override
    public OrganId organ() {
        return inner.organ();
    }

    @Override
    public Head head() {
        return inner.head();
    }

    @Override
    public CompletableFuture<Head> append(Append batch) {
        return inner.append(batch);
    }

    @Override
    public void read(long from, long to, Consumer<Entry> reader) {
        inner.read(from, to, reader);
    }

    @Override
    public @Nullable Entry entry(long seq) {
        return inner.entry(seq);
    }

    @Override
    public @Nullable Known known(CommandId id) {
        return inner.known(id);
    }

    @Override
    public @Nullable List<BoxRow> rows(long box) {
        return inner.rows(box);
    }

    @Override
    public boolean hasRow(long box, long member) {
        return inner.hasRow(box, member);
    }

    @Override
    public List<Head> announced() {
        return inner.announced();
    }

    @Override
    public List<Hash> inclusion(long seq, long size) {
        return inner.inclusion(seq, size);
    }

    @Override
    public List<Hash> consistency(long older, long newer) {
        return inner.consistency(older, newer);
    }
}
