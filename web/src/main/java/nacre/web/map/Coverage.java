// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.map;

import static nacre.campaign.unit.CampaignRules.STEER;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import nacre.assembly.mandate.Mandate;
import nacre.assembly.part.MemberId;
import nacre.campaign.unit.Group;
import nacre.campaign.unit.UnitId;
import nacre.web.Bar;
import nacre.web.organ.Visit;

/// How far groups of people are covered, for whoever steers and sees no names: counts of groups
/// that are large enough, and of them no count below [#FEWEST].
final class Coverage {
    /// The fewest people that a number is shown of.
    static final long FEWEST = 3;

    private static final int DAYS = 30;

    private final Visit visit;
    private final MapIndex index;
    private final LocalDate since;
    private final Set<UnitId> committee;

    Coverage(Visit visit, MapIndex index) {
        this.visit = visit;
        this.index = index;
        this.since = visit.text().now().atZone(visit.zone()).toLocalDate().minusDays(DAYS);
        this.committee = committee(visit, index);
    }

    /// In which units somebody is who holds a mandate to steer.
    private static Set<UnitId> committee(Visit visit, MapIndex index) {
        var units = new HashSet<UnitId>();
        for (Mandate mandate : visit.assembly().mandates().inForce().values()) {
            for (MemberId holder : mandate.holders()) {
                if (mandate.gives(holder, STEER)) {
                    index.about(holder).stream()
                            .filter(known -> known.left() == null)
                            .forEach(known -> units.add(known.unit()));
                }
            }
        }
        return units;
    }

    /// What is counted of a group.
    ///
    /// @param people how many belong to it
    /// @param known how many of them are on the map
    /// @param talked with how many somebody talked lately
    /// @param acted how many stand where they do by something they were seen to do
    record Counts(
            long people,
            long known,
            long talked,
            long acted,
            boolean hasLeader,
            boolean hasCommittee) {}

    Counts count(Group group) {
        Tally all = Tally.since(since);
        for (UnitId unit : group.units()) {
            all = all.plus(index.tally(unit, since));
        }
        return new Counts(
                group.people(),
                all.known(),
                all.talked(),
                all.acted(),
                all.hasLeader(),
                group.units().stream().anyMatch(committee::contains));
    }

    /// The counts of one group in words and bars.
    List<CoverageRow.Share> shares(Counts counts) {
        return List.of(
                share("known", counts.known(), counts.people(), false),
                share("talked", counts.talked(), counts.people(), false),
                share("acted", counts.acted(), counts.people(), false));
    }

    /// The same of several groups together. What is too small to be shown counts as nothing, so
    /// that nobody finds it by taking the others away.
    List<CoverageRow.Share> sums(List<Counts> all) {
        long people = all.stream().mapToLong(Counts::people).sum();
        return List.of(
                share("known", sum(all.stream().map(Counts::known)), people, true),
                share("talked", sum(all.stream().map(Counts::talked)), people, true),
                share("acted", sum(all.stream().map(Counts::acted)), people, true));
    }

    private static long sum(Stream<Long> counts) {
        return counts.filter(each -> each >= FEWEST).mapToLong(each -> each).sum();
    }

    private CoverageRow.Share share(String what, long count, long people, boolean isSum) {
        boolean isShown = count == 0 || count >= FEWEST;
        String way = isSum ? (count == 0 ? ".little" : ".least") : isShown ? "" : ".few";
        String words =
                visit.text()
                        .of(
                                "map.coverage." + what + way,
                                "count",
                                count,
                                "people",
                                people,
                                "few",
                                FEWEST,
                                "days",
                                DAYS);
        boolean isEmpty = count == 0 || !isShown;
        Bar bar = Bar.of(words).with(Bar.Fill.SOLID, Math.min(count, people), people);
        return new CoverageRow.Share(words, isEmpty, isEmpty ? Bar.of(words) : bar);
    }

    /// What a group lacks, in words.
    List<String> missing(Counts counts) {
        var missing = new ArrayList<String>();
        if (!counts.hasLeader()) {
            missing.add(visit.text().of("map.coverage.leader"));
        }
        if (!counts.hasCommittee()) {
            missing.add(visit.text().of("map.coverage.committee"));
        }
        if (counts.talked() == 0) {
            missing.add(visit.text().of("map.coverage.contact", "days", DAYS));
        }
        return missing;
    }
}
