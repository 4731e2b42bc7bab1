// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.store;

import nacre.journal.StoreFailure;

/// What is said to those who asked for a batch that was not recorded, or perhaps not.
final class Failures {

    private Failures() {}

    /// The batch is not even tried.
    static StoreFailure refused(String why) {
        return new StoreFailure.NotRecorded(why, new IllegalStateException(why));
    }

    /// The batch is surely not there.
    static StoreFailure notRecorded(Exception e) {
        return new StoreFailure.NotRecorded(
                Sqlite.isFull(e)
                        ? "The disk is full: nothing was recorded.\nMaybe make room and repeat it."
                        : "Nothing was recorded: %s".formatted(e.getMessage()),
                e);
    }

    /// Nobody can tell before the record is read again.
    static StoreFailure unknown(Exception e) {
        return new StoreFailure.Unknown(
                """
                Whether this was recorded is not known: %s
                Maybe ask again; what was recorded is not recorded twice.\
                """
                        .formatted(e),
                e);
    }
}
