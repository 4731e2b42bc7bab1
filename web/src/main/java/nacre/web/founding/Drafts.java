// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.founding;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;
import nacre.journal.Json;
import nacre.journal.OrganId;
import nacre.journal.Shelf;
import nacre.web.session.PersonId;
import nacre.web.session.RandomHex;
import org.jspecify.annotations.Nullable;

/// The organs that are being founded on this server. Kept on the shelf, outside any record, and for
/// as long as a draft is kept. Threads may share it.
final class Drafts {
    private static final String DRAWER = "founding";
    private static final String ORGAN = "organ";

    private final Shelf shelf;
    private final RandomGenerator random;

    Drafts(Shelf shelf, RandomGenerator random) {
        this.shelf = shelf;
        this.random = random;
    }

    /// What stands under an id: a draft, or the organ that it has become.
    sealed interface Kept {
        record Draft(FoundingDraft draft) implements Kept {}

        record Founded(OrganId organ) implements Kept {}

        record Nothing() implements Kept {}
    }

    /// One draft of several.
    record Named(String id, FoundingDraft draft) {}

    /// Begins a draft; the id that it goes by.
    String begin(FoundingDraft draft, Instant now) {
        String id = RandomHex.of(random, 16);
        shelf.put(DRAWER, id, DraftForm.write(draft), now.plus(FoundingDraft.KEPT));
        return id;
    }

    Kept find(String id, Instant now) {
        Json.Fields fields = shelf.get(DRAWER, id, now);
        if (fields == null) {
            return new Kept.Nothing();
        }
        return fields.has(ORGAN)
                ? new Kept.Founded(new OrganId(fields.text(ORGAN)))
                : new Kept.Draft(DraftForm.read(fields));
    }

    /// The drafts in which a person is a founder.
    List<Named> of(PersonId person, Instant now) {
        var mine = new ArrayList<Named>();
        for (Shelf.Kept kept : shelf.list(DRAWER, now)) {
            if (!kept.value().has(ORGAN)) {
                var draft = DraftForm.read(kept.value());
                if (draft.who(person) != null) {
                    mine.add(new Named(kept.key(), draft));
                }
            }
        }
        return mine;
    }

    /// Changes a draft; the draft as it is then, or null if there is none.
    @Nullable FoundingDraft change(String id, UnaryOperator<FoundingDraft> change, Instant now) {
        while (true) {
            Json.Fields before = shelf.get(DRAWER, id, now);
            if (before == null || before.has(ORGAN)) {
                return null;
            }
            FoundingDraft next = change.apply(DraftForm.read(before));
            if (shelf.replace(DRAWER, id, before, DraftForm.write(next), now)) {
                return next;
            }
        }
    }

    /// Notes which organ a draft has become, for founders who still look at it.
    void founded(String id, OrganId organ, Instant now) {
        shelf.put(
                DRAWER,
                id,
                Json.object().put(ORGAN, organ.value()).done(),
                now.plus(FoundingDraft.KEPT));
    }
}
