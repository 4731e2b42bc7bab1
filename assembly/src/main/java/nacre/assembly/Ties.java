// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.assembly;

import nacre.assembly.letter.Letters;

/// What ties an organ to others.
///
/// @param letters what was written to them and what came from them
public record Ties(Letters letters) {

    /// None.
    public static Ties none() {
        return new Ties(Letters.empty());
    }

    Ties with(Letters next) {
        return new Ties(next);
    }
}
