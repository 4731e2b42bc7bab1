// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.accounts;

import java.util.regex.Pattern;
import nacre.journal.Json;

/// What the books of an organ are kept in.
///
/// @param code as in ISO 4217, three capital letters
/// @param digits how many digits the smallest unit has behind the point, 0 to 4: 2 for cents
public record Currency(String code, int digits) {
    /// The most digits that a currency of ISO 4217 has.
    public static final int MOST_DIGITS = 4;

    private static final Pattern CODE = Pattern.compile("[A-Z]{3}");

    /// Whether the code has the form of one.
    public static boolean isCode(String code) {
        return CODE.matcher(code).matches();
    }

    /// Whether it can be one, as far as its form tells.
    public boolean isOne() {
        return isCode(code) && digits >= 0 && digits <= MOST_DIGITS;
    }

    /// How many of the smallest unit make one.
    public long unit() {
        long unit = 1;
        for (int i = 0; i < digits; i++) {
            unit *= 10;
        }
        return unit;
    }

    Json.Fields form() {
        return Json.object().put("currency", code).put("digits", digits).done();
    }
}
