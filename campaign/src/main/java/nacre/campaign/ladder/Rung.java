// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.campaign.ladder;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import nacre.campaign.unit.Group;
import nacre.campaign.unit.Target;
import nacre.campaign.unit.UnitPath;
import org.jspecify.annotations.Nullable;
import org.pcollections.PSortedMap;

/// A rung of a campaign's ladder: something that people do in public, counted by group until its
/// day. What they do is content of the entry that opened it.
///
/// @param id the entry that opened it
/// @param opened when
/// @param place whose people are asked
/// @param target how many of them it takes
/// @param closes when it is over; later than was said if the server slept
/// @param repeats the missed one that it tries again; null if none
/// @param despite the missed one after which it goes on all the same; null if none
/// @param did how many of a group have done it, by its place among the groups; a group of which
///     nothing was stated yet is missing
public record Rung(
        RungId id,
        Instant opened,
        UnitPath place,
        Target target,
        Instant closes,
        @Nullable RungId repeats,
        @Nullable RungId despite,
        PSortedMap<Integer, Long> did,
        Stage stage) {

    /// How far it has come.
    public enum Stage {
        OPEN,
        /// Enough have done it by its day.
        MET,
        /// Too few have.
        MISSED
    }

    /// How many of each group have done it; 0 where nothing was stated.
    public List<Long> counts() {
        var counts = new ArrayList<Long>();
        for (int i = 0; i < target.groups().size(); i++) {
            counts.add(did.getOrDefault(i, 0L));
        }
        return counts;
    }

    /// Whether enough have done it as things stand.
    public boolean isMet() {
        return target.isMetBy(counts());
    }

    /// Where to go back: the groups of which fewer have done it than it takes. Where no share of
    /// each is asked for, those below the share of the whole.
    public List<Group> below() {
        var below = new ArrayList<Group>();
        for (int i = 0; i < target.groups().size(); i++) {
            Group group = target.groups().get(i);
            long share =
                    target.each() == null
                            ? target.whole().ceilingOf(group.people())
                            : target.needed(group);
            if (did.getOrDefault(i, 0L) < share) {
                below.add(group);
            }
        }
        return below;
    }

    Rung counting(int group, long people) {
        return with(did.plus(group, people), closes, stage);
    }

    Rung closed(boolean isMet) {
        return with(did, closes, isMet ? Stage.MET : Stage.MISSED);
    }

    Rung closing(Instant later) {
        return with(did, later, stage);
    }

    private Rung with(PSortedMap<Integer, Long> counted, Instant over, Stage next) {
        return new Rung(id, opened, place, target, over, repeats, despite, counted, next);
    }
}
