// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.council;

import java.util.List;

/// A council as it would be founded.
///
/// @param organs the names of those it lets in
/// @param rules what holds in the whole council
/// @param matters how it decides each matter
/// @param ids the ids of those it lets in
public record SeenView(
        String name,
        String purpose,
        String zone,
        List<String> organs,
        List<String> rules,
        List<CouncilView.Rule> matters,
        List<String> ids) {

    /// Copies the lists.
    public SeenView {
        organs = List.copyOf(organs);
        rules = List.copyOf(rules);
        matters = List.copyOf(matters);
        ids = List.copyOf(ids);
    }
}
