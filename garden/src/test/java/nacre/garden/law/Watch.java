// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.garden.law;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nacre.assembly.part.MemberId;
import nacre.assembly.vote.VoteId;
import nacre.ballot.Ballot;
import nacre.journal.Journal;
import nacre.organ.Asking;
import nacre.organ.Parts;
import nacre.organ.Reply;
import nacre.organ.Request;
import nacre.organ.Standing;
import org.jspecify.annotations.Nullable;

/// Keeps up with one record and holds the laws against it.
final class Watch {
    private final Parts parts;
    private final Journal journal;
    private final List<Law> laws;
    private final int thorough;
    private Standing before;
    private final List<Event> events = new ArrayList<>();
    private final Map<VoteId, Map<MemberId, Ballot>> heard = new HashMap<>();
    private long checks;

    /// @param before how the organ stands so far
    /// @param thorough every how many checks the laws look at the whole record
    Watch(Parts parts, Journal journal, List<Law> laws, Standing before, int thorough) {
        this.thorough = thorough;
        this.parts = parts;
        this.journal = journal;
        this.laws = laws;
        this.before = before;
    }

    /// Checks all laws after something was asked and answered, or after time has passed.
    void check(Standing after, @Nullable Asking request, @Nullable Reply reply) {
        int read = events.size();
        Told.readOn(journal, parts, events);
        List<Event> fresh = List.copyOf(events.subList(read, events.size()));
        boolean isThorough = ++checks % thorough == 0;
        var moment = new Moment(parts, journal, before, after, request, reply, fresh, isThorough);
        before = after;
        if (request instanceof Request member && reply != null) {
            Told.hear(heard, after, member.actor(), member.command(), reply);
        }
        laws.forEach(law -> law.check(moment));
    }

    /// What was recorded and acknowledged, for laws about several organs.
    Told told() {
        return new Told(journal.organ(), before, 0, List.copyOf(events), heard);
    }

    /// How many entries were read.
    long entries() {
        return events.size();
    }
}
