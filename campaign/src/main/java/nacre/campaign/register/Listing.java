// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.campaign.register;

import java.time.Instant;
import nacre.assembly.charter.Holder;
import nacre.assembly.charter.MatterKey;
import org.pcollections.PVector;

/// A matter on the register, and through whose hands it went.
///
/// @param seq the entry that listed it
/// @param since when it was listed
/// @param first who decided it then
/// @param moves oldest first
public record Listing(
        MatterKey matter,
        Sphere sphere,
        long seq,
        Instant since,
        Holder first,
        PVector<Move> moves) {

    /// One move from one holder to another.
    ///
    /// @param seq the entry that says so
    /// @param at when it was decided
    /// @param type of the act
    public record Move(long seq, Instant at, Holder to, String type) {
        /// Whether this organ has more to say since.
        public boolean isWon() {
            return type.equals("register.settled") || type.equals("register.practised");
        }
    }

    /// Who decides it now.
    public Holder holder() {
        return moves.isEmpty() ? first : moves.get(moves.size() - 1).to();
    }

    /// Who decided it at a time after it was listed.
    public Holder holder(Instant at) {
        Holder holder = first;
        for (Move move : moves) {
            if (move.at().isAfter(at)) {
                break;
            }
            holder = move.to();
        }
        return holder;
    }

    /// Who decided it once this entry was on the record.
    public Holder heldAt(long entry) {
        Holder holder = first;
        for (Move move : moves) {
            holder = move.seq() <= entry ? move.to() : holder;
        }
        return holder;
    }

    /// Since when it is as it is now.
    public Instant unchangedSince() {
        return moves.isEmpty() ? since : moves.get(moves.size() - 1).at();
    }

    /// The entry that says how it is now.
    public long said() {
        return moves.isEmpty() ? seq : moves.get(moves.size() - 1).seq();
    }

    /// Whether this organ runs it and nobody else ever decided it: a store, a kitchen. What was
    /// taken from a former holder is another kind of power.
    public boolean isRun() {
        return first == Holder.THIS_ORGAN;
    }

    Listing plus(Move move) {
        return new Listing(matter, sphere, seq, since, first, moves.plus(move));
    }
}
