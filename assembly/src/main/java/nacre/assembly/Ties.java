// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.assembly;

import nacre.assembly.council.Council;
import nacre.assembly.council.Memberships;
import nacre.assembly.letter.Letters;

/// What ties an organ to others.
///
/// @param letters what was written to them and what came from them
/// @param memberships the councils it is a member of
/// @param council how it stands towards its organs, if it is a council
public record Ties(Letters letters, Memberships memberships, Council council) {

    /// None.
    public static Ties none() {
        return new Ties(Letters.empty(), Memberships.none(), Council.empty());
    }

    Ties with(Letters next) {
        return new Ties(next, memberships, council);
    }

    Ties with(Memberships next) {
        return new Ties(letters, next, council);
    }

    Ties with(Council next) {
        return new Ties(letters, memberships, next);
    }
}
