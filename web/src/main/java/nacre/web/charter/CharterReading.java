// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.charter;

import java.util.List;
import nacre.assembly.charter.Charter;
import nacre.assembly.founding.FoundingPlan.Title;
import nacre.web.Form;

/// What comes of reading a form in which a charter was edited.
public sealed interface CharterReading {

    /// A charter that can be put in force, with the titles of the organ's own matters.
    record Fitting(Charter charter, List<Title> titles) implements CharterReading {
        /// Copies the list.
        public Fitting {
            titles = List.copyOf(titles);
        }
    }

    /// The same form, saying beside each field what is wrong with it.
    record Unfit(Form form) implements CharterReading {}
}
