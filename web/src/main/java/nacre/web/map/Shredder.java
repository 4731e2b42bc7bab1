// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.map;

import static nacre.campaign.map.MapPart.MAPS;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nacre.campaign.map.MapAct;
import nacre.campaign.map.Maps;
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

/// Destroys the keys to what the record says is gone: of a map whose purge day has come, of an
/// import that was undone. The record comes first; should the server stop in between, it is done
/// after the next start. Also while a keyring is locked.
final class Shredder {
    private final Keyrings keyrings;

    /// How many takings away were carried out since the start, organ by organ.
    private final Map<OrganId, Integer> done = new HashMap<>();

    Shredder(Keyrings keyrings) {
        this.keyrings = keyrings;
    }

    synchronized void sweep(Organs organs) {
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
    synchronized void sweep(Clerk clerk) {
        sweep(clerk, keyrings.of(clerk.journal().organ()));
    }

    private void sweep(Clerk clerk, Keyring keyring) {
        OrganId organ = clerk.journal().organ();
        List<Maps.Gone> gone = clerk.standing().states().of(MAPS).gone();
        int from = done.getOrDefault(organ, 0);
        for (Maps.Gone each : gone.subList(from, gone.size())) {
            keyring.shred(tokens(clerk.journal(), each));
        }
        done.put(organ, gone.size());
    }

    private static Set<Token> tokens(Journal journal, Maps.Gone gone) {
        var tokens = new HashSet<Token>();
        for (long seq : gone.notes()) {
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
