// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.organ;

import nacre.journal.OrganId;
import org.jspecify.annotations.Nullable;

/// How a clerk finds those of other organs on the same server.
interface Post {

    /// A post that reaches nobody.
    Post NONE = organ -> null;

    /// The organ's clerk, or null if it is not here.
    @Nullable Clerk find(OrganId organ);

    /// Founds what has split off from this organ and is not founded yet. Nobody's turn may be held
    /// meanwhile.
    default void foundSplitOff(Standing from) {}
}
