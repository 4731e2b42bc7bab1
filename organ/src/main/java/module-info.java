// SPDX-License-Identifier: AGPL-3.0-or-later
import org.jspecify.annotations.NullMarked;

/// One organ at work: its parts and its clerk.
@NullMarked
module nacre.organ {
    requires transitive nacre.assembly;

    exports nacre.organ;
}
