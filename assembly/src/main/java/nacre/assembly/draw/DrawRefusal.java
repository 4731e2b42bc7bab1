// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.assembly.draw;

import nacre.assembly.part.MemberId;
import nacre.assembly.part.Refusal;

/// Why somebody cannot take part in a draw, or why nobody was drawn.
public sealed interface DrawRefusal extends Refusal {

    /// There is no such draw.
    record UnknownDraw(DrawId draw) implements DrawRefusal {}

    /// No commitments are taken now.
    record NoTimeToCommit(DrawId draw) implements DrawRefusal {}

    /// No secrets are told now.
    record NoTimeToReveal(DrawId draw) implements DrawRefusal {}

    /// She told nothing in an earlier round.
    record WasSilent(DrawId draw, MemberId member) implements DrawRefusal {}

    /// She has committed to nothing in this round.
    record HasNotCommitted(DrawId draw) implements DrawRefusal {}

    /// It is not the secret that she committed to.
    record OtherSecret(DrawId draw) implements DrawRefusal {}

    /// She has told her secret.
    record HasRevealed(DrawId draw) implements DrawRefusal {}

    /// So many cannot be drawn.
    record PlacesDoNotFit(int places, long most) implements DrawRefusal {}

    /// Fewer commitments than it takes.
    record TooFewCommitted(int committed, int needed) implements DrawRefusal {}
}
