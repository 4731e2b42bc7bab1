// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.decide;

import java.util.List;
import nacre.web.Form;
import nacre.web.Option;

/// All proposals of an organ as one reader may see them.
///
/// @param path this page
/// @param say whether anything waits for her answer
/// @param asks open votes that she can answer and has not
/// @param open open votes that do not wait for her
/// @param discussed proposals whose vote has not opened
/// @param decided proposals that were voted on, latest first
/// @param ended proposals that came to no vote
/// @param olderPath the page with older decisions; empty if there are none
/// @param agreementsPath the page of decisions that only agree on a text
/// @param agreementsPage the agreements with a review date
/// @param isAgreements whether this is that page
/// @param isSearch whether only what was searched for is shown
/// @param isReading whether the reader may put nothing here
/// @param matters what one can choose from in the search
/// @param form what was searched for
public record DecideView(
        String path,
        String say,
        List<Row> asks,
        List<Row> open,
        List<Row> discussed,
        List<Row> decided,
        List<Row> ended,
        String olderPath,
        String agreementsPath,
        String agreementsPage,
        boolean isAgreements,
        boolean isSearch,
        boolean isReading,
        List<Option> matters,
        Form form) {

    /// Copies the lists.
    public DecideView {
        asks = List.copyOf(asks);
        open = List.copyOf(open);
        discussed = List.copyOf(discussed);
        decided = List.copyOf(decided);
        ended = List.copyOf(ended);
        matters = List.copyOf(matters);
    }

    /// One proposal: its mark, where it is, its title, one line about it.
    public record Row(String mark, String color, String path, String title, String line) {}

    /// Whether there is nothing to show.
    public boolean isEmpty() {
        return asks.isEmpty()
                && open.isEmpty()
                && discussed.isEmpty()
                && decided.isEmpty()
                && ended.isEmpty();
    }
}
