// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.assembly.part;

import java.util.List;
import nacre.assembly.box.BoxId;
import nacre.journal.Json;
import org.jspecify.annotations.Nullable;

/// What a rule says to a command: what is to be recorded or put into a box, or why not.
public sealed interface Ruling {

    /// These steps are to be recorded together.
    record Accepted(List<Step> steps) implements Ruling {
        /// Copies the list.
        public Accepted {
            steps = List.copyOf(steps);
        }
    }

    /// This is to be put into a box, in place of what the actor has there. What is in a box takes
    /// nothing from a mandate.
    ///
    /// @param steps what is recorded in the same breath, that she has put something and never what;
    ///     without any nothing is recorded
    record Put(BoxId box, Json.Fields says, List<Step> steps) implements Ruling {
        /// Copies the list.
        public Put {
            steps = List.copyOf(steps);
        }

        /// Of which nothing is recorded.
        public Put(BoxId box, Json.Fields says) {
            this(box, says, List.of());
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

    /// Accepts one act without content, unless something stands against it.
    static Ruling unless(@Nullable Refusal why, Act act) {
        return why == null ? accepted(act) : refused(why);
    }

    /// Refuses.
    static Ruling refused(Refusal refusal) {
        return new Refused(refusal);
    }
}
