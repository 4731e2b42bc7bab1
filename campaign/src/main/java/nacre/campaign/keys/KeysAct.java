// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.campaign.keys;

import java.util.List;
import nacre.assembly.part.Act;
import nacre.assembly.part.MemberId;
import nacre.campaign.unit.CampaignId;
import nacre.journal.Json;

/// What happened to what guards the keys to notes about people. Each is done by somebody who steers
/// a campaign of the organ; no key and no code is ever on the record.
public sealed interface KeysAct extends Act {

    /// The campaign that whoever acted steers.
    CampaignId campaign();

    /// Another guard was prepared: a code for each of these members, or the key file if there are
    /// none. Nothing changes before somebody else has confirmed it.
    record Prepared(CampaignId campaign, List<MemberId> holders) implements KeysAct {
        /// Copies the list.
        public Prepared {
            holders = List.copyOf(holders);
        }
    }

    /// The guard that this entry prepared is in force.
    record Confirmed(CampaignId campaign, long prepared) implements KeysAct {}

    /// The keys were unlocked by a code.
    record Unlocked(CampaignId campaign) implements KeysAct {}

    /// The keys were locked: nobody reads or notes anything until somebody types a code.
    record Locked(CampaignId campaign) implements KeysAct {}

    @Override
    default String type() {
        return KeysActForm.type(this);
    }

    @Override
    default Json.Fields facts() {
        return KeysActForm.facts(this);
    }

    /// Reads the permanent form.
    static KeysAct read(String type, Json.Fields facts) {
        return KeysActForm.read(type, facts);
    }
}
