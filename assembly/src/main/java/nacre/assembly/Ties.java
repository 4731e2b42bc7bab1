// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.assembly;

import nacre.assembly.council.Council;
import nacre.assembly.council.Memberships;
import nacre.assembly.letter.Letters;
import nacre.assembly.merger.Mergers;
import nacre.assembly.ratification.Ratifications;
import nacre.assembly.split.Splits;

/// What ties an organ to others.
///
/// @param letters what was written to them and what came from them
/// @param memberships the councils it is a member of
/// @param council how it stands towards its organs, if it is a council
/// @param ratifications what waits to be ratified
/// @param mergers what makes it one with another, and who came from others
/// @param splits what makes it two, and what it came from
public record Ties(
        Letters letters,
        Memberships memberships,
        Council council,
        Ratifications ratifications,
        Mergers mergers,
        Splits splits) {

    /// None.
    public static Ties none() {
        return new Ties(
                Letters.empty(),
                Memberships.none(),
                Council.empty(),
                Ratifications.none(),
                Mergers.none(),
                Splits.none());
    }

    /// Those of an organ that is over: what was written and received, and nobody.
    Ties over() {
        return new Ties(
                letters,
                Memberships.none(),
                Council.empty(),
                Ratifications.none(),
                mergers.over(),
                splits.with(null));
    }

    Ties with(Letters next) {
        return new Ties(next, memberships, council, ratifications, mergers, splits);
    }

    Ties with(Memberships next) {
        return new Ties(letters, next, council, ratifications, mergers, splits);
    }

    Ties with(Council next) {
        return new Ties(letters, memberships, next, ratifications, mergers, splits);
    }

    Ties with(Ratifications next) {
        return new Ties(letters, memberships, council, next, mergers, splits);
    }

    Ties with(Mergers next) {
        return new Ties(letters, memberships, council, ratifications, next, splits);
    }

    Ties with(Splits next) {
        return new Ties(letters, memberships, council, ratifications, mergers, next);
    }
}
