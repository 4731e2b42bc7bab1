// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.decide;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Days as browsers send them, and as people type them where a browser has no calendar.
public final class Days {
    private static final List<DateTimeFormatter> FORMS =
            List.of(
                    DateTimeFormatter.ISO_LOCAL_DATE,
                    DateTimeFormatter.ofPattern("d.M.uuuu"),
                    DateTimeFormatter.ofPattern("d/M/uuuu"));

    private Days() {}

    /// The day, or null if the text is none.
    public static @Nullable LocalDate read(String text) {
        for (DateTimeFormatter form : FORMS) {
            try {
                LocalDate day = LocalDate.parse(text.strip(), form);
                return day.getYear() > 1900 && day.getYear() < 2200 ? day : null;
            } catch (DateTimeException e) {
                // Maybe another form fits.
            }
        }
        return null;
    }
}
