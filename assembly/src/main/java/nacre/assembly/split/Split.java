// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.assembly.split;

import java.time.Duration;
import java.time.Instant;
import nacre.assembly.charter.Charter;
import nacre.assembly.part.MemberId;
import nacre.assembly.vote.Sleep;
import org.pcollections.PSortedSet;
import org.pcollections.TreePSet;

/// A split that the members have decided on, as long as each may say whether she goes along.
///
/// @param decided the entry that decided on it
/// @param charter the new organ's
/// @param least how many must go along, or nothing happens
/// @param begun since when members may say so
/// @param until the first instant that is too late
/// @param going who goes along
public record Split(
        long decided,
        Charter charter,
        long least,
        Instant begun,
        Instant until,
        PSortedSet<MemberId> going) {

    static Split begun(long decided, SplitAct.Decided act, Instant at) {
        Instant until = at.plus(Duration.ofDays(act.days()));
        return new Split(
                decided, act.charter(), act.least(), at, until, TreePSet.empty(MemberId.ORDER));
    }

    Split with(MemberId member, boolean goes) {
        var next = goes ? going.plus(member) : going.minus(member);
        return new Split(decided, charter, least, begun, until, next);
    }

    /// In an organ whose server slept: if its end fell into the sleep, members get back the time
    /// that they lost.
    Split slept(Sleep sleep) {
        return new Split(decided, charter, least, begun, sleep.closing(begun, until), going);
    }
}
