// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.assembly.draw;

import java.time.Instant;
import java.util.List;
import nacre.assembly.mandate.Grant;
import nacre.assembly.part.Act;
import nacre.assembly.part.MemberId;
import nacre.journal.Hash;
import nacre.journal.Json;

/// What happened in a draw (DRAW.md). `title` and `task` of the mandate are kept content of the
/// entry that called it.
public sealed interface DrawAct extends Act {

    /// A decision called for so many members, drawn by lot, to be given a mandate.
    record Called(int places, List<Grant> grants, Instant ends, List<Instant> reports)
            implements DrawAct {
        /// Copies the lists.
        public Called {
            grants = List.copyOf(grants);
            reports = List.copyOf(reports);
        }
    }

    /// A member committed to a secret of hers.
    record Committed(DrawId draw, Hash commitment) implements DrawAct {}

    /// The time for commitments was over; those who can be drawn were listed.
    record Listed(DrawId draw, int count, Hash list) implements DrawAct {}

    /// A member told her secret.
    record Revealed(DrawId draw, String secret) implements DrawAct {}

    /// Some told nothing: it begins anew without them.
    record Repeated(DrawId draw, List<MemberId> silent) implements DrawAct {
        /// Copies the list.
        public Repeated {
            silent = List.copyOf(silent);
        }
    }

    /// These were drawn, in this order.
    record Drawn(DrawId draw, Hash seed, List<MemberId> members) implements DrawAct {
        /// Copies the list.
        public Drawn {
            members = List.copyOf(members);
        }
    }

    /// Nobody was drawn; `why` is the name of the refusal.
    record Failed(DrawId draw, String why) implements DrawAct {}

    @Override
    default String type() {
        return DrawActForm.type(this);
    }

    @Override
    default Json.Fields facts() {
        return DrawActForm.facts(this);
    }

    /// Reads the permanent form.
    static DrawAct read(String type, Json.Fields facts) {
        return DrawActForm.read(type, facts);
    }
}
