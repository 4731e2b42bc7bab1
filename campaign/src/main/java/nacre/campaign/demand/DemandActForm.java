// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.campaign.demand;

import nacre.assembly.charter.MatterKey;
import nacre.assembly.part.Facts;
import nacre.campaign.unit.CampaignId;
import nacre.journal.Json;
import nacre.journal.Malformed;
import org.jspecify.annotations.Nullable;

/// How acts on demands are written for good.
final class DemandActForm {

    private DemandActForm() {}

    static String type(DemandAct act) {
        return switch (act) {
            case DemandAct.Proposed a -> "demand.proposed";
            case DemandAct.Withdrawn a -> "demand.withdrawn";
            case DemandAct.Raised a -> DemandAct.RAISED;
            case DemandAct.Met a -> DemandAct.MET;
            case DemandAct.Dropped a -> DemandAct.DROPPED;
        };
    }

    static Json.Fields facts(DemandAct act) {
        return switch (act) {
            case DemandAct.Proposed proposed -> facts(proposed);
            case DemandAct.Withdrawn(var demand) -> about(demand);
            case DemandAct.Raised(var demand) -> about(demand);
            case DemandAct.Met(var demand, var extent) ->
                    Json.object().put("demand", demand.seq()).put("extent", extent.word()).done();
            case DemandAct.Dropped(var demand) -> about(demand);
        };
    }

    private static Json.Fields facts(DemandAct.Proposed proposed) {
        var form =
                Json.object()
                        .put(
                                "aims",
                                Json.texts(
                                        proposed.aims().stream().map(MatterKey::value).toList()));
        CampaignId campaign = proposed.campaign();
        put(form, "campaign", campaign == null ? null : campaign.seq());
        put(form, "survey", proposed.survey());
        put(form, "breach", proposed.breach());
        return form.done();
    }

    private static void put(Json.Draft form, String key, @Nullable Long entry) {
        if (entry != null) {
            form.put(key, entry);
        }
    }

    private static Json.Fields about(DemandId demand) {
        return Json.object().put("demand", demand.seq()).done();
    }

    static DemandAct read(String type, Json.Fields facts) {
        return switch (type) {
            case "demand.proposed" -> proposed(facts.only("aims", "breach", "campaign", "survey"));
            case "demand.withdrawn" -> new DemandAct.Withdrawn(demand(facts.only("demand")));
            case DemandAct.RAISED -> new DemandAct.Raised(demand(facts.only("demand")));
            case DemandAct.MET ->
                    new DemandAct.Met(
                            demand(facts.only("demand", "extent")),
                            Facts.word(facts, "extent", Extent.class));
            case DemandAct.DROPPED -> new DemandAct.Dropped(demand(facts.only("demand")));
            default -> throw new Malformed("type", "an act on a demand", type);
        };
    }

    private static DemandAct proposed(Json.Fields facts) {
        Long campaign = entry(facts, "campaign");
        return new DemandAct.Proposed(
                campaign == null ? null : new CampaignId(campaign),
                Facts.matters(facts, "aims"),
                entry(facts, "survey"),
                entry(facts, "breach"));
    }

    private static @Nullable Long entry(Json.Fields facts, String key) {
        return facts.has(key) ? facts.whole(key) : null;
    }

    private static DemandId demand(Json.Fields facts) {
        return new DemandId(facts.whole("demand"));
    }
}
