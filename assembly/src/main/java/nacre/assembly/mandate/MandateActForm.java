// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.assembly.mandate;

import java.time.Instant;
import java.util.List;
import nacre.assembly.part.MemberId;
import nacre.ballot.Word;
import nacre.journal.Json;
import nacre.journal.Malformed;

/// How acts on mandates are written for good.
final class MandateActForm {

    private MandateActForm() {}

    static String type(MandateAct act) {
        return switch (act) {
            case MandateAct.Given a -> "mandate.given";
            case MandateAct.Resigned a -> "mandate.resigned";
            case MandateAct.Ended a -> "mandate.ended";
            case MandateAct.RecallAsked a -> "mandate.recall-asked";
            case MandateAct.Recalled a -> "mandate.recalled";
            case MandateAct.Reported a -> "mandate.reported";
        };
    }

    static Json.Fields facts(MandateAct act) {
        return switch (act) {
            case MandateAct.Given given ->
                    Json.object()
                            .put("ends", given.ends().getEpochSecond())
                            .put("grants", grants(given.grants()))
                            .put("holders", members(given.holders()))
                            .put("reports", instants(given.reports()))
                            .done();
            case MandateAct.Ended(var mandate, var why) ->
                    about(mandate).put("why", why.word()).done();
            case MandateAct.Resigned(var mandate) -> about(mandate).done();
            case MandateAct.RecallAsked(var mandate) -> about(mandate).done();
            case MandateAct.Recalled(var mandate) -> about(mandate).done();
            case MandateAct.Reported(var mandate) -> about(mandate).done();
        };
    }

    static MandateAct read(String type, Json.Fields facts) {
        return switch (type) {
            case "mandate.given" -> given(facts);
            case "mandate.ended" ->
                    new MandateAct.Ended(
                            mandate(facts.only("mandate", "why")), why(facts.text("why")));
            case "mandate.resigned" -> new MandateAct.Resigned(mandate(facts.only("mandate")));
            case "mandate.recall-asked" ->
                    new MandateAct.RecallAsked(mandate(facts.only("mandate")));
            case "mandate.recalled" -> new MandateAct.Recalled(mandate(facts.only("mandate")));
            case "mandate.reported" -> new MandateAct.Reported(mandate(facts.only("mandate")));
            default -> throw new Malformed("type", "an act on a mandate", type);
        };
    }

    private static MandateAct given(Json.Fields facts) {
        facts.only("ends", "grants", "holders", "reports");
        return new MandateAct.Given(
                facts.items("holders").wholes().stream().map(MemberId::new).toList(),
                facts.items("grants").values().stream().map(Grant::read).toList(),
                Instant.ofEpochSecond(facts.whole("ends")),
                facts.items("reports").wholes().stream().map(Instant::ofEpochSecond).toList());
    }

    private static Ending why(String word) {
        Ending why = Word.find(Ending.class, word);
        if (why == null) {
            throw new Malformed("why", "how a mandate can end", word);
        }
        return why;
    }

    private static Json.Draft about(MandateId mandate) {
        return Json.object().put("mandate", mandate.seq());
    }

    private static MandateId mandate(Json.Fields facts) {
        return new MandateId(facts.whole("mandate"));
    }

    private static Json grants(List<Grant> grants) {
        return new Json.Items(grants.stream().<Json>map(Grant::form).toList());
    }

    private static Json members(List<MemberId> members) {
        return Json.wholes(members.stream().map(MemberId::seq).toList());
    }

    private static Json instants(List<Instant> instants) {
        return Json.wholes(instants.stream().map(Instant::getEpochSecond).toList());
    }
}
