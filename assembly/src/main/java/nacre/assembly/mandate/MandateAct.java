// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.assembly.mandate;

import java.time.Instant;
import java.util.List;
import nacre.assembly.part.Act;
import nacre.assembly.part.MemberId;
import nacre.journal.Json;

/// What happened to mandates. `title` and `task` are kept content of the entry that gave one, the
/// `text` of a report is kept, and the `reason` of one who asks for a recall is personal content
/// about her.
public sealed interface MandateAct extends Act {

    /// A mandate was given.
    record Given(List<MemberId> holders, List<Grant> grants, Instant ends, List<Instant> reports)
            implements MandateAct {
        /// Copies the lists.
        public Given {
            holders = List.copyOf(holders);
            grants = List.copyOf(grants);
            reports = List.copyOf(reports);
        }

        /// The same mandate, given to these.
        public Given to(List<MemberId> others) {
            return new Given(others, grants, ends, reports);
        }
    }

    /// A holder gave hers up.
    record Resigned(MandateId mandate) implements MandateAct {}

    /// It ended by its date or because it was used up.
    record Ended(MandateId mandate, Ending why) implements MandateAct {}

    /// A member asked for it back.
    record RecallAsked(MandateId mandate) implements MandateAct {}

    /// It was taken back.
    record Recalled(MandateId mandate) implements MandateAct {}

    /// A holder reported.
    record Reported(MandateId mandate) implements MandateAct {}

    @Override
    default String type() {
        return MandateActForm.type(this);
    }

    @Override
    default Json.Fields facts() {
        return MandateActForm.facts(this);
    }

    /// Reads the permanent form.
    static MandateAct read(String type, Json.Fields facts) {
        return MandateActForm.read(type, facts);
    }
}
