// SPDX-License-Identifier: AGPL-3.0-or-later
import org.jspecify.annotations.NullMarked;

/// Work to be done, and who does it when.
@NullMarked
module nacre.shifts {
    requires transitive nacre.assembly;

    exports nacre.shifts;
    exports nacre.shifts.series;
    exports nacre.shifts.skill;
    exports nacre.shifts.slot;
}
