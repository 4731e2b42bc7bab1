// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.campaign.ballot;

import java.util.Locale;
import nacre.ballot.Word;

/// What somebody says in an action ballot.
public enum Answer implements Word {
    YES,
    NO,
    /// She takes part, and says neither.
    SPOILT,
    /// She cannot take part, and says only that; where the rule leaves such people out of its base.
    PREVENTED;

    @Override
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
