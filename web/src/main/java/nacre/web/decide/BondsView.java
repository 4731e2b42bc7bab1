// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.decide;

import java.util.List;
import nacre.web.Form;
import nacre.web.Option;

/// What ties a proposal to others: that it takes force only if another passes, and which take force
/// only if it does.
///
/// @param line how far that has come; empty if it stands by itself
/// @param path the other proposal; empty if it stands by itself
/// @param title the other's title
/// @param dependents the proposals that depend on it
/// @param choices what its author may make it depend on; none for everybody else
/// @param form the present choice
public record BondsView(
        String line,
        String path,
        String title,
        List<DecideView.Row> dependents,
        List<Option> choices,
        Form form) {

    /// Copies the lists.
    public BondsView {
        dependents = List.copyOf(dependents);
        choices = List.copyOf(choices);
    }
}
