// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.organ;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import nacre.assembly.part.MemberId;
import nacre.assembly.roll.Member;
import nacre.journal.Content;
import nacre.journal.Entry;
import nacre.journal.Journal;
import org.jspecify.annotations.Nullable;

/// What people wrote, fetched from the record for pages; the latest ten thousand entries asked for
/// are kept in memory, without those that have been erased since. Threads may share it.
public final class Contents {
    private static final int MOST_KEPT = 10_000;

    private final Journal journal;
    private final SequencedMap<Long, List<Content>> kept =
            new LinkedHashMap<>(256, 0.75f, true) {
                @Override
                protected boolean removeEldestEntry(Map.Entry<Long, List<Content>> eldest) {
                    return size() > MOST_KEPT;
                }
            };

    /// Counts erasures, so that what was read before one is not kept after it.
    private long erasures;

    Contents(Journal journal) {
        this.journal = journal;
    }

    /// A field's value, or null if it is not there or erased.
    public @Nullable String find(long seq, String field) {
        for (Content content : of(seq)) {
            Content.Held held = content.held();
            if (content.field().equals(field) && held != null) {
                return held.value();
            }
        }
        return null;
    }

    /// A field's value, or nothing if it is not there or erased.
    public String text(long seq, String field) {
        String text = find(seq, field);
        return text == null ? "" : text;
    }

    /// Somebody's present name, or null if it was erased or she was never named.
    public @Nullable String name(Standing standing, MemberId id) {
        Member member = standing.assembly().roll().find(id);
        return member == null ? null : find(member.described(), "name");
    }

    /// All fields of an entry, erased ones among them.
    public List<Content> of(long seq) {
        long before;
        synchronized (kept) {
            List<Content> known = kept.get(seq);
            if (known != null) {
                return known;
            }
            before = erasures;
        }
        Entry entry = journal.entry(seq);
        List<Content> read = entry == null ? List.of() : entry.content();
        synchronized (kept) {
            if (entry != null && before == erasures) {
                kept.put(seq, read);
            }
        }
        return read;
    }

    /// Keeps nothing in memory.
    void rest() {
        synchronized (kept) {
            kept.clear();
        }
    }

    void forget(long seq) {
        synchronized (kept) {
            erasures++;
            kept.remove(seq);
        }
    }
}
