// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.session;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import nacre.journal.Json;
import nacre.journal.Shelf;
import org.jspecify.annotations.Nullable;

/// Who is a member where: the most dangerous table of a server (RECORD, store). It is needed to
/// sign in and to say what needs somebody today; it can be lost, and then fills up again as people
/// come in. Threads may share it.
public final class Persons {
    private static final String PERSON = "person";
    private static final String MEMBER = "member";

    private final Shelf shelf;
    private final RandomGenerator random;

    /// Persons kept on this shelf, with ids drawn from a secure `random`.
    public Persons(Shelf shelf, RandomGenerator random) {
        this.shelf = shelf;
        this.random = random;
    }

    /// The person of this id; one without memberships if nothing is known of her.
    public Person person(PersonId id, Instant now) {
        Json.Fields fields = shelf.get(PERSON, id.value(), now);
        return fields == null ? new Person(id, List.of()) : read(id, fields);
    }

    /// Who holds this membership, or null if nobody has come in with it.
    public @Nullable PersonId holder(Membership membership, Instant now) {
        Json.Fields fields = shelf.get(MEMBER, key(membership), now);
        return fields == null ? null : new PersonId(fields.text("person"));
    }

    /// A new person without memberships.
    public PersonId fresh() {
        return PersonId.random(random);
    }

    /// Adds a membership to a person, once.
    public void join(PersonId id, Membership membership, Instant now) {
        shelf.put(MEMBER, key(membership), Json.object().put("person", id.value()).done(), null);
        change(id, now, memberships -> memberships.add(membership));
    }

    /// Takes a membership from whoever holds it.
    public void leave(Membership membership, Instant now) {
        PersonId id = holder(membership, now);
        if (id != null) {
            shelf.take(MEMBER, key(membership), now);
            change(id, now, memberships -> memberships.remove(membership));
        }
    }

    private void change(PersonId id, Instant now, Consumer<List<Membership>> change) {
        while (true) {
            Json.Fields before = shelf.get(PERSON, id.value(), now);
            var memberships =
                    new ArrayList<Membership>(
                            before == null ? List.of() : read(id, before).memberships());
            change.accept(memberships);
            Json.Fields next = write(memberships.stream().distinct().toList());
            if (before == null
                    ? shelf.add(PERSON, id.value(), next, null, now)
                    : shelf.replace(PERSON, id.value(), before, next, now)) {
                return;
            }
        }
    }

    private static String key(Membership membership) {
        return membership.organ() + "/" + membership.member();
    }

    private static Json.Fields write(List<Membership> memberships) {
        List<Json> items = new ArrayList<>();
        for (Membership membership : memberships) {
            items.add(
                    Json.object()
                            .put("member", membership.member())
                            .put("organ", membership.organ())
                            .done());
        }
        return Json.object().put("memberships", new Json.Items(items)).done();
    }

    private static Person read(PersonId id, Json.Fields fields) {
        var memberships = new ArrayList<Membership>();
        for (Json item : fields.items("memberships").values()) {
            var membership = (Json.Fields) item;
            memberships.add(new Membership(membership.text("organ"), membership.text("member")));
        }
        return new Person(id, memberships);
    }
}
