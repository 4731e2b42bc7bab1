// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.campaign.road;

import java.time.LocalDate;
import nacre.assembly.part.Facts;
import nacre.campaign.demand.DemandId;
import nacre.journal.Json;
import nacre.journal.Malformed;

/// How acts on roads are written for good.
final class RoadActForm {

    private RoadActForm() {}

    static String type(RoadAct act) {
        return switch (act) {
            case RoadAct.Taken a -> "road.taken";
            case RoadAct.DueSet a -> "road.due-set";
            case RoadAct.Answered a -> "road.answered";
            case RoadAct.Overdue a -> "road.overdue";
            case RoadAct.Ended a -> "road.ended";
        };
    }

    static Json.Fields facts(RoadAct act) {
        return switch (act) {
            case RoadAct.Taken taken -> facts(taken);
            case RoadAct.DueSet(var road, var due) ->
                    Json.object().put("due", due.toString()).put("road", road.seq()).done();
            case RoadAct.Answered(var road, var answer, var on) ->
                    Json.object()
                            .put("answer", answer.word())
                            .put("on", on.toString())
                            .put("road", road.seq())
                            .done();
            case RoadAct.Overdue(var road) -> Json.object().put("road", road.seq()).done();
            case RoadAct.Ended(var road) -> Json.object().put("road", road.seq()).done();
        };
    }

    private static Json.Fields facts(RoadAct.Taken taken) {
        var form =
                Json.object()
                        .put("demand", taken.demand().seq())
                        .put("handed-in", taken.handedIn().toString())
                        .put("kind", taken.kind().word());
        LocalDate due = taken.due();
        if (due != null) {
            form.put("due", due.toString());
        }
        return form.done();
    }

    static RoadAct read(String type, Json.Fields facts) {
        return switch (type) {
            case "road.taken" -> taken(facts.only("demand", "due", "handed-in", "kind"));
            case "road.due-set" ->
                    new RoadAct.DueSet(road(facts.only("due", "road")), Facts.day(facts, "due"));
            case "road.answered" ->
                    new RoadAct.Answered(
                            road(facts.only("answer", "on", "road")),
                            Facts.word(facts, "answer", RoadAnswer.class),
                            Facts.day(facts, "on"));
            case "road.overdue" -> new RoadAct.Overdue(road(facts.only("road")));
            case "road.ended" -> new RoadAct.Ended(road(facts.only("road")));
            default -> throw new Malformed("type", "an act on a road", type);
        };
    }

    private static RoadAct taken(Json.Fields facts) {
        return new RoadAct.Taken(
                new DemandId(facts.whole("demand")),
                Facts.word(facts, "kind", RoadKind.class),
                Facts.day(facts, "handed-in"),
                facts.has("due") ? Facts.day(facts, "due") : null);
    }

    private static RoadId road(Json.Fields facts) {
        return new RoadId(facts.whole("road"));
    }
}
