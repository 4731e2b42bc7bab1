// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.assembly.merger;

import java.time.Instant;
import nacre.assembly.part.Door;
import nacre.assembly.part.MemberId;
import nacre.assembly.vote.Sleep;
import nacre.journal.OrganId;
import org.pcollections.PSortedSet;

/// A merger that this organ has decided on and that waits for the other.
///
/// @param until when it lapses, unless both have decided before
/// @param door that the other's letters are let in
/// @param isCalled whether the organ that takes in has called the other, for both have decided: it
///     is bound until the other has come or declined
/// @param stayOut who has said that she does not come along, where this organ joins the other
public record Merger(
        OrganId other,
        Side side,
        Instant until,
        Door door,
        boolean isCalled,
        PSortedSet<MemberId> stayOut) {

    Merger called(boolean is) {
        return new Merger(other, side, until, door, is, stayOut);
    }

    /// In an organ whose server slept: if the last day fell into the sleep, both get back the time
    /// that they lost.
    Merger slept(Sleep sleep) {
        return new Merger(other, side, sleep.closing(door.since(), until), door, isCalled, stayOut);
    }

    Merger staying(MemberId member, boolean stays) {
        var next = stays ? stayOut.plus(member) : stayOut.minus(member);
        return new Merger(other, side, until, door, isCalled, next);
    }
}
