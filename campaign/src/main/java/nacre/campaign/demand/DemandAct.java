// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.campaign.demand;

import java.util.List;
import nacre.assembly.charter.MatterKey;
import nacre.assembly.part.Act;
import nacre.campaign.unit.CampaignId;
import nacre.journal.Json;
import org.jspecify.annotations.Nullable;

/// What happened to a demand. Its `title` and `text` are kept content of the entry that proposed
/// it. Why it was raised is kept content `evidence` of the entry that raised it, and of those by
/// which its matters are contested; why it was met or dropped is kept as `reason`.
public sealed interface DemandAct extends Act {

    /// The type of the enactment that makes a demand the organ's.
    String RAISED = "demand.raised";

    /// The type of the enactment that says it was met.
    String MET = "demand.met";

    /// The type of the enactment that gives it up.
    String DROPPED = "demand.dropped";

    /// It was proposed, and goes by this entry. By right, or with a settlement that was broken.
    ///
    /// @param campaign that it belongs to; null if to none
    /// @param aims the matters of the register that it aims at
    /// @param survey the entry of the survey that it comes from; null if from none
    /// @param breach the entry that noted a settlement was broken; null if it answers nothing
    record Proposed(
            @Nullable CampaignId campaign,
            List<MatterKey> aims,
            @Nullable Long survey,
            @Nullable Long breach)
            implements DemandAct {
        /// Copies the list.
        public Proposed {
            aims = List.copyOf(aims);
        }
    }

    /// Its author took it back. By right.
    record Withdrawn(DemandId demand) implements DemandAct {}

    /// It is the organ's demand from now on. An enactment.
    record Raised(DemandId demand) implements DemandAct {}

    /// It was met. An enactment, or with a settlement.
    record Met(DemandId demand, Extent extent) implements DemandAct {}

    /// The organ does not demand it, or no longer. An enactment.
    record Dropped(DemandId demand) implements DemandAct {}

    @Override
    default String type() {
        return DemandActForm.type(this);
    }

    @Override
    default Json.Fields facts() {
        return DemandActForm.facts(this);
    }

    /// Reads the permanent form.
    static DemandAct read(String type, Json.Fields facts) {
        return DemandActForm.read(type, facts);
    }
}
