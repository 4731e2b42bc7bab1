// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.organ;

import static nacre.assembly.AssemblyPart.ASSEMBLY;
import static nacre.assembly.part.Unfoldable.unless;
import static nacre.assembly.part.Unfoldable.unlessAllowed;

import nacre.assembly.founding.DissolvingRules;
import nacre.assembly.part.Act;
import nacre.assembly.part.Part;
import nacre.assembly.part.Scene;
import org.jspecify.annotations.Nullable;

/// What a guest has done, by her link. A batch that she brought about has acts by it and no others:
/// the first proves that she holds it; of each other one its part says whether it lets her do it.
final class ByLink {

    private ByLink() {}

    /// @param first of the batch
    /// @throws nacre.assembly.part.Unfoldable if the link does not allow it
    static void require(
            Parts parts, Scene scene, Happening happening, @Nullable Happening first, long link) {
        Act act = happening.act();
        unless(
                first != null && first.stamp().authority().equals(happening.stamp().authority()),
                "Entry %d is by a link in a batch of something else.",
                happening.stamp().seq());
        unlessAllowed(DissolvingRules.whyNotAct(scene.states().of(ASSEMBLY)), act);
        Part<?> part = parts.of(act.type());
        if (happening.equals(first)) {
            part.prove(scene, act, link);
        } else {
            part.admit(scene, act, link);
        }
    }
}
