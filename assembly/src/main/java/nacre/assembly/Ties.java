// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.assembly;

import nacre.assembly.council.Council;
import nacre.assembly.council.Memberships;
import nacre.assembly.letter.Letters;
import nacre.assembly.ratification.Ratifications;

/// What ties an organ to others.
///
/// @param letters what was written to them and what came from them
/// @param memberships the councils it is a member of
/// @param council how it stands towards its organs, if it is a council
/// @param ratifications what waits to be ratified
public record Ties(
        Letters letters, Memberships memberships, Council council, Ratifications ratifications) {

    /// None.
    public static Ties none() {
        return new Ties(Letters.empty(), Memberships.none(), Council.empty(), Ratifications.none());
    }

    /// Those of a dissolved organ: what was written and received, and nobody.
    Ties dissolved() {
        return new Ties(letters, Memberships.none(), Council.empty(), Ratifications.none());
    }

    Ties with(Letters next) {
        return new Ties(next, memberships, council, ratifications);
    }

    Ties with(Memberships next) {
        return new Ties(letters, next, council, ratifications);
    }

    Ties with(Council next) {
        return new Ties(letters, memberships, next, ratifications);
    }

    Ties with(Ratifications next) {
        return new Ties(letters, memberships, council, next);
    }
}
