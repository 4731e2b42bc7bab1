// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.session;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.random.RandomGenerator;
import nacre.journal.Hash;
import nacre.journal.Json;
import nacre.journal.Shelf;
import org.jspecify.annotations.Nullable;

/// The devices on which people have come in. Threads may share it.
public final class Sessions {
    private static final String DRAWER = "session";

    /// Seen is written down at most so often, lest each page costs a write.
    private static final Duration COARSE = Duration.ofMinutes(1);

    private final Shelf shelf;
    private final RandomGenerator random;

    /// Sessions kept on this shelf, with tokens drawn from a secure `random`.
    public Sessions(Shelf shelf, RandomGenerator random) {
        this.shelf = shelf;
        this.random = random;
    }

    /// Opens a session; the token goes to the browser and is kept nowhere here.
    public String open(PersonId person, Session.Kind kind, Instant now) {
        String token = RandomHex.of(random, 32);
        Instant start = now.truncatedTo(ChronoUnit.SECONDS);
        Instant ends = start.plus(Session.LONGEST);
        var session = new Session(key(token), person, kind, start, start, ends);
        shelf.put(DRAWER, session.key().toString(), session.fields(), ends);
        return token;
    }

    /// The session of a token, used just now; null if there is none or it has ended.
    public @Nullable Session use(String token, Instant now) {
        Hash key = key(token);
        Json.Fields fields = shelf.get(DRAWER, key.toString(), now);
        if (fields == null) {
            return null;
        }
        var session = Session.read(key, fields);
        if (session.isOver(now)) {
            close(key, now);
            return null;
        }
        if (now.isBefore(session.seen().plus(COARSE))) {
            return session;
        }
        var seen =
                new Session(
                        key,
                        session.person(),
                        session.kind(),
                        session.since(),
                        now.truncatedTo(ChronoUnit.SECONDS),
                        session.ends());
        // A session closed or seen by another thread meanwhile is left as it is.
        shelf.replace(DRAWER, key.toString(), fields, seen.fields(), now);
        return seen;
    }

    /// Ends a session.
    public void close(Hash key, Instant now) {
        shelf.take(DRAWER, key.toString(), now);
    }

    /// Ends all sessions of a person but this one; how many.
    public int closeOthers(Session mine, Instant now) {
        int closed = 0;
        for (Session session : of(mine.person(), now)) {
            if (!session.key().equals(mine.key())) {
                close(session.key(), now);
                closed++;
            }
        }
        return closed;
    }

    /// The sessions of a person that last, the latest seen first.
    public List<Session> of(PersonId person, Instant now) {
        return shelf.list(DRAWER, now).stream()
                .map(kept -> Session.read(Hash.of(kept.key()), kept.value()))
                .filter(session -> session.person().equals(person) && !session.isOver(now))
                .sorted(
                        Comparator.comparing(Session::seen)
                                .reversed()
                                .thenComparing(session -> session.key().toString()))
                .toList();
    }

    private static Hash key(String token) {
        return Hash.sha256(token.getBytes(StandardCharsets.UTF_8));
    }
}
