// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.guest;

import java.time.Instant;
import java.util.List;
import nacre.campaign.guest.Link;
import nacre.campaign.unit.UnitPath;
import nacre.web.Option;

/// Links to one thing, as who makes them sees it.
///
/// @param thing what they lead to, and where its page is
/// @param path of this page
/// @param places for which she can make links
/// @param batches those that she could have made, by when they were made and for which place
/// @param showsUse whether the record tells which were used: of a survey it does not
public record LinkListView(
        Option thing, String path, List<Option> places, List<Batch> batches, boolean showsUse) {

    /// Links that were made together for one place.
    ///
    /// @param first the entry of the first
    /// @param words when and for where, and how many of them are used and withdrawn
    /// @param left how many can be withdrawn
    public record Batch(long first, String words, long left) {}

    /// Copies the lists.
    public LinkListView {
        places = List.copyOf(places);
        batches = List.copyOf(batches);
    }

    /// What links have in common that were made together.
    record Together(Instant made, UnitPath place) {
        static Together of(Link link) {
            return new Together(link.made(), link.place());
        }
    }
}
