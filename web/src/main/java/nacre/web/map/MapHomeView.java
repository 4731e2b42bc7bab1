// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.map;

import java.util.List;

/// Where somebody may organise or steer.
///
/// @param keys where the keyring is opened
/// @param who whose notes that were kept without a line are sent from here
/// @param isOpen whether the notes can be read now, for the keyring is open
public record MapHomeView(
        String path, String keys, String who, List<Part> campaigns, boolean isOpen) {

    /// Copies the list.
    public MapHomeView {
        campaigns = List.copyOf(campaigns);
    }

    /// Her places in one campaign.
    ///
    /// @param steers whether she is of its committee
    /// @param hidden the places that are hidden, which the committee can open
    public record Part(
            String campaign, String title, List<Place> places, boolean steers, List<Place> hidden) {

        /// Copies the lists.
        public Part {
            places = List.copyOf(places);
            hidden = List.copyOf(hidden);
        }
    }

    /// A unit where she organises.
    public record Place(String place, int in, String name, String path, boolean isHidden) {}
}
