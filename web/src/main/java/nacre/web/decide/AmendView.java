// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.decide;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a page says of amendments: those to this proposal, and what it asks for if it is one.
///
/// @param asked what it asks for, if it is an amendment
/// @param rows the amendments to it
/// @param amendPath where the reader asks for another wording; empty if she cannot
/// @param waiting how long it waits for amendments; empty if it does not
/// @param versionsPath where its versions are compared; empty if there is one only
public record AmendView(
        @Nullable Asked asked,
        List<DecideView.Row> rows,
        String amendPath,
        String waiting,
        String versionsPath) {

    /// Copies the list.
    public AmendView {
        rows = List.copyOf(rows);
    }

    /// What an amendment asks for.
    ///
    /// @param path the proposal that it would change
    /// @param title its title
    /// @param compared the wording it would change, and the one it asks for
    /// @param besidePath the two side by side
    /// @param overtaken why it can change nothing any more; empty if it can
    /// @param mayAccept whether the reader may take it over
    public record Asked(
            String path,
            String title,
            Compared compared,
            String besidePath,
            String overtaken,
            boolean mayAccept) {}
}
