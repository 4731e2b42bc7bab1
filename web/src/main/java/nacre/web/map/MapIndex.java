// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.map;

import static nacre.campaign.map.MapPart.MAPS;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nacre.assembly.part.MemberId;
import nacre.campaign.map.MapAct;
import nacre.campaign.map.Maps;
import nacre.campaign.unit.UnitId;
import nacre.journal.Entry;
import nacre.journal.Keyring;
import nacre.journal.Malformed;
import nacre.journal.SealedNote;
import nacre.journal.Token;
import nacre.organ.Clerk;
import org.jspecify.annotations.Nullable;

/// Who is where on the maps of one organ, read from its sealed notes. It grows with the record, is
/// read anew when notes are taken away, and holds nothing once it is dropped. Threads may share it.
///
/// 20,000 people with three notes each take some 30 MB.
final class MapIndex {
    private final Clerk clerk;
    private final Keyring keyring;
    private final ZoneId zone;
    private final Map<Token, Known> people = new HashMap<>();
    private final Map<Long, Token> bySeq = new HashMap<>();
    private long read = -1;
    private int gone;

    MapIndex(Clerk clerk, Keyring keyring, ZoneId zone) {
        this.clerk = clerk;
        this.keyring = keyring;
        this.zone = zone;
    }

    /// Reads what the record has beyond what was read before.
    synchronized MapIndex upToDate() {
        Maps maps = clerk.standing().states().of(MAPS);
        if (maps.gone().size() != gone) {
            clear();
            gone = maps.gone().size();
        }
        var fresh = new ArrayList<At>();
        maps.notes()
                .forEach((unit, notes) -> {
                    for (int i = notes.size() - 1; i >= 0 && notes.get(i) > read; i--) {
                        fresh.add(new At(unit, notes.get(i)));
                    }
                });
        fresh.sort(Comparator.comparingLong(At::seq));
        fresh.forEach(this::read);
        return this;
    }

    private record At(UnitId unit, long seq) {}

    private void clear() {
        people.clear();
        bySeq.clear();
        read = -1;
    }

    private void read(At at) {
        read = at.seq;
        Entry entry = clerk.journal().entry(at.seq);
        String text = entry == null ? null : sealed(entry);
        SealedNote sealed = text == null ? null : SealedNote.read(text);
        Long actor = entry == null ? null : entry.leaf().actor();
        if (entry == null || sealed == null || actor == null) {
            return;
        }
        if (keyring.open(at.unit.seq(), sealed.text()) instanceof Keyring.Opened(var says)) {
            LocalDate on = entry.leaf().at().atZone(zone).toLocalDate();
            try {
                add(at, sealed.token(), new MemberId(actor), on, Note.read(says));
            } catch (Malformed e) {
                // A later version noted something that this one cannot show.
            }
        }
    }

    private static @Nullable String sealed(Entry entry) {
        for (var content : entry.content()) {
            var held = content.held();
            if (content.field().equals(MapAct.SEALED) && held != null) {
                return held.value();
            }
        }
        return null;
    }

    private void add(At at, Token token, MemberId by, LocalDate on, Note note) {
        Known known = people.get(token);
        Known next =
                switch (note) {
                    case Note.Who who when known == null -> {
                        bySeq.put(at.seq, token);
                        yield new Known(at.seq, token, at.unit, who, List.of(), List.of(), null);
                    }
                    case Note.Who who -> known.with(at.unit, who);
                    case Note.Talk talk when known != null ->
                            known.with(new Known.Said<>(at.seq, by, on, talk));
                    case Note.Assessed assessed when known != null ->
                            known.assessed(new Known.Said<>(at.seq, by, on, assessed));
                    case Note.Left(var day) when known != null -> known.left(day);
                    case Note other -> known;
                };
        if (next != null) {
            people.put(token, next);
        }
    }

    /// Everybody in these units, by name.
    synchronized List<Known> in(Collection<UnitId> units) {
        return people.values().stream()
                .filter(each -> units.contains(each.unit()))
                .sorted(
                        Comparator.comparing((Known each) -> each.who().name())
                                .thenComparingLong(Known::seq))
                .toList();
    }

    /// Whom the note in this entry named first, or null.
    synchronized @Nullable Known find(long seq) {
        Token token = bySeq.get(seq);
        return token == null ? null : people.get(token);
    }

    /// Who is known under this key, or null.
    synchronized @Nullable Known find(Token token) {
        return people.get(token);
    }

    /// Those that somebody noted to be this member.
    synchronized List<Known> about(MemberId member) {
        return people.values().stream()
                .filter(each -> each.who().member() == member.seq())
                .sorted(Comparator.comparingLong(Known::seq))
                .toList();
    }

    /// Forgets somebody whose key is destroyed.
    synchronized void forget(Token token) {
        Known known = people.remove(token);
        if (known != null) {
            bySeq.remove(known.seq());
        }
    }
}
