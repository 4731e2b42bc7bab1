// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.organ;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import nacre.journal.Append;
import nacre.journal.CommandId;
import nacre.journal.Content;
import nacre.journal.Entry;
import nacre.journal.Hash;
import nacre.journal.Journal;
import nacre.journal.OrganId;
import org.jspecify.annotations.Nullable;

/// A record as it reads after somebody has laid hands on its rows.
public final class AlteredJournal implements Journal {
    private final Journal inner;
    private final List<Entry> entries;
    private final List<Head> announced;

    private AlteredJournal(Journal inner, List<Entry> entries, List<Head> announced) {
        this.inner = inner;
        this.entries = List.copyOf(entries);
        this.announced = List.copyOf(announced);
    }

    /// The record with other rows.
    public static AlteredJournal of(Journal journal, UnaryOperator<List<Entry>> change) {
        return new AlteredJournal(journal, change.apply(rows(journal)), journal.announced());
    }

    /// The record with one row changed.
    public static AlteredJournal of(Journal journal, long seq, UnaryOperator<Entry> change) {
        return of(
                journal,
                rows -> {
                    rows.set(Math.toIntExact(seq), change.apply(rows.get(Math.toIntExact(seq))));
                    return rows;
                });
    }

    /// The record with other roots announced.
    public static AlteredJournal announcing(Journal journal, UnaryOperator<List<Head>> change) {
        var announced = change.apply(new ArrayList<>(journal.announced()));
        return new AlteredJournal(journal, rows(journal), announced);
    }

    /// The record as it would be had all content been erased.
    public static AlteredJournal withoutContent(Journal journal) {
        return of(
                journal,
                rows -> {
                    rows.replaceAll(row ->
                            withContent(row, row.content().stream().map(Content::erased).toList()));
                    return rows;
                });
    }

    /// The same row with other content.
    public static Entry withContent(Entry row, List<Content> content) {
        return new Entry(row.seq(), row.leafBytes(), row.factsSalt(), row.factsBytes(), content);
    }

    private static List<Entry> rows(Journal journal) {
        var rows = new ArrayList<Entry>();
        journal.read(0, Long.MAX_VALUE, rows::add);
        return rows;
    }

    @Override
    public void read(long from, long to, Consumer<Entry> reader) {
        for (int i = Math.toIntExact(from); i < Math.min(to, entries.size()); i++) {
            reader.accept(entries.get(i));
        }
    }

    @Override
    public List<Head> announced() {
        return announced;
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
    public @Nullable Entry entry(long seq) {
        return seq >= 0 && seq < entries.size() ? entries.get(Math.toIntExact(seq)) : null;
    }

    @Override
    public CompletableFuture<Head> append(Append batch) {
        throw new UnsupportedOperationException(
                "An altered record is read, never written to. Maybe the original was meant.");
    }

    @Override
    public @Nullable Known known(CommandId id) {
        return inner.known(id);
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
