// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.campaign;

import java.util.List;
import nacre.web.Line;
import nacre.web.Option;

/// All things of a kind in a campaign, for one reader.
///
/// @param area what the texts of the kind begin with
/// @param campaign its title, and where its page is
/// @param note what to know before another is opened; may be empty
/// @param open what the button says that opens another; empty if she may not
/// @param propose what the button says that proposes another; empty if she may not
public record OpeningsView(
        String area,
        String path,
        Option campaign,
        List<Line> lines,
        String note,
        String open,
        String propose) {

    /// Copies the list.
    public OpeningsView {
        lines = List.copyOf(lines);
    }
}
