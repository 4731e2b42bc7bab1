// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.assembly.founding;

import java.time.Instant;
import java.time.ZoneId;
import nacre.journal.OrganId;
import org.jspecify.annotations.Nullable;

/// What the organ was founded with, and whether it still is. Its name and purpose are content of
/// entry 0.
///
/// @param zone where its hours are counted
/// @param over since when it is over, for its members dissolved it or made it part of another; null
///     as long as it is not
/// @param into the organ that it is part of since; null if it is not
public record Founding(ZoneId zone, @Nullable Instant over, @Nullable OrganId into) {

    /// When its members dissolved it; null if they have not.
    public @Nullable Instant dissolved() {
        return into == null ? over : null;
    }
}
