// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.founding;

import java.util.List;
import nacre.assembly.founding.FoundingPlan;
import nacre.web.words.Text;

/// What somebody sees who thinks about founding: whether a code is asked for, and her drafts.
public record BeginView(boolean isOpen, List<Mine> drafts) {

    /// Copies the list.
    public BeginView {
        drafts = List.copyOf(drafts);
    }

    /// A draft of hers.
    public record Mine(String path, String name, long accepted, long founders) {}

    /// How many must found together.
    public int least() {
        return FoundingPlan.LEAST_FOUNDERS;
    }

    static Mine mine(Drafts.Named each, Text text) {
        var draft = each.draft();
        return new Mine(
                "/found/" + each.id(),
                draft.name().isEmpty() ? text.of("founding.nameless") : draft.name(),
                draft.accepted(),
                draft.founders().size());
    }
}
