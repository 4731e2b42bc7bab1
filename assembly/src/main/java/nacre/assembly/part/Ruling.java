// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.assembly.part;

import java.util.List;

/// What a rule says to a command: what is to be recorded, or why not.
public sealed interface Ruling {

    /// These steps are to be recorded together.
    record Accepted(List<Step> steps) implements Ruling {
        /// Copies the list.
        public Accepted {
            steps = List.copyOf(steps);
        }
    }

    /// Nothing is to be recorded.
    record Refused(Refusal refusal) implements Ruling {}

    /// Accepts these steps.
    static Ruling accepted(Step... steps) {
        return new Accepted(List.of(steps));
    }

    /// Accepts one act without content.
    static Ruling accepted(Act act) {
        return new Accepted(List.of(Step.of(act)));
    }

    /// Refuses.
    static Ruling refused(Refusal refusal) {
        return new Refused(refusal);
    }
}
