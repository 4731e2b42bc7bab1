// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.decide;

import java.util.List;

/// The agreements of an organ that hold.
///
/// @param back the page of all proposals
/// @param otherPath what was agreed without a review date
/// @param due those whose review date has come
/// @param later those that come up later, soonest first
public record AgreementsView(String back, String otherPath, List<Row> due, List<Row> later) {

    /// Copies the lists.
    public AgreementsView {
        due = List.copyOf(due);
        later = List.copyOf(later);
    }

    /// One agreement.
    ///
    /// @param path the proposal with its text
    /// @param line since when it holds and when it comes up
    /// @param renewPath where another proposal renews or changes it
    /// @param endPath where another proposal ends it
    public record Row(String path, String title, String line, String renewPath, String endPath) {}
}
