// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.organ;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nacre.assembly.part.Part;
import nacre.journal.Content;
import nacre.journal.Entry;
import nacre.journal.Journal;
import nacre.journal.Keyrings;
import nacre.journal.OrganId;
import nacre.journal.SealedNote;
import nacre.journal.Token;

/// Destroys the keys to sealed notes that are over by what any part says (`Part.over`). The record
/// comes first; should the server stop in between, it is done after the next start. Also while a
/// keyring is locked. Threads may share it.
public final class Shredder {
    private final Keyrings keyrings;

    /// The entries whose keys were destroyed since the start, organ by organ.
    private final Map<OrganId, Set<Long>> done = new HashMap<>();

    /// Of the organs that have these keyrings.
    public Shredder(Keyrings keyrings) {
        this.keyrings = keyrings;
    }

    /// Destroys whatever is over by now in all organs. An entry is read once, so asked again it
    /// costs a pass over numbers.
    public synchronized void sweep(Organs organs, Instant now) {
        for (OrganId organ : organs.all()) {
            if (keyrings.of(organ).state().keys() > 0) {
                Clerk clerk = organs.find(organ);
                if (clerk != null) {
                    shred(clerk, over(organs.parts(), clerk.standing(), now));
                }
            }
        }
    }

    private static List<Long> over(Parts parts, Standing standing, Instant now) {
        var over = new ArrayList<Long>();
        for (Part<?> part : parts.all()) {
            over.addAll(part.over(standing.states(), now));
        }
        return over;
    }

    /// Destroys the keys to what these entries of an organ hold, at once: the record says that they
    /// are over.
    public synchronized void shred(Clerk clerk, Collection<Long> over) {
        OrganId organ = clerk.journal().organ();
        Set<Long> before = done.computeIfAbsent(organ, o -> new HashSet<>());
        var fresh = new ArrayList<>(over);
        fresh.removeIf(before::contains);
        keyrings.of(organ).shred(tokens(clerk.journal(), fresh));
        before.addAll(fresh);
    }

    private static Set<Token> tokens(Journal journal, Collection<Long> entries) {
        var tokens = new HashSet<Token>();
        for (long seq : entries) {
            Entry entry = journal.entry(seq);
            for (Content content : entry == null ? List.<Content>of() : entry.content()) {
                Content.Held held = content.held();
                SealedNote note =
                        held == null || !content.field().equals(SealedNote.FIELD)
                                ? null
                                : SealedNote.read(held.value());
                if (note != null) {
                    tokens.add(note.token());
                }
            }
        }
        return tokens;
    }
}
