// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.charter;

import java.util.List;
import nacre.web.Form;

/// What a proposed charter would change, and what happens to the proposal.
///
/// @param rule by which it is decided
/// @param typed all that was typed, to be sent on
public record CharterPreview(
        String base,
        String title,
        List<String> changes,
        String rule,
        String opens,
        String closes,
        Form typed) {

    /// Copies the list.
    public CharterPreview {
        changes = List.copyOf(changes);
    }
}
