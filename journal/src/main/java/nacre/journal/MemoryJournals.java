// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.journal;

import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Journals in memory; one lock for all.
final class MemoryJournals implements Journals {
    private final TreeMap<OrganId, MemoryJournal> journals = new TreeMap<>();

    @Override
    public synchronized List<OrganId> organs() {
        return List.copyOf(journals.keySet());
    }

    @Override
    public synchronized @Nullable Journal find(OrganId organ) {
        return journals.get(organ);
    }

    @Override
    public synchronized Journal create(OrganId organ) {
        if (journals.containsKey(organ)) {
            throw new IllegalArgumentException("Organ %s has a record already.".formatted(organ));
        }
        var journal = new MemoryJournal(organ);
        journals.put(organ, journal);
        return journal;
    }

    @Override
    public void close() {}
}
