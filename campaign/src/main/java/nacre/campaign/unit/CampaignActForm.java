// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.campaign.unit;

import java.time.Instant;
import nacre.assembly.charter.MatterKey;
import nacre.assembly.part.Facts;
import nacre.ballot.Word;
import nacre.journal.Json;
import nacre.journal.Malformed;

/// How acts on campaigns and units are written for good.
final class CampaignActForm {

    private CampaignActForm() {}

    static String type(CampaignAct act) {
        return switch (act) {
            case CampaignAct.Opened a -> CampaignAct.OPENED;
            case CampaignAct.Closed a -> CampaignAct.CLOSED;
            case CampaignAct.Added a -> "unit.added";
            case CampaignAct.Renamed a -> "unit.renamed";
            case CampaignAct.Counted a -> "unit.counted";
            case CampaignAct.Ended a -> "unit.ended";
        };
    }

    static Json.Fields facts(CampaignAct act) {
        return switch (act) {
            case CampaignAct.Opened(var aims, int best, var purges) ->
                    Json.object()
                            .put("aims", Json.texts(aims.stream().map(MatterKey::value).toList()))
                            .put("best", best)
                            .put("purges", purges.getEpochSecond())
                            .done();
            case CampaignAct.Closed(var campaign) ->
                    Json.object().put("campaign", campaign.seq()).done();
            case CampaignAct.Added(var under, var kind, long people) ->
                    Json.object()
                            .put("kind", kind.word())
                            .put("people", people)
                            .put("under", under.value())
                            .done();
            case CampaignAct.Renamed(var unit) -> Json.object().put("unit", unit.seq()).done();
            case CampaignAct.Counted(var unit, long people) ->
                    Json.object().put("people", people).put("unit", unit.seq()).done();
            case CampaignAct.Ended(var unit) -> Json.object().put("unit", unit.seq()).done();
        };
    }

    static CampaignAct read(String type, Json.Fields facts) {
        return switch (type) {
            case CampaignAct.OPENED -> opened(facts.only("aims", "best", "purges"));
            case CampaignAct.CLOSED ->
                    new CampaignAct.Closed(
                            new CampaignId(facts.only("campaign").whole("campaign")));
            case "unit.added" -> added(facts.only("kind", "people", "under"));
            case "unit.renamed" -> new CampaignAct.Renamed(unit(facts.only("unit")));
            case "unit.counted" ->
                    new CampaignAct.Counted(
                            unit(facts.only("people", "unit")), facts.whole("people"));
            case "unit.ended" -> new CampaignAct.Ended(unit(facts.only("unit")));
            default -> throw new Malformed("type", "an act on a campaign", type);
        };
    }

    private static CampaignAct opened(Json.Fields facts) {
        long best = facts.whole("best");
        if (best != 1 && best != 5) {
            throw new Malformed("best", "1 or 5", Long.toString(best));
        }
        return new CampaignAct.Opened(
                Facts.matters(facts, "aims"),
                (int) best,
                Instant.ofEpochSecond(facts.whole("purges")));
    }

    private static CampaignAct added(Json.Fields facts) {
        UnitKind kind = Word.find(UnitKind.class, facts.text("kind"));
        if (kind == null) {
            throw new Malformed(
                    "kind", String.join(", ", Word.words(UnitKind.class)), facts.text("kind"));
        }
        return new CampaignAct.Added(UnitPath.read(facts, "under"), kind, facts.whole("people"));
    }

    private static UnitId unit(Json.Fields facts) {
        return new UnitId(facts.whole("unit"));
    }
}
