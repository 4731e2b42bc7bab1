// SPDX-License-Identifier: AGPL-3.0-or-later
import org.jspecify.annotations.NullMarked;

/// How answers become an outcome, and why.
@NullMarked
module nacre.ballot {
    requires static transitive org.jspecify;

    exports nacre.ballot;
}
