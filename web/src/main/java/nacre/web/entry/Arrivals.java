// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.entry;

import java.time.Instant;
import nacre.web.session.Grant;
import nacre.web.session.Person;
import nacre.web.session.PersonId;
import org.jspecify.annotations.Nullable;

/// What happens in an organ when somebody comes in with a code. Whoever knows the organs implements
/// it; a first entry is recorded there.
@FunctionalInterface
public interface Arrivals {

    /// Why a code for `grant` opens nothing yet, so that it is not used up in vain; null where it
    /// opens something.
    default @Nullable Record whyNotYet(Grant grant) {
        return null;
    }

    /// This person has just come in by a passkey, which nobody else has: whoever says that she lost
    /// her way in is wrong.
    default void signedIn(Person person) {}

    /// This person has used up a code for `grant`.
    Arrival arrive(Grant grant, PersonId person, Instant now);

    /// What became of it.
    sealed interface Arrival {
        /// She is in, and goes to this path.
        record Welcome(String path) implements Arrival {}

        /// The rules do not allow it: a record of facts, as `Text.refusal` takes it.
        record Refused(Record reason) implements Arrival {}
    }
}
