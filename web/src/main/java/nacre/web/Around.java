// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web;

import java.util.List;

/// What stands around a page for one reader: her organs, the places of this one, and how far the
/// record goes that the page rests on.
///
/// `organ` is the name in the switch; without organs there is no switch, without places no bar.
public record Around(String organ, List<OrganLink> organs, List<Place> places, Rest rest) {

    /// Copies the lists.
    public Around {
        organs = List.copyOf(organs);
        places = List.copyOf(places);
    }

    /// Nothing around: nobody has come in.
    public static Around nothing() {
        return new Around("", List.of(), List.of(), new Rest.Nowhere());
    }

    /// A way to another organ: its name, and one quiet line about it.
    public record OrganLink(String path, String name, String line, boolean isHere) {}

    /// A place of an organ; `key` names its word in the text files. At most five are not `more`,
    /// which stand apart on wide screens and on phones are reached from the organ's front page.
    public record Place(String path, String key, boolean isHere, boolean isMore) {}

    /// What a page rests on.
    public sealed interface Rest {
        /// No record: the page would be the same for everybody.
        record Nowhere() implements Rest {}

        /// The record of one organ up to this entry; `path` leads to where it can be checked.
        record UpTo(long entry, String path) implements Rest {}
    }
}
