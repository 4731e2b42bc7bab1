// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.map;

import java.util.List;
import nacre.web.Option;

/// Who works with somebody, to be added to or taken away.
///
/// @param back her page
/// @param present those who are noted, each by the entry that names her
/// @param others that there are more where nobody is named; empty if not
/// @param offered those whom one may choose from
/// @param say how many there are, if not all are offered; empty if they are
public record TieView(
        String back,
        String path,
        String name,
        List<Option> present,
        String others,
        List<Option> offered,
        String say) {

    /// Copies the lists.
    public TieView {
        present = List.copyOf(present);
        offered = List.copyOf(offered);
    }
}
