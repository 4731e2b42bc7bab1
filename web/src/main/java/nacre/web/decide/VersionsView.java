// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.decide;

import java.util.List;
import nacre.web.Form;
import nacre.web.Option;

/// Two wordings of a proposal, compared.
///
/// @param path this page
/// @param back the proposal's page
/// @param title its title
/// @param versions all its wordings, to choose two from; none for an amendment, which asks for one
/// @param form the two that are chosen
/// @param earlier what the one is called, and
/// @param later the other
/// @param compared the two
/// @param isBeside whether they stand side by side
/// @param otherPath the same two shown the other way
public record VersionsView(
        String path,
        String back,
        String title,
        List<Option> versions,
        Form form,
        String earlier,
        String later,
        Compared compared,
        boolean isBeside,
        String otherPath) {

    /// Copies the list.
    public VersionsView {
        versions = List.copyOf(versions);
    }
}
