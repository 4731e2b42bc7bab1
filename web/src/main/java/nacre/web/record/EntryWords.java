// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.record;

import java.util.ArrayList;
import java.util.List;
import nacre.assembly.part.Act;
import nacre.assembly.vote.Decision;
import nacre.journal.Authority;
import nacre.journal.Entry;
import nacre.journal.Leaf;
import nacre.journal.Malformed;
import nacre.organ.Parts;
import nacre.web.organ.Visit;
import nacre.web.organ.Visits;
import org.jspecify.annotations.Nullable;

/// What entries of the record say, in one sentence each, to one reader.
public final class EntryWords {
    private final Visit visit;
    private final Parts parts;
    private final ActValues values;

    /// Words for the reader of this visit.
    public EntryWords(Visit visit, Visits visits) {
        this.visit = visit;
        this.parts = visits.organs().parts();
        this.values = new ActValues(visit, visits.parts());
    }

    /// The entries with these numbers that are there, in the given order.
    public List<EntryLine> lines(Iterable<Long> entries) {
        var lines = new ArrayList<EntryLine>();
        for (long seq : entries) {
            Entry entry = visit.clerk().journal().entry(seq);
            if (entry != null) {
                lines.add(line(entry));
            }
        }
        return lines;
    }

    /// One entry.
    public EntryLine line(Entry entry) {
        Leaf leaf = entry.leaf();
        return new EntryLine(
                leaf.seq(),
                sentence(entry, leaf),
                visit.path("/record/" + leaf.seq()),
                authority(leaf.authority()),
                authorityPath(leaf.authority()),
                visit.text().moment(leaf.due() == null ? leaf.at() : leaf.due()));
    }

    private String sentence(Entry entry, Leaf leaf) {
        String key = "record.act." + leaf.type() + values.variant(leaf, entry.facts());
        Act act = act(entry, leaf);
        return act == null || visit.text().words().sentence(key) == null
                ? visit.text().of("record.other", "type", leaf.type())
                : visit.text().of(key, values.of(act, leaf));
    }

    private @Nullable Act act(Entry entry, Leaf leaf) {
        try {
            return parts.of(leaf.type()).read(leaf.type(), entry.facts());
        } catch (Malformed e) {
            return null; // a type of a part that is no longer here
        }
    }

    /// By what an entry stands.
    String authority(Authority authority) {
        return switch (authority) {
            case Authority.Founding f -> visit.text().of("record.by.founding");
            case Authority.Right r -> visit.text().of("record.by.right");
            case Authority.Mandate(long seq) ->
                    visit.text().of("record.by.mandate", "mandate", seq);
            case Authority.Decision(long seq) ->
                    visit.text().of("record.by.decision", "decision", seq);
            case Authority.Due(long seq) -> visit.text().of("record.by.due", "entry", seq);
            case Authority.Letter l -> visit.text().of("record.by.letter");
            case Authority.Link l -> visit.text().of("record.by.link");
            case Authority.Server s -> visit.text().of("record.by.server");
        };
    }

    private String authorityPath(Authority authority) {
        return switch (authority) {
            case Authority.Mandate(long seq) -> visit.path("/mandates/" + seq);
            case Authority.Decision(long seq) -> decision(seq);
            case Authority.Due(long seq) -> visit.path("/record/" + seq);
            case Authority.Letter(long seq) -> visit.path("/record/" + seq);
            case Authority.Link(long seq) -> visit.path("/record/" + seq);
            case Authority.Founding f -> "";
            case Authority.Right r -> "";
            case Authority.Server s -> "/trust";
        };
    }

    private String decision(long seq) {
        Decision decision = visit.assembly().votes().decision(seq);
        return decision == null
                ? visit.path("/record/" + seq)
                : visit.path("/decide/" + decision.proposal());
    }
}
