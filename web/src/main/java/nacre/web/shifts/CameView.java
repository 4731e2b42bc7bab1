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
    /// @param noted `yes`, `no`, or nothing while nobody knows
    /// @param hasRead whether she has read the code on the wall
    /// @param isAbsent whether she said that she cannot come
    public record Person(
            String value, String name, String noted, boolean hasRead, boolean isAbsent) {

        /// The field that says whether she came.
        public String field() {
            return "came." + value;
        }
    }
}
