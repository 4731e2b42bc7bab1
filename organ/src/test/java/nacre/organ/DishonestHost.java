// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.organ;

import java.time.Instant;
import java.util.Random;
import nacre.assembly.part.Step;
import nacre.journal.Authority;
import org.jspecify.annotations.Nullable;

/// Writes into a record past its clerk, with every hash right.
public final class DishonestHost {
    private final Scenario organ;

    public DishonestHost(Scenario organ) {
        this.organ = organ;
    }

    /// Writes an entry that the fold lets pass.
    ///
    /// @throws nacre.assembly.part.Unfoldable if it does not
    public void write(Step step, Authority authority, @Nullable Instant due) {
        Standing standing = Refold.of(organ.journal(), organ.parts());
        var draft = new Draft(organ.parts(), standing, organ.now(), Sights.NONE, new Random(3));
        draft.add(step, authority, due, null);
        draft.finish();
        var append = draft.append(null, organ.journal(), id -> null, new Erasures(organ.journal()));
        organ.journal().append(append).join();
    }
}
