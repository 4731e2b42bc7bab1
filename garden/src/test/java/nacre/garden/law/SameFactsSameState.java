// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.garden.law;

import nacre.journal.Journal;
import nacre.organ.AlteredJournal;
import nacre.organ.Refold;
import nacre.organ.Standing;
import org.jspecify.annotations.Nullable;

/// Law 5: same facts, same state, whatever content is there.
final class SameFactsSameState implements Law {
    private @Nullable Standing folded;

    @Override
    public void check(Moment moment) {
        Journal journal = moment.journal();
        if (moment.isThorough() || folded == null) {
            judge(moment, Refold.of(AlteredJournal.withoutContent(journal), moment.parts()));
            folded = Refold.of(journal, moment.parts());
        } else {
            folded = Refold.on(folded, journal, moment.parts());
        }
        judge(moment, folded);
    }

    private static void judge(Moment moment, Standing folded) {
        String difference = Refold.difference(moment.parts(), folded, moment.after());
        Broken.unless(difference.isEmpty(), "Folded anew, not the same: %s", difference);
    }
}
