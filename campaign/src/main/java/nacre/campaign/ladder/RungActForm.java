// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.campaign.ladder;

import java.time.Instant;
import nacre.campaign.unit.Target;
import nacre.campaign.unit.UnitPath;
import nacre.journal.Json;
import nacre.journal.Malformed;
import org.jspecify.annotations.Nullable;

/// How acts on the rungs of ladders are written for good.
final class RungActForm {
    private static final String MET = "met";
    private static final String MISSED = "missed";

    private RungActForm() {}

    static String type(RungAct act) {
        return switch (act) {
            case RungAct.Opened a -> RungAct.OPENED;
            case RungAct.Counted a -> "rung.counted";
            case RungAct.Corrected a -> "rung.corrected";
            case RungAct.Closed a -> "rung.closed";
        };
    }

    static Json.Fields facts(RungAct act) {
        return switch (act) {
            case RungAct.Opened opened -> facts(opened);
            case RungAct.Counted(var rung, int group, long did) -> count(rung, group, did);
            case RungAct.Corrected(var rung, int group, long did) -> count(rung, group, did);
            case RungAct.Closed(var rung, boolean isMet) ->
                    Json.object()
                            .put("outcome", isMet ? MET : MISSED)
                            .put("rung", rung.seq())
                            .done();
        };
    }

    private static Json.Fields facts(RungAct.Opened opened) {
        var form =
                Json.object()
                        .put("closes", opened.closes().getEpochSecond())
                        .put("place", opened.place().value())
                        .put("whole", Target.form(opened.whole()));
        var each = opened.each();
        if (each != null) {
            form.put("each", Target.form(each));
        }
        put(form, "repeats", opened.repeats());
        put(form, "despite", opened.despite());
        return form.done();
    }

    private static void put(Json.Draft form, String key, @Nullable RungId rung) {
        if (rung != null) {
            form.put(key, rung.seq());
        }
    }

    private static Json.Fields count(RungId rung, int group, long did) {
        return Json.object().put("did", did).put("group", group).put("rung", rung.seq()).done();
    }

    static RungAct read(String type, Json.Fields facts) {
        return switch (type) {
            case RungAct.OPENED -> opened(facts);
            case "rung.counted" ->
                    new RungAct.Counted(counted(facts), group(facts), facts.whole("did"));
            case "rung.corrected" ->
                    new RungAct.Corrected(counted(facts), group(facts), facts.whole("did"));
            case "rung.closed" -> closed(facts.only("outcome", "rung"));
            default -> throw new Malformed("type", "an act on a ladder", type);
        };
    }

    private static RungAct opened(Json.Fields facts) {
        facts.only("closes", "despite", "each", "place", "repeats", "whole");
        return new RungAct.Opened(
                UnitPath.read(facts, "place"),
                Target.share(facts, "whole"),
                facts.has("each") ? Target.share(facts, "each") : null,
                Instant.ofEpochSecond(facts.whole("closes")),
                rung(facts, "repeats"),
                rung(facts, "despite"));
    }

    private static @Nullable RungId rung(Json.Fields facts, String key) {
        return facts.has(key) ? new RungId(facts.whole(key)) : null;
    }

    private static RungId counted(Json.Fields facts) {
        return new RungId(facts.only("did", "group", "rung").whole("rung"));
    }

    private static int group(Json.Fields facts) {
        long group = facts.whole("group");
        if (group < 0 || group > Integer.MAX_VALUE) {
            throw new Malformed("group", "0 or more", Long.toString(group));
        }
        return (int) group;
    }

    private static RungAct closed(Json.Fields facts) {
        String outcome = facts.text("outcome");
        if (!outcome.equals(MET) && !outcome.equals(MISSED)) {
            throw new Malformed("outcome", "met or missed", outcome);
        }
        return new RungAct.Closed(new RungId(facts.whole("rung")), outcome.equals(MET));
    }
}
