// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.record;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
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

/// A member's own copy of the record: an export (RECORD §7) that leaves out what she may not read,
/// and says where. It folds and verifies wholly, for rules read facts alone.
final class OwnCopy {
    private final Journal journal;
    private final Legible legible;

    OwnCopy(Visit visit) {
        this.journal = visit.clerk().journal();
        this.legible = new Legible(visit.me());
    }

    /// Writes the copy: the record as it stands at the beginning.
    ///
    /// A value that is gone although no erasure in the copy names it was erased while the copy was
    /// being written. If it is personal, it counts as left out. If it is kept, which only a
    /// decision erases, the copy breaks off and has to be taken again.
    void writeTo(OutputStream stream) throws IOException {
        long size = journal.head().size();
        List<Head> announced =
                journal.announced().stream().filter(head -> head.size() <= size).toList();
        Set<EraseContent.Field> erased = erased(size);
        try (var out = new BufferedOutputStream(stream, 1 << 16)) {
            line(out, ExportForm.header(journal.organ(), size, announced.size()));
            journal.read(0, size, entry -> line(out, ExportForm.form(forHer(entry, erased))));
            announced.forEach(head -> line(out, ExportForm.form(head)));
        }
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

    private Entry forHer(Entry entry, Set<EraseContent.Field> erased) {
        if (entry.content().isEmpty()) {
            return entry;
        }
        Leaf leaf = entry.leaf();
        var content = new ArrayList<Content>();
        var withheld = new ArrayList<String>();
        for (Content field : entry.content()) {
            boolean isErased = erased.contains(new EraseContent.Field(entry.seq(), field.field()));
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
