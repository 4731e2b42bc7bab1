// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.campaign.action;

import java.time.Instant;
import java.util.List;
import nacre.assembly.part.Facts;
import nacre.campaign.ballot.BallotId;
import nacre.campaign.unit.UnitPath;
import nacre.journal.Json;
import nacre.journal.Malformed;
import nacre.shifts.series.SeriesId;

/// How acts on actions are written for good.
final class ActionActForm {

    private ActionActForm() {}

    static String type(ActionAct act) {
        return switch (act) {
            case ActionAct.Called a -> ActionAct.CALLED;
            case ActionAct.Posted a -> "action.posted";
            case ActionAct.Paused a -> "action.paused";
            case ActionAct.Resumed a -> "action.resumed";
            case ActionAct.Ended a -> ActionAct.ENDED;
            case ActionAct.Noted a -> "action.noted";
            case ActionAct.Read a -> "action.read";
            case ActionAct.Forgotten a -> "action.forgotten";
            case ActionAct.Told a -> "action.told";
        };
    }

    static Json.Fields facts(ActionAct act) {
        return switch (act) {
            case ActionAct.Called called -> called(called);
            case ActionAct.Posted(var id, var role, var place, var series) ->
                    of(id).put("place", place.value())
                            .put("role", role.word())
                            .put("series", series.seq())
                            .done();
            case ActionAct.Paused(var id) -> of(id).done();
            case ActionAct.Resumed(var id) -> of(id).done();
            case ActionAct.Ended(var id, var outcome) ->
                    of(id).put("outcome", outcome.word()).done();
            case ActionAct.Noted(var id, var place, var kind, var happened) ->
                    of(id).put("happened", happened.getEpochSecond())
                            .put("kind", kind.word())
                            .put("place", place.value())
                            .done();
            case ActionAct.Read(var id, var place) -> of(id).put("place", place.value()).done();
            case ActionAct.Forgotten(var id, long note) -> of(id).put("note", note).done();
            case ActionAct.Told(var id, var place) -> of(id).put("place", place.value()).done();
        };
    }

    private static Json.Draft of(ActionId action) {
        return Json.object().put("action", action.seq());
    }

    private static Json.Fields called(ActionAct.Called called) {
        List<String> places = called.places().stream().map(UnitPath::value).toList();
        List<Json> posts = called.posts().stream().map(PlannedPost::form).toList();
        var form =
                Json.object()
                        .put("from", called.from().getEpochSecond())
                        .put("kind", called.kind().word())
                        .put("places", Json.texts(places))
                        .put("posts", new Json.Items(posts))
                        .put("until", called.until().getEpochSecond());
        BallotId ballot = called.ballot();
        if (ballot != null) {
            form.put("ballot", ballot.seq());
        }
        return form.done();
    }

    static ActionAct read(String type, Json.Fields facts) {
        return switch (type) {
            case ActionAct.CALLED ->
                    called(facts.only("ballot", "from", "kind", "places", "posts", "until"));
            case "action.posted" -> posted(facts.only("action", "place", "role", "series"));
            case "action.paused" -> new ActionAct.Paused(action(facts.only("action")));
            case "action.resumed" -> new ActionAct.Resumed(action(facts.only("action")));
            case ActionAct.ENDED ->
                    new ActionAct.Ended(
                            action(facts.only("action", "outcome")),
                            Facts.word(facts, "outcome", Outcome.class));
            case "action.noted" -> noted(facts.only("action", "happened", "kind", "place"));
            case "action.read" -> new ActionAct.Read(placed(facts), place(facts));
            case "action.forgotten" ->
                    new ActionAct.Forgotten(
                            action(facts.only("action", "note")), facts.whole("note"));
            case "action.told" -> new ActionAct.Told(placed(facts), place(facts));
            default -> throw new Malformed("type", "an act on an action", type);
        };
    }

    private static ActionAct.Called called(Json.Fields facts) {
        return new ActionAct.Called(
                Facts.word(facts, "kind", ActionKind.class),
                Instant.ofEpochSecond(facts.whole("from")),
                Instant.ofEpochSecond(facts.whole("until")),
                facts.items("places").texts().stream().map(ActionActForm::place).toList(),
                facts.items("posts").values().stream().map(PlannedPost::read).toList(),
                facts.has("ballot") ? new BallotId(facts.whole("ballot")) : null);
    }

    private static UnitPath place(String value) {
        return UnitPath.read(Json.object().put("places", value).done(), "places");
    }

    private static ActionAct posted(Json.Fields facts) {
        return new ActionAct.Posted(
                action(facts),
                Facts.word(facts, "role", Role.class),
                place(facts),
                new SeriesId(facts.whole("series")));
    }

    private static ActionAct noted(Json.Fields facts) {
        return new ActionAct.Noted(
                action(facts),
                place(facts),
                Facts.word(facts, "kind", IncidentKind.class),
                Instant.ofEpochSecond(facts.whole("happened")));
    }

    private static ActionId placed(Json.Fields facts) {
        return action(facts.only("action", "place"));
    }

    private static UnitPath place(Json.Fields facts) {
        return UnitPath.read(facts, "place");
    }

    private static ActionId action(Json.Fields facts) {
        return new ActionId(facts.whole("action"));
    }
}
