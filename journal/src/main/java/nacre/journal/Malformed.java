// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.journal;

import java.io.Serial;

/// Recorded bytes that do not say what they must: where, what was expected, what was found.
public final class Malformed extends RuntimeException {
    @Serial private static final long serialVersionUID = 1;

    /// @param place the key or byte offset; may be empty
    /// @param expected what the format asks for
    /// @param found what stands there
    public Malformed(String place, String expected, String found) {
        super("At «%s»: expected %s, found «%s».".formatted(place, expected, shortened(found)));
    }

    private static String shortened(String found) {
        return found.length() <= 80 ? found : found.substring(0, 79) + "…";
    }
}
