// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.garden.law;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nacre.assembly.part.Command;
import nacre.assembly.part.MemberId;
import nacre.assembly.vote.VoteCommand;
import nacre.assembly.vote.VoteId;
import nacre.ballot.Ballot;
import nacre.journal.Journal;
import nacre.journal.OrganId;
import nacre.organ.Parts;
import nacre.organ.Reply;
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
    static void readOn(Journal journal, Parts parts, List<Event> events) {
        journal.read(
                events.size(),
                Long.MAX_VALUE,
                entry -> {
                    var leaf = entry.leaf();
                    var act = parts.of(leaf.type()).read(leaf.type(), entry.facts());
                    events.add(new Event(entry, leaf, act));
                });
    }

    /// Notes an answer in a vote whose answers are hidden, once it was acknowledged.
    static void hear(
            Map<VoteId, Map<MemberId, Ballot>> heard,
            Standing standing,
            MemberId actor,
            Command command,
            Reply reply) {
        if (reply instanceof Reply.Recorded
                && command instanceof VoteCommand.CastVote cast
                && standing.assembly().votes().find(cast.vote()).isHidden()) {
            heard.computeIfAbsent(cast.vote(), vote -> new HashMap<>()).put(actor, cast.ballot());
        }
    }
}
