// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.decide;

import java.util.List;

/// What a proposal can be about.
///
/// @param matters each with its rule
public record MattersView(String backPath, List<Choice> matters) {

    /// Copies the list.
    public MattersView {
        matters = List.copyOf(matters);
    }

    /// One matter.
    ///
    /// @param path where a proposal on it is written; empty if the reader may not
    /// @param why who may
    public record Choice(String title, String rule, String path, String why) {}
}
