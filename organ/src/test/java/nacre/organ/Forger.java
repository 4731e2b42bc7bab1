// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.organ;

import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import nacre.assembly.part.Act;
import nacre.assembly.part.MemberId;
import nacre.assembly.part.Unfoldable;
import nacre.journal.Authority;
import org.jspecify.annotations.Nullable;

/// Writes what no rule allows behind the record of a scenario, with every hash right.
///
/// @param scenario the organ whose record is forged; it stays as it is
public record Forger(Scenario scenario) {

    /// The fold refuses this as the next batch, by right.
    public void refused(MemberId actor, Act act) {
        refused(actor, act, new Authority.Right());
    }

    /// The fold refuses this as the next batch.
    public void refused(@Nullable MemberId actor, Act act, Authority authority) {
        refused(actor, act, authority, null);
    }

    /// The fold refuses this as the next batch.
    ///
    /// @param due when it is said to have been due
    public void refused(
            @Nullable MemberId actor, Act act, Authority authority, @Nullable Instant due) {
        Standing before = scenario.clerk().standing();
        var happening = Happening.of(before.size(), act, scenario.now(), due, actor, authority);
        assertThrows(
                Unfoldable.class,
                () -> Fold.after(scenario.parts(), before, List.of(happening)),
                act::toString);
    }

    /// The fold refuses these as what fell due at `at`.
    public void refusedDue(List<Act> acts, long cause, Instant at) {
        assertThrows(RuntimeException.class, () -> due(acts, cause, at), acts::toString);
    }

    /// The fold takes these as what fell due at `at`.
    public void foldsDue(List<Act> acts, long cause, Instant at) {
        due(acts, cause, at);
    }

    private void due(List<Act> acts, long cause, Instant at) {
        Standing before = scenario.clerk().standing();
        var batch = new ArrayList<Happening>();
        for (Act act : acts) {
            long seq = before.size() + batch.size();
            batch.add(Happening.of(seq, act, at, at, null, new Authority.Due(cause)));
        }
        Fold.after(scenario.parts(), before, batch);
    }

    /// The fold takes this as the next batch, so that a refusal of something like it says
    /// something.
    public void folds(MemberId actor, Act act) {
        folds(actor, act, new Authority.Right());
    }

    /// The fold takes this as the next batch.
    public void folds(@Nullable MemberId actor, Act act, Authority authority) {
        Standing before = scenario.clerk().standing();
        var happening = Happening.of(before.size(), act, scenario.now(), null, actor, authority);
        Fold.after(scenario.parts(), before, List.of(happening));
    }
}
