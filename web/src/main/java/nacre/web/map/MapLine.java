// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.map;

import java.util.List;

/// Something wrong on a line of a file that is brought to the map.
sealed interface MapLine {
    /// The line, counted from 1.
    long line();

    /// Whether nobody is taken from the line.
    default boolean isLeftOut() {
        return switch (this) {
            case NoUnit _, UnknownUnit _, SeveralUnits _, ShutUnit _, Elsewhere _ -> true;
            case NotConsent _,
                    NotMember _,
                    LongLanguages _,
                    NobodyCalledSo _,
                    SeveralCalledSo _,
                    TooManyWith _ ->
                    false;
        };
    }

    /// It names no unit.
    record NoUnit(long line) implements MapLine {}

    /// There is no such unit.
    record UnknownUnit(long line, String cell) implements MapLine {}

    /// More than one unit has this name.
    ///
    /// @param units the first of them, by names that tell them apart
    record SeveralUnits(long line, String cell, List<String> units) implements MapLine {
        /// Copies the list.
        public SeveralUnits {
            units = List.copyOf(units);
        }
    }

    /// The unit is closed or hidden now.
    record ShutUnit(long line, String cell) implements MapLine {}

    /// The unit lies outside the place where the file is brought.
    record Elsewhere(long line, String cell) implements MapLine {}

    /// Whether she may be called is answered by something that is neither yes nor no.
    record NotConsent(long line, String cell) implements MapLine {}

    /// Whether she is a member is answered so.
    record NotMember(long line, String cell) implements MapLine {}

    /// She works with somebody whom neither the list nor the map here has.
    record NobodyCalledSo(long line, String cell) implements MapLine {}

    /// She works with somebody, but more than one is called so.
    record SeveralCalledSo(long line, String cell) implements MapLine {}

    /// She works with more people than are read from one line.
    record TooManyWith(long line, int most) implements MapLine {}

    /// The languages are longer than is kept.
    record LongLanguages(long line, int most) implements MapLine {}
}
