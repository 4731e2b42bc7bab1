// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.garden.law;

import java.util.List;
import nacre.journal.Journal;
import nacre.organ.AlteredJournal;
import nacre.organ.Refold;
import nacre.organ.Standing;

/// Law 5: same facts, same state, whatever content is there.
final class SameFactsSameState implements Law {
    @Override
    public void check(Moment moment) {
        for (Journal journal :
                List.of(moment.journal(), AlteredJournal.withoutContent(moment.journal()))) {
            Standing refolded = Refold.of(journal, moment.parts());
            String difference = Refold.difference(moment.parts(), refolded, moment.after());
            Broken.unless(difference.isEmpty(), "Folded anew, not the same: %s", difference);
        }
    }
}
