// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.shifts;

import java.util.List;

/// Who came to a slot, to be noted.
///
/// @param isNoted whether something was noted before
public record CameView(String path, String slot, List<Person> people, boolean isNoted) {

    /// Copies the list.
    public CameView {
        people = List.copyOf(people);
    }

    /// One who had a place.
    ///
    /// @param hasRead whether she has read the code on the wall
    /// @param isAbsent whether she said that she cannot come
    public record Person(
            String value, String name, boolean isTicked, boolean hasRead, boolean isAbsent) {}
}
