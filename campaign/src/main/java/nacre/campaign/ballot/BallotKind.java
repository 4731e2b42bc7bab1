// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.campaign.ballot;

import java.util.Locale;
import nacre.ballot.Word;

/// What a ballot is about. What exactly is meant is content. A kind of action goes by the same word
/// as where it is called.
public enum BallotKind implements Word {
    STRIKE,
    WORK_TO_RULE,
    OVERTIME_BAN,
    BOYCOTT,
    RENT_STRIKE,
    /// That people want a union to speak for them.
    RECOGNITION,
    /// Another form, which the ballot names.
    OTHER;

    @Override
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
