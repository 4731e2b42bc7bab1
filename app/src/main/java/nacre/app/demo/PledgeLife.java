// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.app.demo;

import static nacre.campaign.pledge.PledgePart.PLEDGES;

import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import nacre.assembly.part.MemberId;
import nacre.assembly.roll.Member;
import nacre.campaign.pledge.Pledge;
import nacre.campaign.pledge.PledgeCommand;
import nacre.campaign.unit.Group;
import nacre.campaign.unit.UnitId;
import org.jspecify.annotations.Nullable;

/// How members of an organ of the town pledge.
final class PledgeLife {
    private static final LocalTime FIRST = LocalTime.of(5, 0);
    private static final int WAKING_MINUTES = 18 * 60;

    private final OrganLife organ;
    private final MapLife map;
    private final Chance chance;

    PledgeLife(OrganLife organ, MapLife map, Chance chance) {
        this.organ = organ;
        this.map = map;
        this.chance = chance;
    }

    /// `110 until 237`: so many of those who are on the map, and have come in, give the newest
    /// pledge; a few more give it and take it back.
    void brings(String said) {
        String[] words = said.split(" until ", 2);
        int wanted = Integer.parseInt(words[0]);
        Pledge pledge = organ.clerk().standing().states().of(PLEDGES).all().lastEntry().getValue();
        List<MemberId> willing = willing(pledge);
        int days = Integer.parseInt(words[1]) - Town.day(organ.now());
        for (int i = 0; i < Math.min(wanted + 3, willing.size()); i++) {
            MemberId member = willing.get(i);
            int group = group(pledge, map.unit(String.valueOf(organ.name(member))));
            int day = Town.day(organ.now()) + 1 + chance.nextInt(days);
            LocalTime hour = FIRST.plusMinutes(chance.nextInt(WAKING_MINUTES));
            var given = Town.hour(day, hour);
            organ.life()
                    .at(
                            given,
                            () ->
                                    organ.done(
                                            member,
                                            new PledgeCommand.GivePledge(pledge.id(), group)));
            if (i >= wanted) {
                organ.life()
                        .at(
                                given.plus(Duration.ofHours(9)),
                                () ->
                                        organ.done(
                                                member,
                                                new PledgeCommand.TakeBackPledge(pledge.id())));
            }
        }
    }

    private List<MemberId> willing(Pledge pledge) {
        var willing = new ArrayList<MemberId>();
        for (Member member : organ.assembly().roll().everybody()) {
            String name = String.valueOf(organ.name(member.id()));
            if (!Town.UNDECIDED.contains(name)
                    && member.isOnTheRoll()
                    && member.hasEntered()
                    && group(pledge, map.unit(name)) >= 0) {
                willing.add(member.id());
            }
        }
        chance.shuffle(willing);
        return willing;
    }

    /// Which of the pledge's groups a unit belongs to; −1 if none.
    private static int group(Pledge pledge, @Nullable UnitId unit) {
        List<Group> groups = pledge.target().groups();
        for (int i = 0; i < groups.size(); i++) {
            if (unit != null && groups.get(i).units().contains(unit)) {
                return i;
            }
        }
        return -1;
    }
}
