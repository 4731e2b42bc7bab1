// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.campaign.ballot;

import java.util.List;
import nacre.assembly.charter.MatterKey;
import nacre.campaign.unit.UnitPath;
import org.jspecify.annotations.Nullable;

/// What is settled of an action ballot when it is prepared. Nothing changes it; another ballot is
/// prepared instead.
///
/// @param places whose people are asked: one campaign, or units of one, none beneath another
/// @param kind of which action
/// @param law the rule set that it is under
/// @param matter by whose rule of the charter it is decided, where the rule set has no rule; else
///     null
/// @param ballot how many days before it opens notice of it is given to the employer
/// @param action how many days before the action begins notice of that is given
/// @param months for how long it counts
/// @param isByUnit whether its result is also told by unit
/// @param isLookedUp whether who prepared it has looked up a rule set that is unsure
/// @param language of its letters, as `en`
public record BallotTerms(
        List<UnitPath> places,
        BallotKind kind,
        ActionRuleSet.Ref law,
        @Nullable MatterKey matter,
        long ballot,
        long action,
        long months,
        boolean isByUnit,
        boolean isLookedUp,
        String language) {

    /// Copies the list.
    public BallotTerms {
        places = List.copyOf(places);
    }

    /// Where one must steer to do anything about it: in its one place, or, where there are several,
    /// in the whole campaign.
    public UnitPath ground() {
        return places.size() == 1 ? places.getFirst() : UnitPath.of(places.getFirst().campaign());
    }
}
