// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.fund;

import java.util.List;
import nacre.web.Form;
import nacre.web.Option;

/// How long a fund lasts, for one reader.
///
/// @param fund its title, and where its page is
/// @param says how many days; empty while nothing was asked
/// @param cost what a day costs, and what there is
public record ForecastView(Option fund, Form form, String says, String cost, List<Row> rows) {

    /// One day.
    ///
    /// @param isMissing whether there is not enough for it
    public record Row(int number, String day, String costs, String left, boolean isMissing) {}

    /// Copies the list.
    public ForecastView {
        rows = List.copyOf(rows);
    }
}
