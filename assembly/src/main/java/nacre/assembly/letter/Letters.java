// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.assembly.letter;

import static nacre.assembly.part.Unfoldable.unless;

import java.time.Instant;
import java.util.List;
import nacre.assembly.part.Letter;
import nacre.assembly.part.Stamp;
import nacre.journal.OrganId;
import org.pcollections.PSortedMap;
import org.pcollections.PVector;
import org.pcollections.TreePMap;
import org.pcollections.TreePVector;

/// The letters that an organ wrote, by addressee and in the order of their writing, and how many it
/// received, by sender.
///
/// @param written to whom and what
/// @param received from whom, and the last of them
public record Letters(
        PSortedMap<OrganId, PVector<Written>> written, PSortedMap<OrganId, Last> received) {

    /// A letter that was written.
    ///
    /// @param seq the entry that wrote it
    /// @param at when that took effect
    public record Written(long seq, Instant at, Letter letter) {}

    /// The last letter that came from somebody.
    ///
    /// @param number its place among those written here, from 0
    /// @param seq the sender's entry that wrote it
    /// @param size how far the sender's record was seen to reach
    public record Last(long number, long seq, long size) {
        static final Last NONE = new Last(-1, -1, 0);
    }

    /// None.
    public static Letters empty() {
        return new Letters(TreePMap.empty(), TreePMap.empty());
    }

    /// What was written to this organ, first to last.
    public PVector<Written> to(OrganId organ) {
        return written.getOrDefault(organ, TreePVector.empty());
    }

    /// How many letters came from this organ.
    public long countFrom(OrganId organ) {
        return last(organ).number() + 1;
    }

    private Last last(OrganId organ) {
        return received.getOrDefault(organ, Last.NONE);
    }

    /// The letters once an act has written these.
    public Letters writing(List<Letter> letters, Stamp stamp) {
        var more = written;
        for (Letter letter : letters) {
            var one = new Written(stamp.seq(), stamp.effective(), letter);
            var before = more.getOrDefault(letter.organ(), TreePVector.empty());
            more = more.plus(letter.organ(), before.plus(one));
        }
        return new Letters(more, received);
    }

    /// The letters once one has come: each once, in the order of their writing, none left out.
    ///
    /// @throws nacre.assembly.part.Unfoldable if another should have come
    public Letters after(LetterAct act) {
        return switch (act) {
            case LetterAct.Received r -> {
                Last last = last(r.from());
                unless(
                        r.number() == last.number() + 1,
                        "Letter %d from %s is not the next, which is %d.",
                        r.number(),
                        r.from(),
                        last.number() + 1);
                unless(
                        r.seq() >= Math.max(0, last.seq())
                                && r.seen().size() > r.seq()
                                && r.seen().size() >= last.size(),
                        "Entry %d of %s cannot have been seen so.",
                        r.seq(),
                        r.from());
                var next = new Last(r.number(), r.seq(), r.seen().size());
                yield new Letters(written, received.plus(r.from(), next));
            }
        };
    }
}
