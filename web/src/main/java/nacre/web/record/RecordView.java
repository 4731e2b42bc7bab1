// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.record;

import java.util.ArrayList;
import java.util.List;
import nacre.journal.Journal;
import nacre.web.organ.Visit;
import nacre.web.organ.Visits;

/// A page of the record's entries, latest first, and its checkpoint.
///
/// @param older where the entries before these are; empty if there are none
/// @param newer where those after these are; empty if there are none
public record RecordView(
        String base,
        String organ,
        long size,
        String root,
        String at,
        List<EntryLine> entries,
        String older,
        String newer) {
    private static final long PAGE = 50;

    /// Copies the list.
    public RecordView {
        entries = List.copyOf(entries);
    }

    /// The entries before `before`.
    static RecordView of(Visit visit, Visits visits, long before) {
        Journal journal = visit.clerk().journal();
        Journal.Head head = journal.head();
        long end = Math.clamp(before, 0, head.size());
        long start = Math.max(0, end - PAGE);
        var words = new EntryWords(visit, visits);
        var entries = new ArrayList<EntryLine>();
        journal.read(start, end, entry -> entries.add(words.line(entry)));
        String here = visit.path("/record");
        return new RecordView(
                visit.path(""),
                visit.standing().organ().value(),
                head.size(),
                head.root().toString(),
                visit.text().moment(visit.standing().at()),
                entries.reversed(),
                start > 0 ? here + "?before=" + start : "",
                end < head.size() ? here + "?before=" + Math.min(head.size(), end + PAGE) : "");
    }
}
