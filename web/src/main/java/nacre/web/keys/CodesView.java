// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.keys;

import java.util.List;

/// New unlock codes, shown once.
///
/// @param path the page of the keys
public record CodesView(String path, String organ, List<Card> cards) {

    /// Copies the list.
    public CodesView {
        cards = List.copyOf(cards);
    }

    /// One code and whose it is.
    public record Card(String name, String code) {}
}
