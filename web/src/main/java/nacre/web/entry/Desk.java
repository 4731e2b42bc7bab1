// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.entry;

import nacre.web.House;
import nacre.web.passkey.PasskeyBook;
import nacre.web.passkey.Passkeys;
import nacre.web.passkey.Questions;
import nacre.web.session.Attempts;
import nacre.web.session.Codes;
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
