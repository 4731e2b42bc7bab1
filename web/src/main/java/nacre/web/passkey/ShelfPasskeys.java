// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.passkey;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import nacre.journal.Hash;
import nacre.journal.Json;
import nacre.journal.Shelf;
import nacre.web.session.PersonId;
import org.jspecify.annotations.Nullable;

/// Passkeys kept on the shelf only, with no trace in a record: for people who are members of no
/// organ yet, and for tests.
public final class ShelfPasskeys implements PasskeyBook {
    private static final String DRAWER = "passkey";

    private final Shelf shelf;
    private final String name;

    /// Passkeys on this shelf; devices show `name` beside each.
    public ShelfPasskeys(Shelf shelf, String name) {
        this.shelf = shelf;
        this.name = name;
    }

    @Override
    public String nameOf(PersonId person, Instant now) {
        return name;
    }

    @Override
    public void add(Passkey passkey, Instant now) {
        shelf.put(DRAWER, key(passkey.credential()), fields(passkey), null);
    }

    @Override
    public @Nullable Passkey find(String credential, Instant now) {
        Json.Fields fields = shelf.get(DRAWER, key(credential), now);
        return fields == null ? null : read(fields);
    }

    @Override
    public boolean signed(Passkey before, long signCount, Instant now) {
        return shelf.replace(
                DRAWER,
                key(before.credential()),
                fields(before),
                fields(before.withSignCount(signCount)),
                now);
    }

    @Override
    public List<Passkey> of(PersonId person, Instant now) {
        return shelf.list(DRAWER, now).stream()
                .map(kept -> read(kept.value()))
                .filter(passkey -> passkey.person().equals(person))
                .sorted(Comparator.comparing(Passkey::added).thenComparing(Passkey::credential))
                .toList();
    }

    @Override
    public void remove(PersonId person, String credential, Instant now) {
        Passkey passkey = find(credential, now);
        if (passkey != null && passkey.person().equals(person)) {
            shelf.take(DRAWER, key(credential), now);
        }
    }

    private static String key(String credential) {
        return Hash.sha256(credential.getBytes(StandardCharsets.UTF_8)).toString();
    }

    private static Json.Fields fields(Passkey passkey) {
        return Json.object()
                .put("added", passkey.added().toEpochMilli())
                .put("count", passkey.signCount())
                .put("credential", passkey.credential())
                .put("key", passkey.key())
                .put("label", passkey.label())
                .put("person", passkey.person().value())
                .put("synced", passkey.isSynced())
                .done();
    }

    private static Passkey read(Json.Fields fields) {
        return new Passkey(
                new PersonId(fields.text("person")),
                fields.text("credential"),
                fields.text("key"),
                fields.whole("count"),
                fields.truth("synced"),
                fields.text("label"),
                Instant.ofEpochMilli(fields.whole("added")));
    }
}
