// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.people;

import java.time.Duration;
import java.time.Instant;
import java.util.random.RandomGenerator;
import nacre.journal.Json;
import nacre.journal.Shelf;
import nacre.web.organ.Visit;
import nacre.web.session.RandomHex;

/// The files of people that were brought and not yet put anywhere, each for whoever brought it.
final class Imports {
    private static final String DRAWER = "import";
    private static final String DONE = "done";
    private final Shelf shelf;
    private final RandomGenerator random;
    private final Duration kept;

    /// @param kept for how long a file waits
    Imports(Shelf shelf, RandomGenerator random, Duration kept) {
        this.shelf = shelf;
        this.random = random;
        this.kept = kept;
    }

    /// What stands under an id, for one member.
    sealed interface Kept {
        record Draft(ImportDraft draft) implements Kept {}

        /// Its people are on the roll, from this entry on.
        record Done(long entry) implements Kept {}

        record Nothing() implements Kept {}
    }

    /// Keeps a draft; the id that it goes by.
    String begin(Visit visit, ImportDraft draft) {
        shelf.sweep(visit.request().now());
        String id = RandomHex.of(random, 16);
        keep(visit, id, draft);
        return id;
    }

    void keep(Visit visit, String id, ImportDraft draft) {
        shelf.put(DRAWER, key(visit, id), draft.write(), end(visit));
    }

    Kept find(Visit visit, String id) {
        Json.Fields fields = shelf.get(DRAWER, key(visit, id), visit.request().now());
        if (fields == null) {
            return new Kept.Nothing();
        }
        return fields.has(DONE)
                ? new Kept.Done(fields.whole(DONE))
                : new Kept.Draft(ImportDraft.read(fields));
    }

    /// Forgets the file, and notes where its people stand on the record.
    void done(Visit visit, String id, long entry) {
        shelf.put(DRAWER, key(visit, id), Json.object().put(DONE, entry).done(), end(visit));
    }

    /// Forgets the file.
    void drop(Visit visit, String id) {
        shelf.take(DRAWER, key(visit, id), visit.request().now());
    }

    private Instant end(Visit visit) {
        return visit.request().now().plus(kept);
    }

    private static String key(Visit visit, String id) {
        return visit.standing().organ() + "/" + visit.me() + "/" + id;
    }
}
