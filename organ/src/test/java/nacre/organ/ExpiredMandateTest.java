// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.organ;

import static nacre.assembly.AssemblyPart.ASSEMBLY;
import static nacre.organ.Ground.BEN;
import static nacre.organ.Ground.BENS;
import static nacre.organ.Ground.BRANCH;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.util.List;
import nacre.assembly.Assembly;
import nacre.assembly.announcement.AnnouncementAct;
import nacre.assembly.part.Unfoldable;
import nacre.journal.Authority;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.pcollections.TreePSet;

/// A fault planted in what the fold is given: a mandate that should have ended and is still there,
/// with nothing left to end it. Law 2 must hold without help from what is due.
@DisplayNameGeneration(ReplaceUnderscores.class)
class ExpiredMandateTest {
    @Test
    void a_mandate_past_its_date_authorises_nothing_even_if_nobody_ended_it() {
        Scenario branch = Scenario.of(BRANCH);
        Standing standing = withoutDues(branch.clerk().standing());
        Instant ends = branch.assembly().mandates().inForce().get(BENS).ends();
        Fold.after(branch.parts(), standing, List.of(announces(standing, ends.minusSeconds(1))));
        var late = List.of(announces(standing, ends));
        assertThrows(Unfoldable.class, () -> Fold.after(branch.parts(), standing, late));
    }

    private static Happening announces(Standing standing, Instant at) {
        var authority = new Authority.Mandate(BENS.seq());
        return Happening.of(standing.size(), new AnnouncementAct.Made(), at, null, BEN, authority);
    }

    private static Standing withoutDues(Standing standing) {
        Assembly a = standing.assembly();
        var assembly =
                new Assembly(
                        a.founding(),
                        a.charters(),
                        a.roll(),
                        a.signIns(),
                        a.proposals(),
                        a.votes(),
                        a.mandates(),
                        a.announcements(),
                        a.meetings(),
                        a.agreements(),
                        a.boxes(),
                        TreePSet.empty(),
                        a.sleep(),
                        a.ties());
        return new Standing(
                standing.organ(),
                standing.states().with(ASSEMBLY, assembly),
                standing.size(),
                standing.at(),
                standing.rules());
    }
}
