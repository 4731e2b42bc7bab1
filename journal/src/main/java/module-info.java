// SPDX-License-Identifier: AGPL-3.0-or-later
import org.jspecify.annotations.NullMarked;

/// The record: entries, proofs, and what a store must promise.
@NullMarked
module nacre.journal {
    requires static transitive org.jspecify;

    exports nacre.journal;
}
