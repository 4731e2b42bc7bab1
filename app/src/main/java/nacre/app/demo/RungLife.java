// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.app.demo;

import static nacre.campaign.ladder.LadderPart.LADDERS;
import static nacre.campaign.unit.CampaignRules.ORGANISE;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import nacre.assembly.mandate.Mandate;
import nacre.assembly.part.MemberId;
import nacre.assembly.part.Use;
import nacre.ballot.Fraction;
import nacre.campaign.ladder.Rung;
import nacre.campaign.ladder.RungCommand;
import nacre.campaign.ladder.RungId;
import nacre.campaign.unit.UnitId;
import nacre.campaign.unit.UnitPath;

/// How an organ of the town climbs its ladder: who organises somewhere counts there, twice.
final class RungLife {
    private final OrganLife organ;
    private final MapLife map;
    private final Chance chance;

    RungLife(OrganLife organ, MapLife map, Chance chance) {
        this.organ = organ;
        this.map = map;
        this.chance = chance;
    }

    /// `1/2 1/3 14 TITLE`: the share of all, that of every unit, and how many days. The first line
    /// says how many of each unit do it, the others what it is. A missed one is tried again.
    void opens(MemberId who, String said, List<String> lines) {
        String[] words = said.split(" ", 4);
        Rung last = organ.clerk().standing().states().of(LADDERS).last(map.place("all").campaign());
        RungId missed = last != null && last.stage() == Rung.Stage.MISSED ? last.id() : null;
        Instant closes = organ.now().plus(Duration.ofDays(Long.parseLong(words[2])));
        var rung =
                new RungId(
                        organ.done(
                                who,
                                new RungCommand.OpenRung(
                                        map.place("all"),
                                        share(words[0]),
                                        share(words[1]),
                                        closes,
                                        missed,
                                        words[3],
                                        String.join("\n", lines.subList(1, lines.size())))));
        List<Long> counts = Arrays.stream(lines.getFirst().split(" ")).map(Long::valueOf).toList();
        Duration time = Duration.between(organ.now(), closes);
        for (int i = 0; i < counts.size(); i++) {
            int group = i;
            long did = counts.get(i);
            // Who works early counts in the morning, and nobody counts by night.
            Duration hour = Duration.ofMinutes(20 + chance.nextInt(150));
            at(time.dividedBy(2).plus(hour), () -> counts(rung, group, did * 3 / 5));
            at(time.minusDays(1).plus(hour), () -> countsLast(rung, group, did, words[3]));
        }
    }

    private void at(Duration after, Runnable deed) {
        organ.life().at(organ.now().plus(after), deed);
    }

    static Fraction share(String written) {
        String[] parts = written.split("/", 2);
        return new Fraction(Long.parseLong(parts[0]), Long.parseLong(parts[1]));
    }

    private UnitId unit(RungId id, int group) {
        Rung rung = organ.clerk().standing().states().of(LADDERS).find(id);
        if (rung == null) {
            throw new IllegalStateException("There is no rung %s.".formatted(id));
        }
        return rung.target().groups().get(group).units().getFirst();
    }

    private void counts(RungId rung, int group, long did) {
        organ.done(organiser(unit(rung, group)), new RungCommand.CountRung(rung, group, did));
    }

    private void countsLast(RungId rung, int group, long did, String title) {
        UnitId unit = unit(rung, group);
        MemberId who = organiser(unit);
        counts(rung, group, did);
        map.assesses(who, unit, did, title);
    }

    /// Who organises in a group of an open rung.
    List<MemberId> organisers(Rung rung, int group) {
        return organisers(rung.target().groups().get(group).units().getFirst());
    }

    private MemberId organiser(UnitId unit) {
        List<MemberId> found = organisers(unit);
        if (found.isEmpty()) {
            throw new IllegalStateException("Nobody organises in unit %s.".formatted(unit));
        }
        return found.get(chance.nextInt(found.size()));
    }

    /// Who organises in a unit: those of the smallest place around it.
    private List<MemberId> organisers(UnitId unit) {
        UnitPath place = map.path(unit);
        var found = new ArrayList<MemberId>();
        int deepest = -1;
        for (Mandate mandate : organ.assembly().mandates().inForce().values()) {
            for (var grant : mandate.grants()) {
                boolean isThere =
                        grant.power().equals(ORGANISE)
                                && place.isWithin(new UnitPath(grant.place()));
                int depth = isThere ? new UnitPath(grant.place()).depth() : -1;
                if (isThere && depth >= deepest && covers(mandate, place)) {
                    if (depth > deepest) {
                        found.clear();
                    }
                    deepest = depth;
                    found.addAll(mandate.holders());
                }
            }
        }
        return found;
    }

    private static boolean covers(Mandate mandate, UnitPath place) {
        return mandate.covers(mandate.holders().getFirst(), new Use(ORGANISE, 1, 0, place.value()));
    }
}
