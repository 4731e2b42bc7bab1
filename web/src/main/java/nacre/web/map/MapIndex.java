// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.map;

import static nacre.campaign.map.MapPart.MAPS;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
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
import nacre.organ.Standing;
import org.jspecify.annotations.Nullable;

/// Who is where on the maps of one organ, read from its sealed notes. It grows with the record, is
/// read anew when notes are taken away, and holds nothing once it is dropped. Threads may share it.
///
/// 20,000 people with three notes each take some 30 MB.
final class MapIndex {
    /// From so many notes on, a stretch of the record is read at once and not note by note.
    private static final int MANY = 200;

    private final Clerk clerk;
    private final Keyring keyring;
    private final ZoneId zone;
    private final Map<Token, Known> people = new HashMap<>();
    private final Map<Long, Token> bySeq = new HashMap<>();

    /// Kept until something changes in the unit: few of them do between one look and the next.
    private final Map<UnitId, Tally> tallies = new HashMap<>();

    private final Shelves<UnitId> byUnit = new Shelves<>();
    private final Shelves<Long> byMember = new Shelves<>();
    private final Shelves<String> byLikeness = new Shelves<>();
    private final Ties ties = new Ties();
    private long read = -1;
    private long size = -1;
    private int gone;

    MapIndex(Clerk clerk, Keyring keyring, ZoneId zone) {
        this.clerk = clerk;
        this.keyring = keyring;
        this.zone = zone;
    }

    /// Reads what the record has beyond what was read before.
    synchronized MapIndex upToDate() {
        Standing standing = clerk.standing();
        if (standing.size() == size) {
            return this;
        }
        Maps maps = standing.states().of(MAPS);
        if (maps.gone().size() != gone) {
            clear();
            gone = maps.gone().size();
        }
        var fresh = new TreeMap<Long, Long>();
        maps.notes().forEach((unit, notes) -> add(fresh, unit.seq(), notes));
        maps.said().forEach((campaign, notes) -> add(fresh, campaign.seq(), notes));
        if (!fresh.isEmpty()) {
            read(fresh);
            read = fresh.lastKey();
        }
        size = standing.size();
        shred(ties.takeOver());
        return this;
    }

    /// Adds those of these notes that were not read yet, with what they are kept under.
    private void add(Map<Long, Long> fresh, long under, List<Long> notes) {
        for (int i = notes.size() - 1; i >= 0 && notes.get(i) > read; i--) {
            fresh.put(notes.get(i), under);
        }
    }

    private void shred(List<Token> keys) {
        if (!keys.isEmpty()) {
            keyring.shred(keys);
        }
    }

    private void clear() {
        people.clear();
        tallies.clear();
        bySeq.clear();
        byUnit.clear();
        byMember.clear();
        byLikeness.clear();
        ties.clear();
        read = -1;
    }

    private void read(SortedMap<Long, Long> fresh) {
        if (fresh.size() < MANY) {
            fresh.forEach((seq, under) -> read(under, clerk.journal().entry(seq)));
            return;
        }
        clerk.journal()
                .read(
                        fresh.firstKey(),
                        fresh.lastKey() + 1,
                        entry -> {
                            Long under = fresh.get(entry.seq());
                            if (under != null) {
                                read(under, entry);
                            }
                        });
    }

    private void read(long under, @Nullable Entry entry) {
        String text = entry == null ? null : sealed(entry);
        SealedNote sealed = text == null ? null : SealedNote.read(text);
        Long actor = entry == null ? null : entry.leaf().actor();
        if (entry == null || sealed == null || actor == null) {
            return;
        }
        if (keyring.open(under, sealed.text()) instanceof Keyring.Opened(var says)) {
            LocalDate on = entry.leaf().at().atZone(zone).toLocalDate();
            try {
                var at = new At(new UnitId(under), entry.seq(), new MemberId(actor), on);
                switch (Note.read(says)) {
                    case Note.Tied(var one, var other) -> tie(sealed.token(), one, other);
                    case Note.Corrected said -> correct(at, sealed.token(), said);
                    case Note.Untied() -> ties.end(sealed.token());
                    case Note note -> add(at, sealed.token(), note);
                }
            } catch (Malformed e) {
                // A later version noted something that this one cannot show.
            }
        }
    }

    /// What a member says of herself counts where somebody has linked the notes to her.
    private void correct(At at, Token token, Note.Corrected said) {
        Known known = people.get(token);
        if (known != null && known.who().member() == at.by.seq()) {
            shelve(known, known.with(at.said(said), new UnitId(said.unit())));
            if (said.untied()) {
                ties.endAll(token);
            }
        }
    }

