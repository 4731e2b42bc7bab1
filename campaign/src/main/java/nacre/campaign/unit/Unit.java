// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.campaign.unit;

/// A part of where people work or live, in the tree of one campaign. Its name is content of
/// `named`.
///
/// @param path where it is, its own number last
/// @param named the entry with its present name: that which added it, or renamed it last
/// @param people how many belong to it and to nothing beneath it
/// @param isClosed whether it is there no longer: nothing is added to it any more
public record Unit(UnitPath path, UnitKind kind, long named, long people, boolean isClosed) {

    /// The entry that added it.
    public UnitId id() {
        return path.last();
    }

    Unit named(long entry) {
        return new Unit(path, kind, entry, people, isClosed);
    }

    Unit people(long count) {
        return new Unit(path, kind, named, count, isClosed);
    }

    Unit closed() {
        return new Unit(path, kind, named, people, true);
    }
}
