// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.assembly.founding;

import java.time.ZoneId;

/// What the organ was founded with. Its name and purpose are content of entry 0.
///
/// @param zone where its hours are counted
public record Founding(ZoneId zone) {}
