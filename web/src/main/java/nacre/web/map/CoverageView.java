// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.map;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import nacre.campaign.unit.Campaign;
import nacre.campaign.unit.Campaigns;
import nacre.campaign.unit.Group;
import nacre.campaign.unit.Unit;
import nacre.campaign.unit.UnitPath;
import nacre.web.campaign.UnitWords;
import nacre.web.organ.Visit;
import org.jspecify.annotations.Nullable;

/// How far a campaign, or one place of it, is covered: group by group, or place by place where
/// there are many.
///
/// @param back where one comes from
/// @param place the place that is shown; the campaign's title for all of it
/// @param sums all of it together
/// @param uncounted of how many units nothing is said, for nobody stated how many belong to them
public record CoverageView(
        String back,
        String place,
        List<CoverageRow.Share> sums,
        List<CoverageRow> rows,
        String uncounted) {
    /// So many groups are shown at once.
    private static final int MOST_SHOWN = 40;

    /// Copies the lists.
    public CoverageView {
        sums = List.copyOf(sums);
        rows = List.copyOf(rows);
    }

    /// @param at the campaign's own place, or one of its places
    static CoverageView of(Visit visit, Campaign campaign, UnitPath at, MapIndex index) {
        return new Making(visit, campaign, index).of(at);
    }

    /// A group, and what is counted of it; null if nothing of it may be shown.
    private record Counted(Group group, List<UnitPath> paths, Coverage.@Nullable Counts counts) {
        boolean isWithin(UnitPath place) {
            return paths.stream().allMatch(each -> each.isWithin(place));
        }
    }

    private static final class Making {
        private final Visit visit;
        private final Campaign campaign;
        private final Campaigns campaigns;
        private final MapIndex index;
        private final Coverage coverage;

        Making(Visit visit, Campaign campaign, MapIndex index) {
            this.visit = visit;
            this.campaign = campaign;
            this.campaigns = MapVisit.campaigns(visit);
            this.index = index;
            this.coverage = new Coverage(visit, index);
        }

        CoverageView of(UnitPath at) {
            // Of the whole campaign, so that no two pages put people together differently.
            List<Counted> here =
                    Group.of(campaigns, campaign.path()).stream()
                            .map(this::counted)
                            .filter(each -> each.isWithin(at))
                            .toList();
            String own = visit.path("/map/campaigns/" + campaign.id() + "/coverage");
            return new CoverageView(
                    at.isWhole() ? visit.path("/map") : own,
                    at.isWhole()
                            ? visit.words(campaign.id().seq(), "title")
                            : UnitWords.name(visit, at.last()),
                    sums(here),
                    here.size() > MOST_SHOWN ? places(here, at, own) : rows(here),
                    at.isWhole() ? uncounted() : "");
        }

        private Counted counted(Group group) {
            List<UnitPath> paths =
                    group.units().stream()
                            .map(each -> campaigns.paths().getOrDefault(each, campaign.path()))
                            .toList();
            boolean isShown =
                    group.people() >= Group.FEWEST
                            && paths.stream().noneMatch(MapVisit.maps(visit)::isHidden);
            return new Counted(group, paths, isShown ? coverage.count(group) : null);
        }

        private List<CoverageRow.Share> sums(List<Counted> groups) {
            return coverage.sums(
                    groups.stream().map(Counted::counts).filter(Objects::nonNull).toList());
        }

        /// The places right beneath, each with all its groups, and the groups that are in none of
        /// them alone.
        private List<CoverageRow> places(List<Counted> groups, UnitPath at, String own) {
            var rows = new ArrayList<CoverageRow>();
            Set<Counted> shown = Collections.newSetFromMap(new IdentityHashMap<>());
            for (Unit unit : campaigns.beneath(at)) {
                List<Counted> here =
                        groups.stream().filter(each -> each.isWithin(unit.path())).toList();
                if (here.size() > 1) {
                    shown.addAll(here);
                    String path = own + "?in=" + unit.id();
                    String name = UnitWords.name(visit, unit.id());
                    rows.add(new CoverageRow(name, path, "", sums(here), List.of()));
                }
            }
            rows.addAll(rows(groups.stream().filter(each -> !shown.contains(each)).toList()));
            return rows;
        }

        private List<CoverageRow> rows(List<Counted> groups) {
            return groups.stream().map(this::row).toList();
        }

        private CoverageRow row(Counted group) {
            String name = name(group.group);
            Coverage.Counts counts = group.counts;
            if (counts != null) {
                return new CoverageRow(
                        name, "", "", coverage.shares(counts), coverage.missing(counts));
            }
            // What is missing among two would say who each of them is.
            String why =
                    group.group.people() < Group.FEWEST
                            ? visit.text().of("map.coverage.small", "few", Group.FEWEST)
                            : visit.text().of("map.coverage.hidden");
            return new CoverageRow(name, "", why, List.of(), List.of());
        }

        private String name(Group group) {
            return String.join(
                    ", ", group.units().stream().map(each -> UnitWords.name(visit, each)).toList());
        }

        private String uncounted() {
            long units =
                    campaigns.within(campaign.path()).stream()
                            .filter(unit -> !unit.isClosed() && unit.people() == 0)
                            .filter(unit -> index.has(unit.id()))
                            .count();
            return units == 0 ? "" : visit.text().of("map.coverage.uncounted", "units", units);
        }
    }
}
