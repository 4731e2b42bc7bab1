// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.assembly.roll;

import java.time.Instant;
import nacre.assembly.letter.LetterAct;
import nacre.assembly.part.MemberId;
import nacre.journal.Json;
import nacre.journal.Malformed;

/// How acts on the roll are written for good.
final class RollActForm {

    private RollActForm() {}

    static String type(RollAct act) {
        return switch (act) {
            case RollAct.Founded a -> "roll.founded";
            case RollAct.Added a -> "roll.added";
            case RollAct.Named a -> "roll.named";
            case RollAct.Admitted a -> "roll.admitted";
            case RollAct.Entered a -> "roll.entered";
            case RollAct.Described a -> "roll.described";
            case RollAct.Left a -> "roll.left";
            case RollAct.TakenOff a -> "roll.taken-off";
            case RollAct.Removed a -> "roll.removed";
            case RollAct.TakenIn a -> "roll.taken-in";
        };
    }

    static Json.Fields facts(RollAct act) {
        return switch (act) {
            case RollAct.Admitted(var member) -> member(member);
            case RollAct.Removed(var member) -> member(member);
            case RollAct.TakenOff(var member) -> member(member);
            case RollAct.TakenIn(var from, var member, var since) ->
                    Json.object()
                            .put("from", from.value())
                            .put("member", member.seq())
                            .put("since", since.getEpochSecond())
                            .done();
            case RollAct.Founded a -> none();
            case RollAct.Added a -> none();
            case RollAct.Named a -> none();
            case RollAct.Entered a -> none();
            case RollAct.Described a -> none();
            case RollAct.Left a -> none();
        };
    }

    static RollAct read(String type, Json.Fields facts) {
        return switch (type) {
            case "roll.founded" -> without(facts, new RollAct.Founded());
            case "roll.added" -> without(facts, new RollAct.Added());
            case "roll.named" -> without(facts, new RollAct.Named());
            case "roll.entered" -> without(facts, new RollAct.Entered());
            case "roll.described" -> without(facts, new RollAct.Described());
            case "roll.left" -> without(facts, new RollAct.Left());
            case "roll.admitted" -> new RollAct.Admitted(member(facts));
            case "roll.taken-off" -> new RollAct.TakenOff(member(facts));
            case "roll.taken-in" ->
                    new RollAct.TakenIn(
                            LetterAct.organ(facts.only("from", "member", "since"), "from"),
                            new MemberId(facts.whole("member")),
                            Instant.ofEpochSecond(facts.whole("since")));
            case "roll.removed" -> new RollAct.Removed(member(facts));
            default -> throw new Malformed("type", "an act on the roll", type);
        };
    }

    private static RollAct without(Json.Fields facts, RollAct act) {
        facts.only();
        return act;
    }

    private static Json.Fields none() {
        return Json.object().done();
    }

    private static Json.Fields member(MemberId member) {
        return Json.object().put("member", member.seq()).done();
    }

    private static MemberId member(Json.Fields facts) {
        return new MemberId(facts.only("member").whole("member"));
    }
}
