// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.organ;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import nacre.assembly.Assembly;
import nacre.assembly.charter.CharterAct;
import nacre.assembly.roll.Member;
import nacre.journal.Entry;
import nacre.journal.OrganId;
import nacre.organ.Clerk;
import nacre.organ.Organs;
import nacre.web.part.PartsPages;
import nacre.web.session.Membership;
import nacre.web.session.PersonId;
import nacre.web.session.Persons;
import org.jspecify.annotations.Nullable;

/// The organs of one server as they see each other, and what their parts bring to the pages.
/// Threads may share it.
public final class Neighbours {
    private final Organs organs;
    private final PartsPages parts;

    /// Whether an organ is a council, which it is for ever.
    private final ConcurrentHashMap<OrganId, Boolean> kinds = new ConcurrentHashMap<>();

    /// Who has come in on this server; null where nobody can tell.
    private final @Nullable Persons persons;

    /// The neighbours among these organs.
    Neighbours(Organs organs, @Nullable Persons persons, PartsPages parts) {
        this.organs = organs;
        this.parts = parts;
        this.persons = persons;
    }

    /// The organs themselves.
    public Organs organs() {
        return organs;
    }

    /// What the parts beside the assembly bring to the pages.
    public PartsPages parts() {
        return parts;
    }

    /// The councils that have let this organ in, whether it has joined them or not.
    public List<OrganId> lettingIn(OrganId organ) {
        var councils = new ArrayList<OrganId>();
        for (OrganId each : organs.all()) {
            Clerk clerk = isCouncil(each) ? organs.find(each) : null;
            if (clerk != null
                    && clerk.standing().assembly().ties().council().doors().containsKey(organ)) {
                councils.add(each);
            }
        }
        return councils;
    }

    /// How many people are on the roll of more than one of the organs that a council rests on, as
    /// far as they have come in here. Looks at everybody on these rolls.
    public long doubled(OrganId council, Instant now) {
        var counted = new HashMap<PersonId, Integer>();
        count(council, counted, now);
        return counted.values().stream().filter(times -> times > 1).count();
    }

    private void count(OrganId organ, Map<PersonId, Integer> counted, Instant now) {
        Clerk clerk = organs.find(organ);
        Persons known = persons;
        if (clerk == null || known == null) {
            return;
        }
        Assembly assembly = clerk.standing().assembly();
        if (assembly.isCouncil()) {
            assembly.ties().council().members().keySet().forEach(each -> count(each, counted, now));
            return;
        }
        for (Member member : assembly.roll().everybody()) {
            var membership = new Membership(organ.value(), member.id().toString());
            PersonId person = member.isOnTheRoll() ? known.holder(membership, now) : null;
            if (person != null) {
                counted.merge(person, 1, Integer::sum);
            }
        }
    }

    /// Whether this is a council; what its first charter says holds for ever.
    public boolean isCouncil(OrganId organ) {
        Boolean known = kinds.get(organ);
        if (known != null) {
            return known;
        }
        Clerk clerk = organs.find(organ);
        Entry charter = clerk == null ? null : clerk.journal().entry(1);
        if (charter == null) {
            return false;
        }
        boolean isOne =
                CharterAct.read(charter.leaf().type(), charter.facts())
                                instanceof CharterAct.Adopted(var adopted)
                        && adopted.council() != null;
        kinds.put(organ, isOne);
        return isOne;
    }
}
