// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.app.demo;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import nacre.assembly.part.MemberId;
import nacre.assembly.roll.Member;
import nacre.campaign.unit.Group;
import nacre.campaign.unit.UnitId;

/// Those who answer when a campaign asks: members of an organ of the town who have come in, and of
/// whom the map knows where they work.
final class Crowd {
    private static final LocalTime WAKE = LocalTime.of(5, 0);
    private static final int WAKING_MINUTES = 18 * 60;

    private final OrganLife organ;
    private final MapLife map;
    private final Chance chance;

    Crowd(OrganLife organ, MapLife map, Chance chance) {
        this.organ = organ;
        this.map = map;
        this.chance = chance;
    }

    /// One of them.
    record Someone(MemberId member, UnitId unit) {
        /// Whether she belongs to one of these groups.
        boolean isIn(List<Group> groups) {
            return groups.stream().anyMatch(group -> group.units().contains(unit));
        }

        /// Which of these groups she belongs to.
        int group(List<Group> groups) {
            for (int i = 0; i < groups.size(); i++) {
                if (groups.get(i).units().contains(unit)) {
                    return i;
                }
            }
            throw new IllegalStateException("%s is in none of %s.".formatted(this, groups));
        }
    }

    /// So many of them, by chance; fewer if there are not so many.
    List<Someone> some(int many) {
        List<Someone> all = all(true);
        chance.shuffle(all);
        return all.subList(0, Math.min(many, all.size()));
    }

    /// All members of whom the map knows where they work.
    ///
    /// @param hasEntered whether only those who have come in, and have made up their minds
    List<Someone> all(boolean hasEntered) {
        var all = new ArrayList<Someone>();
        for (Member member : organ.assembly().roll().everybody()) {
            String name = String.valueOf(organ.name(member.id()));
            boolean answers = member.hasEntered() && !Town.UNDECIDED.contains(name);
            UnitId unit = map.unit(name);
            if (member.isOnTheRoll() && unit != null && (answers || !hasEntered)) {
                all.add(new Someone(member.id(), unit));
            }
        }
        return all;
    }

    /// Has each of them do something, from tomorrow until a day, when she is awake.
    void each(List<Someone> who, int until, Consumer<Someone> deed) {
        int today = Town.day(organ.now());
        for (Someone someone : who) {
            int day = today + 1 + chance.nextInt(until - today);
            LocalTime hour = WAKE.plusMinutes(chance.nextInt(WAKING_MINUTES));
            organ.life().at(Town.hour(day, hour), () -> deed.accept(someone));
        }
    }
}
