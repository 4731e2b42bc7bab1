// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.decide;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import nacre.assembly.part.MemberId;
import nacre.assembly.vote.VoteId;
import nacre.journal.Authority;
import nacre.journal.Entry;
import nacre.journal.Journal;
import nacre.journal.Leaf;
import org.jspecify.annotations.Nullable;

/// Where on the record one vote left its entries, which states do not keep: the last answer of each
/// voter, the closing, and what the decision enacted. Read from the record as far as it is needed,
/// and kept; it can be dropped at any time.
final class VoteTrace {
    private static final int STEP = 500;

    private final VoteId vote;
    private final TreeMap<MemberId, Long> answers = new TreeMap<>();
    private final List<Long> enacted = new ArrayList<>();
    private long next;
    private long closed = -1;
    private long enactedEnd = Long.MAX_VALUE;

    VoteTrace(VoteId vote) {
        this.vote = vote;
        this.next = vote.seq() + 1;
    }

    /// Reads on, up to `size` entries, and no further than what came of the vote.
    ///
    /// @param isEnacted whether the decision's enactments are on the record by then
    synchronized VoteTrace upTo(Journal journal, long size, boolean isEnacted) {
        while (next < size && (closed < 0 || (isEnacted && next < enactedEnd))) {
            long to = Math.min(size, next + STEP);
            journal.read(next, to, this::read);
            next = to;
        }
        return this;
    }

    private void read(Entry entry) {
        Leaf leaf = entry.leaf();
        if (closed >= 0) {
            boolean isHers =
                    leaf.authority() instanceof Authority.Decision(long decision)
                            && decision == closed;
            if (isHers) {
                enacted.add(entry.seq());
                enactedEnd = leaf.batch().end();
            }
            return;
        }
        switch (leaf.type()) {
            case "vote.cast", "vote.answered" -> {
                Long actor = leaf.actor();
                if (actor != null && entry.facts().whole("vote") == vote.seq()) {
                    answers.put(new MemberId(actor), entry.seq());
                }
            }
            case "vote.closed", "vote.counted" -> {
                if (entry.facts().whole("vote") == vote.seq()) {
                    closed = entry.seq();
                }
            }
            default -> {}
        }
    }

    /// The entry of her last answer, or null.
    synchronized @Nullable Long answer(MemberId member) {
        return answers.get(member);
    }

    /// The entries that the decision enacted, in their order.
    synchronized List<Long> enacted() {
        return List.copyOf(enacted);
    }
}
