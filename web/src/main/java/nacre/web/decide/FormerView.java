// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.decide;

import java.util.List;

/// A vote on a proposal that came before the one of now, and what stood against it then.
///
/// @param outcome what ended it
/// @param when from when to when it was open
/// @param objections those that stood in the end
public record FormerView(String outcome, String when, List<VoteView.Objection> objections) {

    /// Copies the list.
    public FormerView {
        objections = List.copyOf(objections);
    }
}
