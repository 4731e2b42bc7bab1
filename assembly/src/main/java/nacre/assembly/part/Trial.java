// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.assembly.part;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Tries enactments one after the other on the state as it is, without recording anything: each
/// sees what those before it would have done.
public interface Trial {

    /// Tries the next one; null if it can be done, else why not.
    @Nullable Refusal enact(Enactment enactment, Step.Copy copy);

    /// Takes a step for done that will be recorded before the enactments.
    void suppose(Step step, @Nullable MemberId actor);

    /// The steps of all that could be done, in order.
    List<Step> steps();
}
