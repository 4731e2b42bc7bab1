// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.campaign.map;

import java.time.Instant;
import nacre.campaign.unit.CampaignId;
import nacre.campaign.unit.UnitId;
import nacre.campaign.unit.UnitPath;
import nacre.journal.Json;

/// How acts on the map are written for good.
final class MapActForm {

    private MapActForm() {}

    static String type(MapAct act) {
        return switch (act) {
            case MapAct.Noted a -> "map.noted";
            case MapAct.Imported a -> "map.imported";
            case MapAct.Undone a -> "map.undone";
            case MapAct.Forgotten a -> "map.forgotten";
            case MapAct.Corrected a -> "map.corrected";
            case MapAct.Read a -> "map.read";
            case MapAct.Listed a -> "map.listed";
            case MapAct.Exported a -> "map.exported";
            case MapAct.Hidden a -> "map.hidden";
            case MapAct.Shown a -> "map.shown";
            case MapAct.PurgeMoved a -> "map.purge-moved";
            case MapAct.Purged a -> "map.purged";
        };
    }

    static Json.Fields facts(MapAct act) {
        return switch (act) {
            case MapAct.Noted(var unit) -> unit(unit).done();
            case MapAct.Imported(var place, long notes) ->
                    Json.object().put("notes", notes).put("place", place.value()).done();
            case MapAct.Undone(long imported) -> Json.object().put("imported", imported).done();
            case MapAct.Forgotten(var unit, long people) -> unit(unit).put("people", people).done();
            case MapAct.Corrected(var campaign) ->
                    Json.object().put("campaign", campaign.seq()).done();
            case MapAct.Read(var unit) -> unit(unit).done();
            case MapAct.Listed(var unit, long people, var until) ->
                    unit(unit).put("people", people).put("until", until.getEpochSecond()).done();
            case MapAct.Exported(var unit, long people) -> unit(unit).put("people", people).done();
            case MapAct.Hidden(var place, boolean whole) ->
                    Json.object().put("place", place.value()).put("whole", whole).done();
            case MapAct.Shown(var place) -> Json.object().put("place", place.value()).done();
            case MapAct.PurgeMoved(var campaign, var purges) ->
                    Json.object()
                            .put("campaign", campaign.seq())
                            .put("purges", purges.getEpochSecond())
                            .done();
            case MapAct.Purged(var campaign, long notes) ->
                    Json.object().put("campaign", campaign.seq()).put("notes", notes).done();
        };
    }

    private static Json.Draft unit(UnitId unit) {
        return Json.object().put("unit", unit.seq());
    }

    static MapAct read(String type, Json.Fields facts) {
        return switch (type) {
            case "map.noted" -> new MapAct.Noted(unit(facts.only("unit")));
            case "map.imported" ->
                    new MapAct.Imported(place(facts.only("notes", "place")), facts.whole("notes"));
            case "map.undone" -> new MapAct.Undone(facts.only("imported").whole("imported"));
            case "map.forgotten" ->
                    new MapAct.Forgotten(unit(facts.only("people", "unit")), facts.whole("people"));
            case "map.corrected" ->
                    new MapAct.Corrected(new CampaignId(facts.only("campaign").whole("campaign")));
            case "map.read" -> new MapAct.Read(unit(facts.only("unit")));
            case "map.listed" ->
                    new MapAct.Listed(
                            unit(facts.only("people", "unit", "until")),
                            facts.whole("people"),
                            Instant.ofEpochSecond(facts.whole("until")));
            case "map.exported" ->
                    new MapAct.Exported(unit(facts.only("people", "unit")), facts.whole("people"));
            case "map.hidden" ->
                    new MapAct.Hidden(place(facts.only("place", "whole")), facts.truth("whole"));
            case "map.shown" -> new MapAct.Shown(place(facts.only("place")));
            case "map.purge-moved" ->
                    new MapAct.PurgeMoved(
                            new CampaignId(facts.only("campaign", "purges").whole("campaign")),
                            Instant.ofEpochSecond(facts.whole("purges")));
            case "map.purged" ->
                    new MapAct.Purged(
                            new CampaignId(facts.only("campaign", "notes").whole("campaign")),
                            facts.whole("notes"));
            default -> throw new nacre.journal.Malformed("type", "an act on the map", type);
        };
    }

    private static UnitId unit(Json.Fields facts) {
        return new UnitId(facts.whole("unit"));
    }

    private static UnitPath place(Json.Fields facts) {
        return UnitPath.read(facts, "place");
    }
}
