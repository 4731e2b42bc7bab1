// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.journal;

import java.io.Serial;

/// The store could not do what was asked: a full or broken disk, a folder already in use.
public sealed class StoreFailure extends RuntimeException {
    @Serial private static final long serialVersionUID = 1;

    /// A failure with what happened and, on the next line, what may help.
    public StoreFailure(String message, Throwable cause) {
        super(message, cause);
    }

    /// The batch is surely not recorded.
    public static final class NotRecorded extends StoreFailure {
        @Serial private static final long serialVersionUID = 1;

        /// Why it is not recorded.
        public NotRecorded(String message, Throwable cause) {
            super(message, cause);
        }
    }

    /// Whether the batch is recorded shows only when the journal is opened again.
    public static final class Unknown extends StoreFailure {
        @Serial private static final long serialVersionUID = 1;

        /// Why nobody can tell.
        public Unknown(String message, Throwable cause) {
            super(message, cause);
        }
    }

    /// The data folder cannot be used: another server has it, or it is not there.
    public static final class Unusable extends StoreFailure {
        @Serial private static final long serialVersionUID = 1;

        /// Why it cannot be used.
        public Unusable(String message, Throwable cause) {
            super(message, cause);
        }
    }

    /// The organ's keys are locked, so nothing can be sealed.
    public static final class Locked extends StoreFailure {
        @Serial private static final long serialVersionUID = 1;

        /// For this organ.
        public Locked(OrganId organ) {
            super(
                    """
                    The keys of %s are locked.
                    Maybe type an unlock code, or put keyring.key back into the data folder.\
                    """
                            .formatted(organ),
                    new IllegalStateException("locked"));
        }
    }
}
