// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.store;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import nacre.journal.Append;
import nacre.journal.CommandId;
import nacre.journal.Entry;
import nacre.journal.ExportForm;
import nacre.journal.Hash;
import nacre.journal.Journal;
import nacre.journal.Json;
import nacre.journal.Malformed;
import nacre.journal.MerkleTree;
import nacre.journal.OrganId;
import nacre.journal.StoreFailure;
import org.jspecify.annotations.Nullable;

/// A record read from an export, for verifying. Nothing can be appended, and which commands were
/// recorded is not in it.
///
/// The file may come from anybody: every line is checked for its form, nothing for its truth.
public final class ExportedJournal implements Journal {
    private static final int STRIDE = 256;

    private final Path file;
    private final OrganId organ;
    private final MerkleTree tree = new MerkleTree();
    private final List<Head> announced = new ArrayList<>();

    /// Where every `STRIDE`th entry's line starts.
    private final List<Long> offsets = new ArrayList<>();

    private final Head head;

    private ExportedJournal(Path file, ExportedLines lines) throws IOException {
        this.file = file;
        Json.Fields header = required(lines);
        if (!header.has("nacre-export") || header.whole("nacre-export") != ExportForm.VERSION) {
            throw new Malformed("nacre-export", "version 1", header.write());
        }
        header.only("announced", "entries", "nacre-export", "organ");
        organ = new OrganId(header.text("organ"));
        long entries = header.whole("entries");
        for (long i = 0; i < entries; i++) {
            if (i % STRIDE == 0) {
                offsets.add(lines.offset());
            }
            tree.append(ExportForm.entry(required(lines)).leafHash());
        }
        for (long i = header.whole("announced"); i > 0; i--) {
            announced.add(ExportForm.head(required(lines)));
        }
        if (lines.next() != null) {
            throw new Malformed("", "the end", "another line");
        }
        head = new Head(tree.size(), tree.root());
    }

    /// Opens an export and reads it through once.
    ///
    /// @throws StoreFailure.Unusable naming the place, if it is none
    public static ExportedJournal open(Path file) {
        long offset = 0;
        try (var lines = new ExportedLines(file, 0)) {
            try {
                return new ExportedJournal(file, lines);
            } finally {
                offset = lines.offset();
            }
        } catch (IOException | IllegalArgumentException | Malformed e) {
            throw Unusable.because(
                    e,
                    "%s is no whole export; wrong before byte %d: %s".formatted(file, offset, e),
                    "Maybe it was cut or changed: export once more.");
        }
    }

    private static Json.Fields required(ExportedLines lines) throws IOException {
        byte[] line = lines.next();
        if (line == null) {
            throw new Malformed("", "another line", "the end");
        }
        return line(line);
    }

    private static Json.Fields line(byte[] line) {
        if (Json.read(line) instanceof Json.Fields fields) {
            return fields;
        }
        throw new Malformed("", "an object", "something else");
    }

    @Override
    public OrganId organ() {
        return organ;
    }

    @Override
    public Head head() {
        return head;
    }

    @Override
    public CompletableFuture<Head> append(Append batch) {
        return SqliteJournal.failed("An export is only for reading.");
    }

    @Override
    public void read(long from, long to, Consumer<Entry> reader) {
        long first = Math.max(from, 0);
        long end = Math.min(to, head.size());
        if (first >= end) {
            return;
        }
        long seq = first - first % STRIDE;
        try (var lines = new ExportedLines(file, offsets.get(Math.toIntExact(seq / STRIDE)))) {
            for (; seq < end; seq++) {
                Json.Fields line = required(lines);
                if (seq >= first) {
                    reader.accept(ExportForm.entry(line));
                }
            }
        } catch (IOException e) {
            throw new StoreFailure("%s could not be read again.".formatted(file), e);
        }
    }

    @Override
    public @Nullable Entry entry(long seq) {
        var found = new ArrayList<Entry>(1);
        read(seq, seq + 1, found::add);
        return found.isEmpty() ? null : found.getFirst();
    }

    @Override
    public @Nullable Known known(CommandId id) {
        return null;
    }

    @Override
    public List<Head> announced() {
        return List.copyOf(announced);
    }

    @Override
    public synchronized List<Hash> inclusion(long seq, long size) {
        return tree.inclusion(seq, size);
    }

    @Override
    public synchronized List<Hash> consistency(long older, long newer) {
        return tree.consistency(older, newer);
    }
}
