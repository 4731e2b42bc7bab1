// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.assembly.founding;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import nacre.assembly.charter.Charter;
import nacre.assembly.charter.CharterAct;
import nacre.assembly.council.CouncilAct;
import nacre.assembly.part.Step;
import nacre.journal.Content.Words;
import nacre.journal.OrganId;

/// A council as it is set down: name, purpose, charter, and the organs that it lets in. Nobody can
/// do anything in it until organs have joined, each by its own decision: the record itself is the
/// draft that they accept.
///
/// @param organs two or more
public record CouncilPlan(
        String name, String purpose, ZoneId zone, Charter charter, List<OrganId> organs) {

    /// Copies the list.
    public CouncilPlan {
        organs = List.copyOf(organs);
    }

    /// The first batch: organ, charter, whom it lets in.
    public List<Step> steps() {
        var steps = new ArrayList<Step>();
        steps.add(
                Step.of(
                        new OrganAct.Founded(zone),
                        List.of(Words.kept("name", name), Words.kept("purpose", purpose))));
        steps.add(Step.of(new CharterAct.Adopted(charter)));
        for (OrganId organ : organs) {
            steps.add(Step.of(new CouncilAct.Invited(organ)));
        }
        return List.copyOf(steps);
    }
}
