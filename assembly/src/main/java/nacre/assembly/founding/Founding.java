// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.assembly.founding;

import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/// What the organ was founded with, and whether it still is. Its name and purpose are content of
/// entry 0.
///
/// @param zone where its hours are counted
/// @param dissolved when its members dissolved it; null as long as they have not
public record Founding(ZoneId zone, @Nullable Instant dissolved) {}
