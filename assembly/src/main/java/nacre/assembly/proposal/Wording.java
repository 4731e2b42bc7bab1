// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.assembly.proposal;

import java.time.Instant;
import java.util.List;
import nacre.assembly.part.Enactment;

/// One version of what a proposal says.
///
/// @param entry the entry whose content `title`, `text` and enactments' words are those of this
///     version
/// @param at when that entry was recorded
/// @param enactments what was to be recorded the moment it passes
/// @param question what it asks
public record Wording(long entry, Instant at, List<Enactment> enactments, Question question) {

    /// Copies the list.
    public Wording {
        enactments = List.copyOf(enactments);
    }
}
