// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.campaign.settle;

import nacre.assembly.part.Act;
import nacre.journal.Json;

/// What happened in talks and to settlements.
public sealed interface SettleAct extends Act permits TalksAct, SettlementAct {

    @Override
    default String type() {
        return SettleActForm.type(this);
    }

    @Override
    default Json.Fields facts() {
        return SettleActForm.facts(this);
    }

    /// Reads the permanent form.
    static SettleAct read(String type, Json.Fields facts) {
        return SettleActForm.read(type, facts);
    }
}
