// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.assembly.part;

import java.util.Arrays;

/// The states of all parts of one organ, by part. They are a handful, and asked for several times
/// for each entry that is folded: one after the other is quicker than any map, and whether it is
/// the same part is quicker to see than whether it has the same name.
public final class States {
    private static final States NONE = new States();

    private final Kept[] all;

    private record Kept(Part<?> part, Object state) {}

    private States(Kept... all) {
        this.all = all;
    }

    /// No part has a state yet.
    public static States empty() {
        return NONE;
    }

    /// The state of this part.
    ///
    /// @throws IllegalStateException if the organ does not have the part
    public <S> S of(Part<S> part) {
        int place = place(part);
        if (place == all.length) {
            throw new IllegalStateException(
                    "There is no part «%s» here. Maybe it was not handed to the organ."
                            .formatted(part.name()));
        }
        return part.stateType().cast(all[place].state());
    }

    /// With this state in place of the part's earlier one.
    public <S> States with(Part<S> part, S state) {
        int place = place(part);
        Kept[] next = Arrays.copyOf(all, Math.max(all.length, place + 1));
        next[place] = new Kept(part, state);
        return new States(next);
    }

    /// Where a part's state is kept; after all others if it has none yet.
    private int place(Part<?> part) {
        for (int place = 0; place < all.length; place++) {
            if (part.equals(all[place].part())) {
                return place;
            }
        }
        return placeByName(part.name());
    }

    private int placeByName(String name) {
        int place = 0;
        while (place < all.length && !all[place].part().name().equals(name)) {
            place++;
        }
        return place;
    }
}
