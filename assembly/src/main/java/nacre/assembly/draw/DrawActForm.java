// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.assembly.draw;

import java.time.Instant;
import java.util.List;
import nacre.assembly.mandate.Grant;
import nacre.assembly.part.MemberId;
import nacre.journal.Hash;
import nacre.journal.Json;
import nacre.journal.Malformed;

/// How acts of a draw are written for good.
final class DrawActForm {

    private DrawActForm() {}

    static String type(DrawAct act) {
        return switch (act) {
            case DrawAct.Called a -> "draw.called";
            case DrawAct.Committed a -> "draw.committed";
            case DrawAct.Listed a -> "draw.listed";
            case DrawAct.Revealed a -> "draw.revealed";
            case DrawAct.Repeated a -> "draw.repeated";
            case DrawAct.Drawn a -> "draw.drawn";
            case DrawAct.Failed a -> "draw.failed";
        };
    }

    static Json.Fields facts(DrawAct act) {
        return switch (act) {
            case DrawAct.Called called ->
                    Json.object()
                            .put("ends", called.ends().getEpochSecond())
                            .put("grants", grants(called.grants()))
                            .put("places", called.places())
                            .put("reports", instants(called.reports()))
                            .done();
            case DrawAct.Committed(var draw, var commitment) ->
                    about(draw).put("commitment", commitment.toString()).done();
            case DrawAct.Listed(var draw, int count, var list) ->
                    about(draw).put("count", count).put("list", list.toString()).done();
            case DrawAct.Revealed(var draw, var secret) -> about(draw).put("secret", secret).done();
            case DrawAct.Repeated(var draw, var silent) ->
                    about(draw).put("silent", members(silent)).done();
            case DrawAct.Drawn(var draw, var seed, var drawn) ->
                    about(draw).put("members", members(drawn)).put("seed", seed.toString()).done();
            case DrawAct.Failed(var draw, var why) -> about(draw).put("why", why).done();
        };
    }

    static DrawAct read(String type, Json.Fields facts) {
        return switch (type) {
            case "draw.called" -> called(facts.only("ends", "grants", "places", "reports"));
            case "draw.committed" ->
                    new DrawAct.Committed(
                            draw(facts.only("commitment", "draw")), hash(facts, "commitment"));
            case "draw.listed" ->
                    new DrawAct.Listed(
                            draw(facts.only("count", "draw", "list")),
                            count(facts, "count"),
                            hash(facts, "list"));
            case "draw.revealed" ->
                    new DrawAct.Revealed(draw(facts.only("draw", "secret")), facts.text("secret"));
            case "draw.repeated" ->
                    new DrawAct.Repeated(
                            draw(facts.only("draw", "silent")), members(facts, "silent"));
            case "draw.drawn" ->
                    new DrawAct.Drawn(
                            draw(facts.only("draw", "members", "seed")),
                            hash(facts, "seed"),
                            members(facts, "members"));
            case "draw.failed" ->
                    new DrawAct.Failed(draw(facts.only("draw", "why")), facts.text("why"));
            default -> throw new Malformed("type", "an act of a draw", type);
        };
    }

    private static DrawAct called(Json.Fields facts) {
        return new DrawAct.Called(
                count(facts, "places"),
                facts.items("grants").values().stream().map(Grant::read).toList(),
                Instant.ofEpochSecond(facts.whole("ends")),
                facts.items("reports").wholes().stream().map(Instant::ofEpochSecond).toList());
    }

    private static int count(Json.Fields facts, String key) {
        long count = facts.whole(key);
        if (count < 0 || count > Integer.MAX_VALUE) {
            throw new Malformed(key, "how many members", Long.toString(count));
        }
        return (int) count;
    }

    private static Hash hash(Json.Fields facts, String key) {
        try {
            return Hash.of(facts.text(key));
        } catch (IllegalArgumentException e) {
            throw (Malformed)
                    new Malformed(key, "64 small hex digits", facts.text(key)).initCause(e);
        }
    }

    private static Json.Draft about(DrawId draw) {
        return Json.object().put("draw", draw.seq());
    }

    private static DrawId draw(Json.Fields facts) {
        return new DrawId(facts.whole("draw"));
    }

    private static Json grants(List<Grant> grants) {
        return new Json.Items(grants.stream().<Json>map(Grant::form).toList());
    }

    private static Json members(List<MemberId> members) {
        return Json.wholes(members.stream().map(MemberId::seq).toList());
    }

    private static List<MemberId> members(Json.Fields facts, String key) {
        return facts.items(key).wholes().stream().map(MemberId::new).toList();
    }

    private static Json instants(List<Instant> instants) {
        return Json.wholes(instants.stream().map(Instant::getEpochSecond).toList());
    }
}
