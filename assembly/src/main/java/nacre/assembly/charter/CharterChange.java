// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.assembly.charter;

import java.util.List;

/// One difference between two charters.
public sealed interface CharterChange {

    /// Another template is named as the origin.
    record TemplateChanged(Template before, Template after) implements CharterChange {}

    /// Other rights, or another order of them.
    record RightsChanged(List<Right> before, List<Right> after) implements CharterChange {

        public RightsChanged {
            before = List.copyOf(before);
            after = List.copyOf(after);
        }
    }

    /// Members come in another way.
    record AdmissionChanged(Admission before, Admission after) implements CharterChange {}

    /// Other terms for mandates and recall.
    record MandateTermsChanged(MandateTerms before, MandateTerms after) implements CharterChange {}

    /// Other terms for those on the roll.
    record RollTermsChanged(RollTerms before, RollTerms after) implements CharterChange {}

    /// Other terms for meetings.
    record MeetingTermsChanged(MeetingTerms before, MeetingTerms after) implements CharterChange {}

    /// Other terms for a council's organs; in one of the charters there may be none.
    record CouncilTermsChanged(Charter before, Charter after) implements CharterChange {}

    /// A matter that was not there.
    record MatterAdded(Matter after) implements CharterChange {}

    /// A matter that is no longer there.
    record MatterDropped(Matter before) implements CharterChange {}

    /// A matter decided otherwise: which of its clauses differ, at least one.
    record MatterChanged(Matter before, Matter after, List<Clause> clauses)
            implements CharterChange {

        public MatterChanged {
            clauses = List.copyOf(clauses);
        }
    }

    /// The same matters stand in another order.
    record MattersReordered(List<MatterKey> after) implements CharterChange {

        public MattersReordered {
            after = List.copyOf(after);
        }
    }
}
