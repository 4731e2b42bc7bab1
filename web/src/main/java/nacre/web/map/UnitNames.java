// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.map;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nacre.campaign.map.Maps;
import nacre.campaign.unit.Unit;
import nacre.campaign.unit.UnitPath;
import nacre.web.organ.Visit;

/// The units of one campaign by their names, and by the names of what is above them before it:
/// «Early», «North yard / Early», without case, accents and signs.
final class UnitNames {
    private static final int MOST_SAID = 5;

    private final UnitPath place;
    private final Maps maps;

    /// By the names from the campaign down, which tell units apart.
    private final Map<UnitPath, String> whole = new HashMap<>();

    /// Looked up only, never gone through.
    private final Map<String, List<Unit>> byName = new HashMap<>();

    /// @param place where a file is brought
    UnitNames(Visit visit, UnitPath place) {
        this.place = place;
        this.maps = MapVisit.maps(visit);
        UnitPath campaign = UnitPath.of(place.campaign());
        var names = new HashMap<UnitPath, String>();
        names.put(campaign, visit.words(place.campaign().seq(), "title"));
        for (Unit unit : MapVisit.campaigns(visit).within(campaign)) {
            String name = visit.words(unit.named(), "name");
            names.put(unit.path(), name);
            add(name, unit);
            UnitPath at = unit.path();
            while (!at.isWhole()) {
                at = at.above();
                name = names.get(at) + " / " + name;
                add(name, unit);
            }
            whole.put(unit.path(), name);
        }
    }

    private void add(String name, Unit unit) {
        List<Unit> all = byName.computeIfAbsent(Note.Who.plain(name), each -> new ArrayList<>());
        if (!all.contains(unit)) {
            all.add(unit);
        }
    }

    /// What a cell names.
    sealed interface Named {
        record One(Unit unit) implements Named {}

        record Wrong(MapLine line) implements Named {}
    }

    /// The unit that a cell names, on this line. What lies in the place goes before what does not.
    Named find(long line, String cell) {
        if (cell.isEmpty()) {
            return new Named.Wrong(new MapLine.NoUnit(line));
        }
        List<Unit> all = byName.getOrDefault(Note.Who.plain(cell), List.of());
        List<Unit> here = all.stream().filter(each -> each.path().isWithin(place)).toList();
        List<Unit> open = here.stream().filter(this::isOpen).toList();
        if (open.size() == 1) {
            return new Named.One(open.getFirst());
        }
        if (open.size() > 1) {
            List<String> names =
                    open.stream()
                            .limit(MOST_SAID)
                            .map(each -> whole.getOrDefault(each.path(), cell))
                            .toList();
            return new Named.Wrong(new MapLine.SeveralUnits(line, cell, names));
        }
        if (!here.isEmpty()) {
            return new Named.Wrong(new MapLine.ShutUnit(line, cell));
        }
        return new Named.Wrong(
                all.isEmpty()
                        ? new MapLine.UnknownUnit(line, cell)
                        : new MapLine.Elsewhere(line, cell));
    }

    private boolean isOpen(Unit unit) {
        return !unit.isClosed() && !maps.isHidden(unit.path());
    }
}
