// SPDX-License-Identifier: AGPL-3.0-or-later
import org.jspecify.annotations.NullMarked;

/// The organ's money in double entry.
@NullMarked
module nacre.accounts {
    requires transitive nacre.assembly;

    exports nacre.accounts;
    exports nacre.accounts.export;
}
