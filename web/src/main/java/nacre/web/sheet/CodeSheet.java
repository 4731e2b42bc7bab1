// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.sheet;

import java.time.Instant;
import java.util.List;

/// Codes to be printed, cut apart and handed over: each opens one door once.
///
/// @param organ the name of the organ that they lead into
/// @param address what is typed into a browser, as people say it
/// @param until when the codes end
public record CodeSheet(String organ, String address, Instant until, List<CodeCard> cards) {

    /// Copies the list.
    public CodeSheet {
        cards = List.copyOf(cards);
    }
}
