// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.garden;

import java.util.ArrayList;
import nacre.journal.Json;
import nacre.organ.Reply;
import nacre.web.Pages;
import nacre.web.Request;
import nacre.web.Response;
import nacre.web.Routes;
import nacre.web.organ.Visit;
import nacre.web.organ.Visits;

/// One page about the garden, for members.
final class GardenPages implements Pages {
    private final Visits visits;

    GardenPages(Visits visits) {
        this.visits = visits;
    }

    @Override
    public void routes(Routes routes) {
        routes.get("/o/{organ}/garden", this::show);
        routes.post("/o/{organ}/garden", this::sow);
    }

    private Response show(Request request) {
        Visit visit = visits.of(request);
        Garden garden = visit.standing().states().of(GardenPart.GARDEN);
        var beds = new ArrayList<Json>();
        for (Bed bed : garden.beds().values()) {
            String note = visit.clerk().contents().text(bed.seq(), "note");
            beds.add(Json.object().put("note", note).put("rows", bed.rows()).done());
        }
        return Response.json(200, Json.object().put("beds", new Json.Items(beds)).done().write());
    }

    private Response sow(Request request) {
        Visit visit = visits.of(request);
        long rows = request.form("rows", Long::valueOf);
        return switch (visit.hear(new Sow(rows, request.form("note")))) {
            case Reply.Recorded r -> Response.seeOther(visit.path("/garden"));
            case Reply.Refused(var why) -> Response.json(409, why.facts().write());
            case Reply.NotRecorded n -> Response.json(503, "{}");
            case Reply.Unknown u -> Response.json(503, "{}");
        };
    }
}
