// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.map;

import java.util.List;

/// What is kept about a member in one place, and who can correct it.
public record KeptView(PersonView person, List<String> organisers) {

    /// Copies the list.
    public KeptView {
        organisers = List.copyOf(organisers);
    }
}