    /// A tie one end of which is gone, is gone too: its key is what was left.
    private void tie(Token tie, Token one, Token other) {
        if (people.containsKey(one) && people.containsKey(other)) {
            ties.add(tie, one, other);
        } else {
            ties.end(tie);
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

    /// Where, by whom and on which day something was noted.
    private record At(UnitId unit, long seq, MemberId by, LocalDate on) {
        private <N extends Note> Known.Said<N> said(N note) {
            return new Known.Said<>(seq, by, on, note);
        }
    }

    private void add(At at, Token token, Note note) {
        Known known = people.get(token);
        Known next =
                switch (note) {
                    case Note.Who who when known == null -> {
                        bySeq.put(at.seq, token);
                        yield new Known(
                                at.seq, token, at.unit, who, List.of(), List.of(), null, null);
                    }
                    case Note.Who who -> known.with(at.unit, who);
                    case Note.Talk talk when known != null -> known.with(at.said(talk));
                    case Note.Assessed assessed when known != null ->
                            known.assessed(at.said(assessed));
                    case Note.Left(var day) when known != null -> known.left(day);
                    case Note other -> known;
                };
        if (next != null) {
            shelve(known, next);
        }
    }

    private void shelve(@Nullable Known before, Known next) {
        people.put(next.token(), next);
        tallies.remove(next.unit());
        boolean isAsBefore =
                before != null
                        && before.who().equals(next.who())
                        && before.unit().equals(next.unit());
        if (!isAsBefore) {
            unshelve(before);
            byUnit.add(next.unit(), next.token());
            byMember.add(next.who().member(), next.token());
            next.who().likenesses().forEach(each -> byLikeness.add(each, next.token()));
        }
    }

    private void unshelve(@Nullable Known known) {
        if (known != null) {
            tallies.remove(known.unit());
            byUnit.remove(known.unit(), known.token());
            byMember.remove(known.who().member(), known.token());
            known.who().likenesses().forEach(each -> byLikeness.remove(each, known.token()));
        }
    }

    /// Everybody in a unit, by name.
    synchronized List<Known> in(UnitId unit) {
        return all(byUnit.at(unit), Comparator.comparing(each -> each.who().name()));
    }

    /// What is counted of those in a unit.
    ///
    /// @param since from which day on a conversation counts
    synchronized Tally tally(UnitId unit, LocalDate since) {
        Tally tally = tallies.get(unit);
        if (tally == null || !tally.since().equals(since)) {
            tally = Tally.since(since);
            for (Token token : byUnit.at(unit)) {
                Known known = people.get(token);
                tally = known == null ? tally : tally.plus(known);
            }
            tallies.put(unit, tally);
        }
        return tally;
    }

    /// Whether anybody is in a unit.
    synchronized boolean has(UnitId unit) {
        return !byUnit.at(unit).isEmpty();
    }

    private List<Known> all(Set<Token> tokens, Comparator<Known> order) {
        return tokens.stream()
                .map(people::get)
                .sorted(order.thenComparingLong(Known::seq))
                .toList();
    }

    /// Those who are likely to be this person, by name or by phone.
    synchronized List<Known> like(Note.Who who) {
        var tokens = new HashSet<Token>();
        who.likenesses().forEach(each -> tokens.addAll(byLikeness.at(each)));
        return all(tokens, Comparator.comparingLong(Known::seq));
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
        return all(byMember.at(member.seq()), Comparator.comparingLong(Known::seq));
    }

    /// Those who work with somebody, in the order in which it was noted.
    synchronized List<Known> with(Known known) {
        return ties.with(known.token()).stream().map(people::get).toList();
    }

    /// With how many somebody works.
    synchronized int ties(Known known) {
        return ties.count(known.token());
    }

    /// The key of what was noted of two who work together; null if nothing was.
    synchronized @Nullable Token tie(Known one, Known other) {
        return ties.tie(one.token(), other.token());
    }

    /// Destroys the keys to all that is noted about somebody, and about her and others.
    synchronized void destroy(Known known) {
        ties.endAll(known.token());
        List<Token> keys = ties.takeOver();
        keys.add(known.token());
        shred(keys);
        people.remove(known.token());
        bySeq.remove(known.seq());
        unshelve(known);
    }

    /// Who has something in common.
    private static final class Shelves<K> {
        private final Map<K, Set<Token>> shelves = new HashMap<>();

        void add(K key, Token token) {
            shelves.computeIfAbsent(key, k -> new HashSet<>()).add(token);
        }

        void remove(K key, Token token) {
            shelves.computeIfPresent(
                    key, (k, all) -> all.remove(token) && all.isEmpty() ? null : all);
        }

        Set<Token> at(K key) {
            return shelves.getOrDefault(key, Set.of());
        }

        void clear() {
            shelves.clear();
        }
    }
}
