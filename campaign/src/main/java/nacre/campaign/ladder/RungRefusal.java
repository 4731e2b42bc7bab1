// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.campaign.ladder;

import java.time.Instant;
import nacre.assembly.part.Refusal;

/// Why a rung cannot be opened, or not be counted so.
public sealed interface RungRefusal extends Refusal {

    /// There is no such rung.
    record UnknownRung(RungId rung) implements RungRefusal {}

    /// Its day is over.
    record RungIsOver(RungId rung) implements RungRefusal {}

    /// The one before goes on: one rung at a time.
    record RungGoesOn(RungId rung) implements RungRefusal {}

    /// The one before was missed: it is tried again, or a decision says that it goes on all the
    /// same.
    record RungWasMissed(RungId rung) implements RungRefusal {}

    /// Only the one before can be tried again, or gone on after, and only if it was missed.
    record NothingWasMissed() implements RungRefusal {}

    /// It is too soon or too late to be over then.
    record RungDateDoesNotFit(Instant closes, Instant earliest, Instant latest)
            implements RungRefusal {}

    /// What people do, or the reason for a correction, is missing or too long.
    record RungWordsDoNotFit(int most) implements RungRefusal {}

    /// It has no such group.
    record UnknownGroup(int group) implements RungRefusal {}

    /// No more can have done it than belong to the group.
    record CountDoesNotFit(long did, long people) implements RungRefusal {}

    /// More had done it before; that it was fewer needs a reason.
    record FewerThanBefore(long did, long before) implements RungRefusal {}

    /// That number stands there, or none does.
    record NothingToCorrect() implements RungRefusal {}
}
