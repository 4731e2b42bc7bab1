// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.assembly.charter;

import java.time.Duration;

/// The times of a matter, in whole hours.
///
/// @param notice the least time between a proposal being put and its vote opening
/// @param discussion the usual time from being put to opening; the chair may change it, but never
///     below `notice`
/// @param voting from opening to closing
/// @param expiry how long after its decision an enactment that had become impossible may be asked
///     for again
public record Timing(Duration notice, Duration discussion, Duration voting, Duration expiry) {

    public Timing {
        WholeHours.check("notice", notice);
        WholeHours.check("discussion", discussion);
        WholeHours.check("voting", voting);
        WholeHours.check("expiry", expiry);
    }
}
