// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.record;

import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import nacre.assembly.erasure.EraseContent;
import nacre.assembly.erasure.ErasureAct;
import nacre.journal.Content;
import nacre.journal.Entry;
import nacre.journal.ExportForm;
import nacre.journal.Journal;
import nacre.journal.Journal.Head;
import nacre.journal.Json;
import nacre.journal.Leaf;
import nacre.web.organ.Visit;
import org.jspecify.annotations.Nullable;

/// A member's own copy of the record: an export (RECORD §7) that leaves out what she may not read,
/// and says where. It folds and verifies wholly, for rules read facts alone.
final class OwnCopy {
    /// Members decide to erase something far more rarely than a copy takes.
    private static final int ATTEMPTS_MAX = 10;

    private final Journal journal;
    private final Legible legible;

    OwnCopy(Visit visit) {
        this(visit.clerk().journal(), new Legible(visit.me()));
    }

    OwnCopy(Journal journal, Legible legible) {
        this.journal = journal;
        this.legible = legible;
    }

    /// Writes the copy: the record as it stands at one moment.
    ///
    /// A value that is gone although no erasure in the copy names it was erased while the copy was
    /// being made. If it is personal, it counts as left out. If it is kept, which only a decision
    /// erases, the copy is made again with that decision in it. So nothing is sent before all is
    /// made; it waits compressed, some 300 bytes an entry.
    ///
    /// @throws IOException if `stream` fails, or so much was erased meanwhile that none was whole
    void writeTo(OutputStream stream) throws IOException {
        byte[] copy = null;
        for (int attempt = 0; copy == null && attempt < ATTEMPTS_MAX; attempt++) {
            copy = made();
        }
        if (copy == null) {
            throw new IOException(
                    "Words were erased during each of %d copies.".formatted(ATTEMPTS_MAX));
        }
        try (var whole = new GZIPInputStream(new ByteArrayInputStream(copy), 1 << 16)) {
            whole.transferTo(stream);
        }
    }

    /// The copy, compressed; null if something kept was erased meanwhile.
    private byte @Nullable [] made() throws IOException {
        long size = journal.head().size();
        List<Head> announced =
                journal.announced().stream().filter(head -> head.size() <= size).toList();
        Set<EraseContent.Field> erased = erased(size);
        var gone = new ArrayList<EraseContent.Field>();
        var copy = new ByteArrayOutputStream();
        try (var out = new BufferedOutputStream(new GZIPOutputStream(copy), 1 << 16)) {
            line(out, ExportForm.header(journal.organ(), size, announced.size()));
            journal.read(
                    0, size, entry -> line(out, ExportForm.form(forHer(entry, erased, gone::add))));
            announced.forEach(head -> line(out, ExportForm.form(head)));
        }
        return gone.isEmpty() ? copy.toByteArray() : null;
    }

    private Set<EraseContent.Field> erased(long size) {
        var erased = new HashSet<EraseContent.Field>();
        journal.read(
                0,
                size,
                entry -> {
                    String type = entry.leaf().type();
                    if (type.equals("content.erased")
                            && ErasureAct.read(type, entry.facts())
                                    instanceof ErasureAct.Erased(long seq, String field, var s)) {
                        erased.add(new EraseContent.Field(seq, field));
                    }
                });
        return erased;
    }

    /// @param gone takes what is kept and was erased without an erasure in the copy
    private Entry forHer(
            Entry entry, Set<EraseContent.Field> erased, Consumer<EraseContent.Field> gone) {
        if (entry.content().isEmpty()) {
            return entry;
        }
        Leaf leaf = entry.leaf();
        var content = new ArrayList<Content>();
        var withheld = new ArrayList<String>();
        for (Content field : entry.content()) {
            var name = new EraseContent.Field(entry.seq(), field.field());
            boolean isErased = erased.contains(name);
            if (!isErased && field.isErased() && field.keeping() == Content.Keeping.KEPT) {
                gone.accept(name);
            }
            boolean isLeftOut = !isErased && (field.isErased() || !legible.isFor(leaf, field));
            content.add(isLeftOut ? field.erased() : field);
            if (isLeftOut) {
                withheld.add(field.field());
            }
        }
        return new Entry(
                entry.seq(),
                entry.leafBytes(),
                entry.factsSalt(),
                entry.factsBytes(),
                content,
                withheld);
    }

    private static void line(OutputStream out, Json.Fields line) {
        try {
            out.write(line.bytes());
            out.write('\n');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
