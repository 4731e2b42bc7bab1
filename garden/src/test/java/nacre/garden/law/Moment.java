// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.garden.law;

import java.util.List;
import nacre.assembly.Assembly;
import nacre.journal.Journal;
import nacre.organ.Asking;
import nacre.organ.Parts;
import nacre.organ.Reply;
import nacre.organ.Standing;
import org.jspecify.annotations.Nullable;

/// What a law looks at: what was just asked and answered, and how the organ stood and stands.
///
/// @param request null when only time passed
/// @param fresh the entries that came
/// @param isThorough whether a law that can look at no more than what came looks at all there is
record Moment(
        Parts parts,
        Journal journal,
        Standing before,
        Standing after,
        @Nullable Asking request,
        @Nullable Reply reply,
        List<Event> fresh,
        boolean isThorough) {

    Assembly assembly() {
        return after.assembly();
    }

    boolean wasRecorded() {
        return reply instanceof Reply.Recorded;
    }
}
