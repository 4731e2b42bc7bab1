// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.session;

import java.time.Duration;
import java.time.Instant;
import nacre.journal.Hash;
import nacre.journal.Json;

/// One device on which a person has come in. `key` is the hash of the token in its cookie, so that
/// whoever reads the server's shelf cannot come in with what she finds there.
///
/// It ends when it was not used for `idle`, and in any case at `ends`.
public record Session(
        Hash key, PersonId person, Kind kind, Instant since, Instant seen, Instant ends) {

    /// Whose device it is.
    public enum Kind {
        /// The person's own.
        OWN(Duration.ofHours(12)),
        /// A device that others use too.
        SHARED(Duration.ofMinutes(10));

        private final Duration idle;

        Kind(Duration idle) {
            this.idle = idle;
        }

        /// How long it may rest unused.
        public Duration idle() {
            return idle;
        }
    }

    /// The longest that any session lasts.
    public static final Duration LONGEST = Duration.ofDays(30);

    /// Whether it has ended by now.
    boolean isOver(Instant now) {
        return !now.isBefore(ends) || !now.isBefore(seen.plus(kind.idle()));
    }

    Json.Fields fields() {
        return Json.object()
                .put("person", person.value())
                .put("kind", kind.name())
                .put("since", since.getEpochSecond())
                .put("seen", seen.getEpochSecond())
                .put("ends", ends.getEpochSecond())
                .done();
    }

    static Session read(Hash key, Json.Fields fields) {
        return new Session(
                key,
                new PersonId(fields.text("person")),
                Kind.valueOf(fields.text("kind")),
                Instant.ofEpochSecond(fields.whole("since")),
                Instant.ofEpochSecond(fields.whole("seen")),
                Instant.ofEpochSecond(fields.whole("ends")));
    }
}
