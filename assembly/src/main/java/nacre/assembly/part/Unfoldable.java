// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.assembly.part;

import java.io.Serial;
import org.jspecify.annotations.Nullable;

/// An act that cannot have happened, given what the record says before it: its author had no such
/// power, the vote was closed, the thing is not there. A clerk never records one; who verifies a
/// record that has one has found a forgery or a fault.
public final class Unfoldable extends RuntimeException {
    @Serial private static final long serialVersionUID = 1;

    /// What cannot be, naming things and values.
    public Unfoldable(String message) {
        super(message);
    }

    /// The value, which must be there.
    ///
    /// @param message a pattern for `String.format`
    @SuppressWarnings("AnnotateFormatMethod") // its annotation would be a dependency of its own
    public static <T> T needed(@Nullable T value, String message, Object... values) {
        if (value == null) {
            throw new Unfoldable(message.formatted(values));
        }
        return value;
    }

    /// Throws if a rule stands against an act that the record has.
    public static void unlessAllowed(@Nullable Refusal why, Act act) {
        if (why != null) {
            throw new Unfoldable("The rules did not allow %s: %s".formatted(act, why));
        }
    }

    /// Throws unless the claim holds.
    ///
    /// @param message a pattern for `String.format`
    @SuppressWarnings("AnnotateFormatMethod") // its annotation would be a dependency of its own
    public static void unless(boolean claim, String message, Object... values) {
        if (!claim) {
            throw new Unfoldable(message.formatted(values));
        }
    }
}
