// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.record;

import java.util.List;
import nacre.assembly.part.MemberId;
import nacre.journal.Content;
import nacre.journal.Entry;
import nacre.journal.Hash;
import nacre.journal.Journal;
import nacre.journal.Leaf;
import nacre.web.organ.Visit;
import nacre.web.organ.Visits;
import nacre.web.record.EntryView.Field;
import nacre.web.record.EntryView.Shown;

/// Makes the view of one entry.
final class EntryReading {
    private final Visit visit;
    private final Entry entry;
    private final Leaf leaf;
    private final EntryWords words;
    private final ActValues values;
    private final Legible legible;

    EntryReading(Visit visit, Visits visits, Entry entry) {
        this.visit = visit;
        this.entry = entry;
        this.leaf = entry.leaf();
        this.words = new EntryWords(visit, visits);
        this.values = new ActValues(visit, visits.parts());
        this.legible = new Legible(visit.me());
    }

    EntryView view() {
        Journal journal = visit.clerk().journal();
        Journal.Head head = journal.head();
        Long actor = leaf.actor();
        return new EntryView(
                visit.path(""),
                words.line(entry),
                leaf.type(),
                visit.text().moment(leaf.at()),
                leaf.due() == null ? "" : visit.text().moment(leaf.due()),
                actor == null ? "" : visit.name(new MemberId(actor)),
                visit.text()
                        .of(
                                "record.batch",
                                "first",
                                leaf.batch().first(),
                                "last",
                                leaf.batch().end() - 1,
                                "count",
                                leaf.batch().size()),
                entry.facts().write(),
                entry.content().stream().map(this::field).toList(),
                leaf.form().write(),
                entry.leafHash().toString(),
                head.size(),
                head.root().toString(),
                journal.inclusion(leaf.seq(), head.size()).stream().map(Hash::toString).toList());
    }

    private Field field(Content content) {
        Long subject = content.subject();
        Content.Held held = content.held();
        Shown shown =
                held == null
                        ? Shown.ERASED
                        : legible.isFor(leaf, content) ? Shown.HERE : Shown.WITHHELD;
        return new Field(
                values.field(content.field()),
                visit.text().of("record.keeping." + content.keeping().word()),
                subject == null ? "" : visit.name(new MemberId(subject)),
                held != null && shown == Shown.HERE ? held.value() : "",
                shown);
    }

    /// The receipt: a file of plain lines, by which anybody can check that the entry is under the
    /// root.
    String receipt() {
        Journal journal = visit.clerk().journal();
        Journal.Head head = journal.head();
        List<Hash> proof = journal.inclusion(leaf.seq(), head.size());
        var lines = new StringBuilder();
        line(lines, "nacre receipt", "v1");
        line(lines, "organ", leaf.organ().value());
        line(lines, "entry", Long.toString(leaf.seq()));
        line(lines, "leaf", leaf.form().write());
        line(lines, "leaf-hash", entry.leafHash().toString());
        line(lines, "size", Long.toString(head.size()));
        line(lines, "root", head.root().toString());
        for (Hash hash : proof) {
            line(lines, "proof", hash.toString());
        }
        return lines.toString();
    }

    private static void line(StringBuilder lines, String name, String value) {
        lines.append(name).append(' ').append(value).append('\n');
    }
}
