// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.organ;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import nacre.assembly.charter.CharterAct;
import nacre.journal.Entry;
import nacre.journal.OrganId;
import nacre.organ.Clerk;
import nacre.organ.Organs;

/// The organs of one server as they see each other. Threads may share it.
public final class Neighbours {
    private final Organs organs;

    /// Whether an organ is a council, which it is for ever.
    private final ConcurrentHashMap<OrganId, Boolean> kinds = new ConcurrentHashMap<>();

    /// The neighbours among these organs.
    public Neighbours(Organs organs) {
        this.organs = organs;
    }

    /// The organs themselves.
    public Organs organs() {
        return organs;
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
