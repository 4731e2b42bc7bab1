// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.organ;

import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import nacre.assembly.part.Act;
import nacre.assembly.part.MemberId;
import nacre.assembly.part.Unfoldable;
import nacre.journal.Authority;

/// Batches that somebody writes into a record with every hash right, as the fold meets them.
public final class Forged {

    private Forged() {}

    /// What comes of a batch of these acts by `actor`, now.
    ///
    /// @throws Unfoldable if it cannot have happened
    public static Standing fold(
            Scenario scenario, MemberId actor, Authority authority, Act... acts) {
        Standing before = scenario.clerk().standing();
        var batch = new ArrayList<Happening>();
        for (Act act : acts) {
            long seq = before.size() + batch.size();
            batch.add(Happening.of(seq, act, scenario.now(), null, actor, authority));
        }
        return Fold.after(scenario.parts(), before, batch);
    }

    /// The fold refuses such a batch.
    public static void refused(
            Scenario scenario, MemberId actor, Authority authority, Act... acts) {
        assertThrows(Unfoldable.class, () -> fold(scenario, actor, authority, acts));
    }
}
