// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.map;

import java.util.List;

/// What is kept about a member in one place, and who can correct it.
///
/// @param correct where she says what is wrong
/// @param ties with how many she is noted to work; their names are theirs
public record KeptView(PersonView person, String correct, int ties, List<String> organisers) {

    /// Copies the list.
    public KeptView {
        organisers = List.copyOf(organisers);
    }
}
