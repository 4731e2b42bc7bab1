// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.council;

import java.util.ArrayList;
import java.util.List;
import nacre.journal.OrganId;
import nacre.web.Line;
import nacre.web.organ.Visit;

/// The councils of an organ as its members see them.
///
/// @param address the organ's own id, which founders of a council ask for
/// @param joined those it is a member of
/// @param open those that it could join by a decision
public record CouncilsView(String base, String address, List<Line> joined, List<Line> open) {

    /// Copies the lists.
    public CouncilsView {
        joined = List.copyOf(joined);
        open = List.copyOf(open);
    }

    static CouncilsView of(Visit visit) {
        OrganId own = visit.standing().organ();
        var joined = new ArrayList<Line>();
        var open = new ArrayList<Line>();
        var memberships = visit.assembly().ties().memberships().doors();
        for (OrganId council : memberships.keySet()) {
            boolean isIn = isMember(visit, council);
            joined.add(
                    isIn
                            ? line(visit, council, "passed", "council.line")
                            : line(visit, council, "open", "council.line.waits"));
        }
        for (OrganId council : visit.neighbours().lettingIn(own)) {
            if (!memberships.containsKey(council)) {
                open.add(line(visit, council, "open", "council.line.open"));
            }
        }
        return new CouncilsView(visit.path(""), own.value(), joined, open);
    }

    /// Whether members of an organ may look at this council: it has joined it, or may join.
    static boolean isKnown(Visit visit, OrganId council) {
        return visit.assembly().ties().memberships().doors().containsKey(council)
                || visit.neighbours().lettingIn(visit.standing().organ()).contains(council);
    }

    /// Whether the council has taken the organ in: it has not yet heard that it joined, or has not
    /// let it in.
    static boolean isMember(Visit visit, OrganId council) {
        return visit.inside(council) != null;
    }

    private static Line line(Visit visit, OrganId council, String mark, String key) {
        Visit there = visit.inside(council);
        long organs = there == null ? 0 : there.assembly().voices();
        return Line.of(
                mark,
                visit.organName(council),
                visit.path("/councils/" + council),
                visit.text().of(key, "organs", organs));
    }
}
