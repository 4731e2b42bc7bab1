// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.decide;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import nacre.assembly.bundle.Bundles;
import nacre.assembly.vote.Decision;
import nacre.assembly.vote.Vote;
import nacre.assembly.vote.VoteId;
import nacre.journal.OrganId;
import nacre.web.organ.Visit;
import org.jspecify.annotations.Nullable;

/// The traces of the votes that were looked at last. Threads may share it.
final class VoteTraces {
    private static final int MOST = 200;

    private final SequencedMap<Key, VoteTrace> kept =
            new LinkedHashMap<>(64, 0.75f, true) {
                @Override
                protected boolean removeEldestEntry(Map.Entry<Key, VoteTrace> eldest) {
                    return size() > MOST;
                }
            };

    private record Key(OrganId organ, VoteId vote) {}

    /// The trace of a vote up to the moment of the visit.
    VoteTrace of(Visit visit, Vote vote, @Nullable Decision decision) {
        VoteTrace trace;
        synchronized (kept) {
            trace =
                    kept.computeIfAbsent(
                            new Key(visit.standing().organ(), vote.id()),
                            key -> new VoteTrace(key.vote()));
        }
        boolean isEnacted =
                decision != null
                        && decision.state() instanceof Decision.State.Done
                        && !Bundles.enactments(
                                        visit.assembly(),
                                        visit.assembly().proposals().needed(vote.proposal()))
                                .isEmpty();
        return trace.upTo(visit.clerk().journal(), visit.standing().size(), isEnacted);
    }
}
