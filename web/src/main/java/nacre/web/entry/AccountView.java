// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.entry;

import java.time.Instant;
import java.util.List;
import nacre.web.Reader;
import nacre.web.passkey.Passkey;
import nacre.web.session.Session;

/// What a person sees of her own account.
public record AccountView(List<Passkey> passkeys, List<Place> places) {

    /// Copies the lists.
    public AccountView {
        passkeys = List.copyOf(passkeys);
        places = List.copyOf(places);
    }

    /// A device on which she is in.
    public record Place(
            String key, Session.Kind kind, Instant since, Instant seen, boolean isHere) {}

    /// Whether she is in on other devices too.
    public boolean isElsewhere() {
        return places.size() > 1;
    }

    static AccountView of(Desk desk, Reader.Known known, Instant now) {
        var person = known.person().id();
        return new AccountView(
                desk.book().of(person, now),
                desk.sessions().of(person, now).stream()
                        .map(session -> place(session, known.session()))
                        .toList());
    }

    private static Place place(Session session, Session here) {
        return new Place(
                session.key().toString(),
                session.kind(),
                session.since(),
                session.seen(),
                session.key().equals(here.key()));
    }
}
