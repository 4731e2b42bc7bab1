// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.campaign.unit;

import java.time.Instant;
import java.util.List;
import nacre.assembly.charter.MatterKey;
import nacre.assembly.part.Act;
import nacre.journal.Json;

/// What happened to campaigns and their units. `title`, `aim` and `acts` are kept content of the
/// entry that opened a campaign, `name` of that which added or renamed a unit.
public sealed interface CampaignAct extends Act {

    /// The type of the enactment that opens a campaign.
    String OPENED = "campaign.opened";

    /// The type of the enactment that closes one.
    String CLOSED = "campaign.closed";

    /// A campaign was opened; it goes by this entry. An enactment.
    ///
    /// @param aims the matters it is about, of the charter or of what others decide today
    /// @param best which end of the scale is the best: 1 or 5
    /// @param purges when all that is noted about people is destroyed at the latest
    record Opened(List<MatterKey> aims, int best, Instant purges) implements CampaignAct {
        /// Copies the list.
        public Opened {
            aims = List.copyOf(aims);
        }
    }

    /// A campaign was closed. An enactment.
    record Closed(CampaignId campaign) implements CampaignAct {}

    /// A unit was added; it goes by this entry. Under a mandate to steer, or an enactment.
    ///
    /// @param under what it stands right beneath
    /// @param people how many belong to it
    record Added(UnitPath under, UnitKind kind, long people) implements CampaignAct {}

    /// A unit got another name. Under a mandate to steer, or an enactment.
    record Renamed(UnitId unit) implements CampaignAct {}

    /// It was stated how many people belong to a unit, those beneath it not counted. Under a
    /// mandate to steer, or an enactment.
    record Counted(UnitId unit, long people) implements CampaignAct {}

    /// A unit is there no longer, with all beneath it. Under a mandate to steer, or an enactment.
    record Ended(UnitId unit) implements CampaignAct {}

    @Override
    default String type() {
        return CampaignActForm.type(this);
    }

    @Override
    default Json.Fields facts() {
        return CampaignActForm.facts(this);
    }

    /// Reads the permanent form.
    static CampaignAct read(String type, Json.Fields facts) {
        return CampaignActForm.read(type, facts);
    }
}
