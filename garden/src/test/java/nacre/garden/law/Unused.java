// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.garden.law;

import static nacre.campaign.guest.GuestPart.GUESTS;

import nacre.assembly.part.Part;
import nacre.assembly.part.Scene;
import nacre.campaign.guest.LinkAct;
import nacre.campaign.guest.Links;
import org.jspecify.annotations.Nullable;

/// A part of guests that forgets that a link was used.
final class Unused {
    private Unused() {}

    static Part<?> of(Part<?> part) {
        if (!part.equals(GUESTS)) {
            return part;
        }
        return Bending.of(
                part,
                new Bending() {
                    @Override
                    public @Nullable Object answered(Object[] arguments, @Nullable Object answer) {
                        return answer instanceof Links
                                        && arguments.length == 3
                                        && arguments[1] instanceof LinkAct.Used
                                ? ((Scene) arguments[0]).states().of(GUESTS)
                                : answer;
                    }
                });
    }
}
