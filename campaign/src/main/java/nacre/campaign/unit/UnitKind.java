// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.campaign.unit;

import java.util.Locale;
import nacre.ballot.Word;
import org.jspecify.annotations.Nullable;

/// What kind of unit it is, from the whole to the smallest: nothing stands beneath something
/// smaller than itself.
public enum UnitKind implements Word {
    /// An employer, a landlord, an authority: right beneath the campaign.
    INSTITUTION,
    /// A site, a yard, a building, a stair.
    PLACE,
    /// A department, a shift.
    UNIT,
    /// A team or crew; nothing stands beneath it.
    TEAM;

    @Override
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// Whether one of this kind can stand right beneath one of `above`; null for the campaign
    /// itself.
    public boolean fitsBeneath(@Nullable UnitKind above) {
        if (above == null) {
            return this != TEAM;
        }
        return this != INSTITUTION && above != TEAM && compareTo(above) >= 0;
    }
}
