// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.garden.law;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import nacre.assembly.part.MemberId;
import nacre.assembly.vote.VoteId;
import nacre.ballot.Ballot;
import nacre.journal.OrganId;
import nacre.organ.Scenario;
import nacre.organ.Standing;

/// What one of several organs has on its record, and what its members were told had been heard.
///
/// @param since the first entry of the life that is looked at
/// @param heard the last answer of each member in each vote that was acknowledged
record Told(
        OrganId organ,
        Standing standing,
        long since,
        List<Event> events,
        Map<VoteId, Map<MemberId, Ballot>> heard) {

    /// The organ of this id among several.
    static Told of(Collection<Told> all, OrganId organ) {
        for (Told told : all) {
            if (told.organ().equals(organ)) {
                return told;
            }
        }
        throw new Broken("There is no organ %s.", organ);
    }

    /// Reads the entries from the first on that come after those read before.
    static void readOn(Scenario organ, List<Event> events) {
        organ.journal()
                .read(
                        events.size(),
                        Long.MAX_VALUE,
                        entry -> {
                            var leaf = entry.leaf();
                            var part = organ.parts().of(leaf.type());
                            var act = part.read(leaf.type(), entry.facts());
                            events.add(new Event(entry, leaf, act));
                        });
    }
}
