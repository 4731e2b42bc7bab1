// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.assembly.split;

import java.time.Instant;
import nacre.assembly.part.MemberId;
import nacre.assembly.part.Stamp;
import nacre.assembly.vote.Sleep;
import nacre.journal.OrganId;
import org.jspecify.annotations.Nullable;
import org.pcollections.PSortedMap;
import org.pcollections.TreePMap;

/// How an organ became two, as often as it did, and what it came from itself.
///
/// @param open the split for which members may still say whether they go along; null if none
/// @param made what has split off, by the entry that decided on it
/// @param origin the organ that this one has split off from; null if it was founded by itself
public record Splits(@Nullable Split open, PSortedMap<Long, Off> made, @Nullable Origin origin) {

    /// An organ that has split off.
    ///
    /// @param organ its id
    /// @param at when
    /// @param going how many went along
    /// @param entry the entry that says so, which wrote the letter that it is founded by
    public record Off(OrganId organ, Instant at, long going, long entry) {}

    /// Where an organ has split off from.
    ///
    /// @param from the organ that its first members came from
    /// @param decided the entry there that decided on it
    public record Origin(OrganId from, long decided) {}

    /// None.
    public static Splits none() {
        return new Splits(null, TreePMap.empty(), null);
    }

    /// The open split that this entry decided on, or null.
    public @Nullable Split open(long decided) {
        return open != null && open.decided() == decided ? open : null;
    }

    /// The same once all have decided.
    public Splits begun(SplitAct.Decided act, Stamp stamp) {
        return with(Split.begun(stamp.seq(), act, stamp.effective()));
    }

    /// The same with this open, or with none.
    public Splits with(@Nullable Split next) {
        return new Splits(next, made, origin);
    }

    /// The same once a member has said whether she goes along.
    public Splits chosen(Split split, MemberId member, boolean goes) {
        return with(split.with(member, goes));
    }

    /// Without somebody who is on the roll no more.
    public Splits without(MemberId member) {
        return open == null ? this : with(open.with(member, false));
    }

    /// The same in an organ whose server slept.
    public Splits slept(Sleep sleep) {
        return open == null ? this : with(open.slept(sleep));
    }

    /// The same once the new organ has split off.
    public Splits made(long decided, Off off) {
        return new Splits(null, made.plus(decided, off), origin);
    }

    /// Those of an organ that has split off from another.
    public Splits from(Origin other) {
        return new Splits(open, made, other);
    }
}
