// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.assembly.ratification;

import java.time.Instant;
import nacre.assembly.proposal.ProposalId;
import nacre.assembly.vote.Sleep;
import nacre.journal.OrganId;
import org.jspecify.annotations.Nullable;
import org.pcollections.PSortedMap;
import org.pcollections.TreePMap;

/// What waits to be ratified: in a council its own decisions, in an organ what its councils have
/// asked it.
///
/// @param open the council's decisions that wait, by their entries
/// @param over those that wait no longer, as they ended
/// @param asked what each council asks this organ, by the council's decision
public record Ratifications(
        PSortedMap<Long, Ratifying> open,
        PSortedMap<Long, Ratifying> over,
        PSortedMap<OrganId, PSortedMap<Long, Asked>> asked) {

    /// What a council asks.
    ///
    /// @param proposal what passed there
    /// @param until how long there is time, as the council said
    public record Asked(ProposalId proposal, Instant until) {}

    /// Nothing.
    public static Ratifications none() {
        return new Ratifications(TreePMap.empty(), TreePMap.empty(), TreePMap.empty());
    }

    /// A council's decision that waits or waited, or null.
    public @Nullable Ratifying find(long decision) {
        Ratifying waiting = open.get(decision);
        return waiting == null ? over.get(decision) : waiting;
    }

    /// What a council asks about its decision, or null.
    public @Nullable Asked asked(OrganId council, long decision) {
        return asked.getOrDefault(council, TreePMap.empty()).get(decision);
    }

    /// The same, so changed.
    public Ratifications with(Ratifying one) {
        return new Ratifications(open.plus(one.decision(), one), over, asked);
    }

    /// Once a council's decision waits no longer.
    public Ratifications ended(Ratifying one) {
        return new Ratifications(open.minus(one.decision()), over.plus(one.decision(), one), asked);
    }

    /// Once an organ has said whether it ratifies.
    public Ratifications said(Ratifying one, OrganId organ, boolean ratifies) {
        return with(one.said(organ, ratifies));
    }

    /// Once an organ is no member any more: what it said counts no longer.
    public Ratifications without(OrganId organ) {
        Ratifications next = this;
        for (Ratifying each : open.values()) {
            next = next.with(each.without(organ));
        }
        return next;
    }

    /// In an organ whose server slept.
    public Ratifications slept(Sleep sleep) {
        Ratifications next = this;
        for (Ratifying each : open.values()) {
            next = next.with(each.slept(sleep));
        }
        return next;
    }

    /// Once a council has asked.
    public Ratifications asking(OrganId council, long decision, Asked what) {
        var more = asked.getOrDefault(council, TreePMap.empty()).plus(decision, what);
        return new Ratifications(open, over, asked.plus(council, more));
    }

    /// Once a council asks no longer.
    public Ratifications settled(OrganId council, long decision) {
        var fewer = asked.getOrDefault(council, TreePMap.empty()).minus(decision);
        return new Ratifications(
                open, over, fewer.isEmpty() ? asked.minus(council) : asked.plus(council, fewer));
    }

    /// Once a council asks nothing any more.
    public Ratifications leaving(OrganId council) {
        return new Ratifications(open, over, asked.minus(council));
    }
}
