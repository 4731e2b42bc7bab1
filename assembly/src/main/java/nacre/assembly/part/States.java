// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.assembly.part;

import org.pcollections.PMap;
import org.pcollections.TreePMap;

/// The states of all parts of one organ, by part.
public final class States {
    private final PMap<String, Object> states;

    private States(PMap<String, Object> states) {
        this.states = states;
    }

    /// No part has a state yet.
    public static States empty() {
        return new States(TreePMap.empty());
    }

    /// The state of this part.
    ///
    /// @throws IllegalStateException if the organ does not have the part
    public <S> S of(Part<S> part) {
        Object state = states.get(part.name());
        if (state == null) {
            throw new IllegalStateException(
                    "There is no part «%s» here. Maybe it was not handed to the organ."
                            .formatted(part.name()));
        }
        return part.stateType().cast(state);
    }

    /// With this state in place of the part's earlier one.
    public <S> States with(Part<S> part, S state) {
        return new States(states.plus(part.name(), state));
    }
}
