// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.campaign.pledge;

import java.time.Instant;
import nacre.assembly.box.Promise;
import nacre.assembly.part.Facts;
import nacre.ballot.Fraction;
import nacre.campaign.unit.Target;
import nacre.campaign.unit.UnitPath;
import nacre.journal.Json;
import nacre.journal.Malformed;

/// How acts on pledges are written for good.
final class PledgeActForm {

    private PledgeActForm() {}

    static String type(PledgeAct act) {
        return switch (act) {
            case PledgeAct.Opened a -> PledgeAct.OPENED;
            case PledgeAct.Began a -> "pledge.began";
            case PledgeAct.Met a -> "pledge.met";
            case PledgeAct.Missed a -> "pledge.missed";
        };
    }

    static Json.Fields facts(PledgeAct act) {
        return switch (act) {
            case PledgeAct.Opened opened -> facts(opened);
            case PledgeAct.Began(var pledge) -> about(pledge);
            case PledgeAct.Met(var pledge) -> about(pledge);
            case PledgeAct.Missed(var pledge) -> about(pledge);
        };
    }

    private static Json.Fields facts(PledgeAct.Opened opened) {
        var form =
                Json.object()
                        .put("by", opened.by().getEpochSecond())
                        .put("place", opened.place().value())
                        .put("promise", opened.promise().word())
                        .put("whole", Target.form(opened.whole()));
        Fraction each = opened.each();
        if (each != null) {
            form.put("each", Target.form(each));
        }
        return form.done();
    }

    private static Json.Fields about(PledgeId pledge) {
        return Json.object().put("pledge", pledge.seq()).done();
    }

    static PledgeAct read(String type, Json.Fields facts) {
        return switch (type) {
            case PledgeAct.OPENED -> opened(facts);
            case "pledge.began" -> new PledgeAct.Began(pledge(facts));
            case "pledge.met" -> new PledgeAct.Met(pledge(facts));
            case "pledge.missed" -> new PledgeAct.Missed(pledge(facts));
            default -> throw new Malformed("type", "an act on a pledge", type);
        };
    }

    private static PledgeAct opened(Json.Fields facts) {
        facts.only("by", "each", "place", "promise", "whole");
        return new PledgeAct.Opened(
                UnitPath.read(facts, "place"),
                Target.share(facts, "whole"),
                facts.has("each") ? Target.share(facts, "each") : null,
                Instant.ofEpochSecond(facts.whole("by")),
                Facts.word(facts, "promise", Promise.class));
    }

    private static PledgeId pledge(Json.Fields facts) {
        return new PledgeId(facts.only("pledge").whole("pledge"));
    }
}
