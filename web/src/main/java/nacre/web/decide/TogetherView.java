// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.decide;

import gg.jte.Content;
import java.util.List;

/// What is decided together with a proposal: its parts, if it is a bundle, or the bundle that it is
/// in.
///
/// @param parts what a bundle is made of, in the order in which it is brought about
/// @param path the bundle that it is in; empty if it is in none
/// @param title that bundle's title
/// @param startPath where its author may decide it together with others of hers; empty if she
///     cannot, and for everybody else
public record TogetherView(List<Part> parts, String path, String title, String startPath) {

    /// Copies the list.
    public TogetherView {
        parts = List.copyOf(parts);
    }

    /// One of the proposals that a bundle is made of.
    ///
    /// @param waiting how many amendments to it are undecided; empty if none
    public record Part(
            String path,
            String title,
            String matter,
            Content text,
            List<EnactmentWords.Said> enacts,
            String waiting) {
        /// Copies the list.
        public Part {
            enacts = List.copyOf(enacts);
        }
    }
}
