// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.map;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import nacre.campaign.map.MapAct;
import nacre.journal.Content;
import nacre.journal.Entry;
import nacre.journal.Journal;
import nacre.journal.Keyring;
import nacre.journal.Keyrings;
import nacre.journal.OrganId;
import nacre.journal.SealedNote;
import nacre.journal.Token;
import nacre.organ.Clerk;
import nacre.organ.Organs;
import nacre.organ.Standing;

/// Destroys the keys to sealed notes that the record says are gone: on a map or during an action,
/// because the purge day has come or somebody took them away. The record comes first; should the
/// server stop in between, it is done after the next start. Also while a keyring is locked.
public final class Shredder {
    private final Keyrings keyrings;
    private final Function<Standing, List<Long>> gone;

    /// How many notes were destroyed since the start, organ by organ.
    private final Map<OrganId, Integer> done = new HashMap<>();

    /// @param gone the entries of the notes that are gone, in an order that only grows
    public Shredder(Keyrings keyrings, Function<Standing, List<Long>> gone) {
        this.keyrings = keyrings;
        this.gone = gone;
    }

    /// Carries out what the records of all organs say.
    public synchronized void sweep(Organs organs) {
        for (OrganId organ : organs.all()) {
            Keyring keyring = keyrings.of(organ);
            if (keyring.state().keys() > 0) {
                Clerk clerk = organs.find(organ);
                if (clerk != null) {
                    sweep(clerk, keyring);
                }
            }
        }
    }

    /// The same in one organ, at once.
    public synchronized void sweep(Clerk clerk) {
        sweep(clerk, keyrings.of(clerk.journal().organ()));
    }

    private void sweep(Clerk clerk, Keyring keyring) {
        OrganId organ = clerk.journal().organ();
        List<Long> notes = gone.apply(clerk.standing());
        int from = done.getOrDefault(organ, 0);
        keyring.shred(tokens(clerk.journal(), notes.subList(from, notes.size())));
        done.put(organ, notes.size());
    }

    private static Set<Token> tokens(Journal journal, List<Long> notes) {
        var tokens = new HashSet<Token>();
        for (long seq : notes) {
            Entry entry = journal.entry(seq);
            for (Content content : entry == null ? List.<Content>of() : entry.content()) {
                Content.Held held = content.held();
                SealedNote note =
                        held == null || !content.field().equals(MapAct.SEALED)
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
