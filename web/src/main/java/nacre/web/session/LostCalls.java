// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.session;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import nacre.journal.Json;
import nacre.journal.Shelf;

/// Who asked at the door to come back, for the members of her organ to see. Anybody can ask under
/// any name, so it means nothing before a member has spoken to her; it is kept outside any record,
/// once for each member, and forgotten by itself. Threads may share it.
public final class LostCalls {
    private static final String DRAWER = "lost";

    /// How long members see it.
    public static final Duration KEPT = Duration.ofDays(14);

    private final Shelf shelf;

    /// Calls kept on this shelf.
    public LostCalls(Shelf shelf) {
        this.shelf = shelf;
    }

    /// Somebody asked.
    ///
    /// @param at when
    public record Call(Membership membership, Instant at) {}

    /// Keeps that somebody asked under the name of this member.
    public void add(Membership membership, Instant now) {
        shelf.put(
                DRAWER,
                membership.organ() + "/" + membership.member(),
                Json.object().put("at", now.getEpochSecond()).done(),
                now.plus(KEPT));
    }

    /// Forgets that somebody asked under the name of this member.
    public void forget(Membership membership, Instant now) {
        shelf.take(DRAWER, membership.organ() + "/" + membership.member(), now);
    }

    /// Those who asked to come back to this organ, in no particular order.
    public List<Call> in(String organ, Instant now) {
        var calls = new ArrayList<Call>();
        for (Shelf.Kept kept : shelf.list(DRAWER, now)) {
            int slash = kept.key().indexOf('/');
            if (kept.key().substring(0, slash).equals(organ)) {
                calls.add(
                        new Call(
                                new Membership(organ, kept.key().substring(slash + 1)),
                                Instant.ofEpochSecond(kept.value().whole("at"))));
            }
        }
        return List.copyOf(calls);
    }
}
