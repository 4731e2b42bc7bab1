// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.campaign.keys;

import java.util.List;
import nacre.assembly.part.Command;
import nacre.assembly.part.MemberId;
import nacre.campaign.unit.CampaignId;
import nacre.journal.Json;

/// What somebody who steers a campaign may ask about the keys to notes about people.
public sealed interface KeysCommand extends Command {

    /// Prepares another guard: a code for each of these members, or the key file if there are none.
    record Prepare(CampaignId campaign, List<MemberId> holders) implements KeysCommand {
        /// Copies the list.
        public Prepare {
            holders = List.copyOf(holders);
        }
    }

    /// Puts into force what this entry prepared.
    record Confirm(CampaignId campaign, long prepared) implements KeysCommand {}

    /// Says that she unlocks the keys.
    record Unlock(CampaignId campaign) implements KeysCommand {}

    /// Locks the keys.
    record Lock(CampaignId campaign) implements KeysCommand {}

    @Override
    default String type() {
        return switch (this) {
            case Prepare c -> "keys.prepare";
            case Confirm c -> "keys.confirm";
            case Unlock c -> "keys.unlock";
            case Lock c -> "keys.lock";
        };
    }

    @Override
    default Json.Fields form() {
        return act().facts();
    }

    /// What it comes to if the rules allow it.
    default KeysAct act() {
        return switch (this) {
            case Prepare(var campaign, var holders) -> new KeysAct.Prepared(campaign, holders);
            case Confirm(var campaign, long prepared) -> new KeysAct.Confirmed(campaign, prepared);
            case Unlock(var campaign) -> new KeysAct.Unlocked(campaign);
            case Lock(var campaign) -> new KeysAct.Locked(campaign);
        };
    }
}
