// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.organ;

import nacre.assembly.part.Refusal;

/// The clerk's answer to a request.
public sealed interface Reply {

    /// It is on the record, durably; also the answer to a repeat of what was recorded before.
    record Recorded(Receipt receipt) implements Reply {}

    /// The rules do not allow it; nothing was recorded.
    record Refused(Refusal why) implements Reply {}

    /// The store could not take it; nothing was recorded.
    record NotRecorded() implements Reply {}

    /// Nobody can tell yet whether it was recorded; the same request again is safe.
    record Unknown() implements Reply {}
}
