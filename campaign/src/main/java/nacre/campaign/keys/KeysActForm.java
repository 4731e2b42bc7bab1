// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.campaign.keys;

import java.util.List;
import nacre.assembly.part.MemberId;
import nacre.campaign.unit.CampaignId;
import nacre.journal.Json;
import nacre.journal.Malformed;

/// How acts on keys are written for good.
final class KeysActForm {

    private KeysActForm() {}

    static String type(KeysAct act) {
        return switch (act) {
            case KeysAct.Prepared a -> "keys.prepared";
            case KeysAct.Confirmed a -> "keys.confirmed";
            case KeysAct.Unlocked a -> "keys.unlocked";
            case KeysAct.Locked a -> "keys.locked";
        };
    }

    static Json.Fields facts(KeysAct act) {
        Json.Draft facts = Json.object().put("campaign", act.campaign().seq());
        return switch (act) {
            case KeysAct.Prepared(var campaign, var holders) ->
                    facts.put("holders", holders(holders)).done();
            case KeysAct.Confirmed(var campaign, long prepared) ->
                    facts.put("prepared", prepared).done();
            case KeysAct.Unlocked a -> facts.done();
            case KeysAct.Locked a -> facts.done();
        };
    }

    static Json.Items holders(List<MemberId> holders) {
        return Json.wholes(holders.stream().map(MemberId::seq).toList());
    }

    static KeysAct read(String type, Json.Fields facts) {
        return switch (type) {
            case "keys.prepared" ->
                    new KeysAct.Prepared(
                            campaign(facts.only("campaign", "holders")),
                            facts.items("holders").wholes().stream().map(MemberId::new).toList());
            case "keys.confirmed" ->
                    new KeysAct.Confirmed(
                            campaign(facts.only("campaign", "prepared")), facts.whole("prepared"));
            case "keys.unlocked" -> new KeysAct.Unlocked(campaign(facts.only("campaign")));
            case "keys.locked" -> new KeysAct.Locked(campaign(facts.only("campaign")));
            default -> throw new Malformed("type", "an act on keys", type);
        };
    }

    private static CampaignId campaign(Json.Fields facts) {
        return new CampaignId(facts.whole("campaign"));
    }
}
