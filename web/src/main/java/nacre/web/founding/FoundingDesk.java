// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.founding;

import java.time.Instant;
import nacre.organ.Organs;
import nacre.web.House;
import nacre.web.Request;
import nacre.web.Stop;
import nacre.web.Trouble;
import nacre.web.passkey.PasskeyBook;
import nacre.web.session.Codes;
import nacre.web.session.Grant;
import nacre.web.session.Membership;
import nacre.web.session.PersonId;
import nacre.web.session.Persons;

/// What the pages of founding work with.
record FoundingDesk(
        Organs organs, Drafts drafts, Codes codes, Persons persons, PasskeyBook passkeys) {

    static FoundingDesk of(House house, Organs organs) {
        return new FoundingDesk(
                organs,
                new Drafts(house.shelf(), house.random()),
                new Codes(house.shelf(), house.key(), house.random()),
                new Persons(house.shelf(), house.random()),
                house.passkeys());
    }

    /// The draft that a request to `/found/{draft}/…` names, for one of its founders.
    ///
    /// @throws Stop with `NoPage` if there is none or she is no founder of it
    DraftVisit visit(Request request) {
        String id = request.path("draft", each -> each);
        var person = request.person();
        if (drafts.find(id, request.now()) instanceof Drafts.Kept.Draft(var draft)
                && draft.who(person.id()) instanceof FoundingDraft.Founder me) {
            return new DraftVisit(id, draft, me, request);
        }
        throw new Stop(new Trouble.NoPage());
    }

    /// Makes a founder known as a member of the organ.
    void join(PersonId person, Membership membership, Instant now) {
        persons.join(person, membership, now);
        passkeys.joined(person, membership, now);
    }

    /// A new single-use code for a founder's place; codes made before it open nothing any more.
    String code(String draft, String place, Instant now) {
        var grant = new Grant(Grant.Kind.FOUNDER, draft, place);
        codes.revoke(grant, now);
        return codes.issue(grant, Codes.LINK, now);
    }
}
