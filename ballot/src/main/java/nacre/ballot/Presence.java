// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.ballot;

/// How many were present when a vote was taken.
public sealed interface Presence {

    /// No meeting was held, or nobody recorded who was there.
    record NotRecorded() implements Presence {}

    /// A meeting recorded so many as present.
    record Recorded(long persons) implements Presence {

        public Recorded {
            Tally.checkCount("present", persons);
        }
    }
}
