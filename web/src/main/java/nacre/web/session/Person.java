// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.session;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A person and the organs that she is a member of, in the order in which she came in.
public record Person(PersonId id, List<Membership> memberships) {

    /// Copies the list.
    public Person {
        memberships = List.copyOf(memberships);
    }

    /// Her membership in an organ, or null if she has none; of several, which somebody has who came
    /// back under another entry, the last.
    public @Nullable Membership in(String organ) {
        for (Membership membership : memberships.reversed()) {
            if (membership.organ().equals(organ)) {
                return membership;
            }
        }
        return null;
    }
}
