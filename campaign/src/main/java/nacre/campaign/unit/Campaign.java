// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.campaign.unit;

import java.time.Instant;
import java.util.List;
import nacre.assembly.charter.MatterKey;
import org.jspecify.annotations.Nullable;

/// A struggle over matters that others decide today. Its `title`, `aim` and `acts` (what people can
/// be seen to do, one a line) are kept content of the entry that opened it.
///
/// @param id the entry that opened it
/// @param decision by which it did
/// @param opened when
/// @param aims the matters it is about, of the charter or of what others decide today
/// @param best which end of the scale of assessments is the best: 1 or 5
/// @param purges when all that is noted about people is destroyed at the latest
/// @param closed when it was closed; null while it goes on
public record Campaign(
        CampaignId id,
        long decision,
        Instant opened,
        List<MatterKey> aims,
        int best,
        Instant purges,
        @Nullable Instant closed) {

    /// Copies the list.
    public Campaign {
        aims = List.copyOf(aims);
    }

    /// Whether it goes on.
    public boolean isOpen() {
        return closed == null;
    }

    /// Its own place, which all its units lie beneath.
    public UnitPath path() {
        return UnitPath.of(id);
    }

    Campaign closed(Instant at) {
        return new Campaign(id, decision, opened, aims, best, purges, at);
    }
}
