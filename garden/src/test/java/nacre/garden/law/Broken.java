// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.garden.law;

/// A law does not hold.
final class Broken extends AssertionError {
    @java.io.Serial private static final long serialVersionUID = 1;

    @SuppressWarnings("AnnotateFormatMethod") // its annotation would be a dependency of its own
    Broken(String message, Object... values) {
        super(message.formatted(values));
    }

    /// Throws unless the claim holds.
    @SuppressWarnings("AnnotateFormatMethod") // its annotation would be a dependency of its own
    static void unless(boolean claim, String message, Object... values) {
        if (!claim) {
            throw new Broken(message, values);
        }
    }
}
