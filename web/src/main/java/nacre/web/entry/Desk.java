// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.entry;

import java.time.Instant;
import nacre.web.House;
import nacre.web.passkey.PasskeyBook;
import nacre.web.passkey.Passkeys;
import nacre.web.passkey.Questions;
import nacre.web.session.Attempts;
import nacre.web.session.Codes;
import nacre.web.session.Membership;
import nacre.web.session.PersonId;
import nacre.web.session.Persons;
import nacre.web.session.Sessions;

/// What the pages of coming in and of one's account work with.
record Desk(
        Sessions sessions,
        Persons persons,
        Codes codes,
        Attempts attempts,
        Arrivals arrivals,
        Passkeys passkeys,
        Questions questions,
        PasskeyBook book) {

    /// Takes a membership from whoever holds it, as from a phone that is lost. If that leaves
    /// nothing to come in for, its sessions end and its passkeys are forgotten.
    void release(Membership membership, Instant now) {
        PersonId holder = persons.holder(membership, now);
        if (holder == null) {
            return;
        }
        persons.leave(membership, now);
        if (persons.person(holder, now).memberships().isEmpty()) {
            sessions.of(holder, now).forEach(session -> sessions.close(session.key(), now));
            book.of(holder, now).forEach(passkey -> book.remove(holder, passkey.credential(), now));
        }
    }

    static Desk of(House house) {
        return new Desk(
                new Sessions(house.shelf(), house.random()),
                new Persons(house.shelf(), house.random()),
                new Codes(house.shelf(), house.key(), house.random()),
                new Attempts(house.clock(), house.random()),
                house.arrivals(),
                new Passkeys(),
                new Questions(house.shelf(), house.random()),
                house.passkeys());
    }
}
