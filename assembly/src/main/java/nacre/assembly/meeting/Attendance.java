// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.assembly.meeting;

import java.time.Instant;
import nacre.assembly.part.MemberId;
import org.jspecify.annotations.Nullable;
import org.pcollections.PSortedMap;
import org.pcollections.PVector;
import org.pcollections.TreePMap;
import org.pcollections.TreePVector;

/// Who is at a meeting, and who was; open to all members.
///
/// @param present who is there, and since when
/// @param movements who came and went, oldest first
public record Attendance(PSortedMap<MemberId, Instant> present, PVector<Movement> movements) {

    /// Somebody came or went.
    public record Movement(MemberId member, Instant at, boolean isComing) {}

    static Attendance nobody() {
        return new Attendance(TreePMap.empty(), TreePVector.empty());
    }

    /// Whether she is there now.
    public boolean isPresent(@Nullable MemberId member) {
        return member != null && present.containsKey(member);
    }

    /// Everybody who was there at any time, in the order in which they first came.
    public Iterable<MemberId> everybody() {
        var everybody = new java.util.LinkedHashSet<MemberId>();
        movements.forEach(movement -> everybody.add(movement.member()));
        return everybody;
    }

    Attendance came(MemberId member, Instant at) {
        return new Attendance(
                present.plus(member, at), movements.plus(new Movement(member, at, true)));
    }

    Attendance went(MemberId member, Instant at) {
        return new Attendance(
                present.minus(member), movements.plus(new Movement(member, at, false)));
    }
}
