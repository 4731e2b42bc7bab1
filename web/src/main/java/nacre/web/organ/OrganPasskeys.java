// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.organ;

import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.random.RandomGenerator;
import nacre.assembly.part.Command;
import nacre.assembly.part.MemberId;
import nacre.assembly.signin.SignInCommand;
import nacre.assembly.signin.SignInRules;
import nacre.journal.CommandId;
import nacre.journal.Json;
import nacre.journal.OrganId;
import nacre.journal.Shelf;
import nacre.organ.Clerk;
import nacre.organ.Organs;
import nacre.organ.Request;
import nacre.web.passkey.Passkey;
import nacre.web.passkey.PasskeyBook;
import nacre.web.passkey.ShelfPasskeys;
import nacre.web.session.Membership;
import nacre.web.session.PersonId;
import nacre.web.session.Persons;
import org.jspecify.annotations.Nullable;

/// Passkeys as personal content of the records of the organs that their owner is a member of; the
/// shelf finds them, and is filled again from the records when it was lost.
public final class OrganPasskeys implements PasskeyBook {
    private final Organs organs;
    private final Persons persons;
    private final RandomGenerator random;
    private final ShelfPasskeys shelf;

    /// Passkeys in the records of these organs.
    ///
    /// @param house what a device shows beside the passkey of somebody who is a member nowhere yet
    public OrganPasskeys(Organs organs, Shelf shelf, RandomGenerator random, String house) {
        this.organs = organs;
        this.persons = new Persons(shelf, random);
        this.random = random;
        this.shelf = new ShelfPasskeys(shelf, house);
    }

    @Override
    public String nameOf(PersonId person, Instant now) {
        for (Membership membership : persons.person(person, now).memberships()) {
            Clerk clerk = organs.find(new OrganId(membership.organ()));
            String name =
                    clerk == null
                            ? null
                            : clerk.contents().name(clerk.standing(), member(membership));
            if (name != null) {
                return name;
            }
        }
        return shelf.nameOf(person, now);
    }

    @Override
    public void add(Passkey passkey, Instant now) {
        shelf.add(passkey, now);
        for (Membership membership : persons.person(passkey.person(), now).memberships()) {
            hear(membership, new SignInCommand.AddPasskey(credential(passkey)));
        }
    }

    /// Writes her passkeys into the record of the organ.
    @Override
    public void joined(PersonId person, Membership membership, Instant now) {
        for (Passkey passkey : of(person, now)) {
            if (find(membership, passkey.credential()) < 0) {
                hear(membership, new SignInCommand.AddPasskey(credential(passkey)));
            }
        }
    }

    @Override
    public @Nullable Passkey find(String credential, Instant now) {
        return shelf.find(credential, now);
    }

    @Override
    public boolean signed(Passkey before, long signCount, Instant now) {
        return shelf.signed(before, signCount, now);
    }

    @Override
    public List<Passkey> of(PersonId person, Instant now) {
        return shelf.of(person, now);
    }

    @Override
    public void remove(PersonId person, String credential, Instant now) {
        for (Membership membership : persons.person(person, now).memberships()) {
            long signIn = find(membership, credential);
            if (signIn >= 0) {
                hear(membership, new SignInCommand.RemovePasskey(signIn));
            }
        }
        shelf.remove(person, credential, now);
    }

    /// Fills a lost shelf again from the records. Somebody who is a member of two organs with
    /// different passkeys is two persons until she comes in with both.
    public void refill(Instant now) {
        for (OrganId organ : organs.all()) {
            Clerk clerk = organs.find(organ);
            if (clerk != null) {
                clerk.standing()
                        .assembly()
                        .signIns()
                        .passkeys()
                        .forEach((seq, member) -> refill(clerk, seq, member, now));
            }
        }
    }

    private void refill(Clerk clerk, long seq, MemberId member, Instant now) {
        String kept = clerk.contents().find(seq, SignInRules.CREDENTIAL);
        if (kept == null
                || !(Json.read(kept.getBytes(java.nio.charset.StandardCharsets.UTF_8))
                        instanceof Json.Fields fields)
                || shelf.find(fields.text("credential"), now) != null) {
            return;
        }
        var membership =
                new Membership(clerk.journal().organ().value(), Long.toString(member.seq()));
        PersonId holder = persons.holder(membership, now);
        PersonId person = holder == null ? persons.fresh() : holder;
        persons.join(person, membership, now);
        shelf.add(
                new Passkey(
                        person,
                        fields.text("credential"),
                        fields.text("key"),
                        0,
                        fields.truth("synced"),
                        fields.text("label"),
                        now),
                now);
    }

    private void hear(Membership membership, Command command) {
        Clerk clerk = organs.find(new OrganId(membership.organ()));
        if (clerk != null) {
            byte[] id = new byte[16];
            random.nextBytes(id);
            var request =
                    new Request(
                            new CommandId(HexFormat.of().formatHex(id)),
                            command,
                            member(membership));
            clerk.hear(request);
        }
    }

    /// The entry that added this passkey to the record of an organ, or −1.
    private long find(Membership membership, String credential) {
        Clerk clerk = organs.find(new OrganId(membership.organ()));
        if (clerk == null) {
            return -1;
        }
        MemberId owner = member(membership);
        for (var passkey : clerk.standing().assembly().signIns().passkeys().entrySet()) {
            String kept = clerk.contents().find(passkey.getKey(), SignInRules.CREDENTIAL);
            if (passkey.getValue().equals(owner)
                    && kept != null
                    && kept.contains("\"" + credential + "\"")) {
                return passkey.getKey();
            }
        }
        return -1;
    }

    private static MemberId member(Membership membership) {
        return new MemberId(Long.parseLong(membership.member()));
    }

    private static String credential(Passkey passkey) {
        return Json.object()
                .put("credential", passkey.credential())
                .put("key", passkey.key())
                .put("label", passkey.label())
                .put("synced", passkey.isSynced())
                .done()
                .write();
    }
}
