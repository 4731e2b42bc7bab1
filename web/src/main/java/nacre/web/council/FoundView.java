// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.council;

import java.util.List;
import nacre.web.Option;

/// The form in which a council is set down.
///
/// @param organs the reader's own organs
/// @param weighings how much an organ may count for
public record FoundView(List<Option> organs, List<Option> weighings) {

    /// Copies the lists.
    public FoundView {
        organs = List.copyOf(organs);
        weighings = List.copyOf(weighings);
    }
}
