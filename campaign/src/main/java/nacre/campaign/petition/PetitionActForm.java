// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.campaign.petition;

import java.time.Instant;
import nacre.ballot.Fraction;
import nacre.campaign.unit.Target;
import nacre.campaign.unit.UnitPath;
import nacre.journal.Json;
import nacre.journal.Malformed;

/// How acts on petitions are written for good.
final class PetitionActForm {

    private PetitionActForm() {}

    static String type(PetitionAct act) {
        return switch (act) {
            case PetitionAct.Opened a -> PetitionAct.OPENED;
            case PetitionAct.Signed a -> "petition.signed";
            case PetitionAct.TakenBack a -> "petition.taken-back";
            case PetitionAct.Unnamed a -> "petition.unnamed";
            case PetitionAct.Closed a -> "petition.closed";
            case PetitionAct.HandedOver a -> "petition.handed-over";
            case PetitionAct.Purged a -> "petition.purged";
        };
    }

    static Json.Fields facts(PetitionAct act) {
        return switch (act) {
            case PetitionAct.Opened opened -> facts(opened);
            case PetitionAct.Signed(var petition, int group, boolean isNamed) ->
                    about(petition).put("group", group).put("named", isNamed).done();
            case PetitionAct.TakenBack(var petition) -> about(petition).done();
            case PetitionAct.Unnamed(var petition) -> about(petition).done();
            case PetitionAct.Closed(var petition, boolean isMet) ->
                    about(petition).put("met", isMet).done();
            case PetitionAct.HandedOver(var petition, long names) ->
                    about(petition).put("names", names).done();
            case PetitionAct.Purged(var petition, long names) ->
                    about(petition).put("names", names).done();
        };
    }

    private static Json.Fields facts(PetitionAct.Opened opened) {
        var form =
                Json.object()
                        .put("closes", opened.closes().getEpochSecond())
                        .put("place", opened.place().value())
                        .put("whole", Target.form(opened.whole()));
        Fraction each = opened.each();
        if (each != null) {
            form.put("each", Target.form(each));
        }
        return form.done();
    }

    private static Json.Draft about(PetitionId petition) {
        return Json.object().put("petition", petition.seq());
    }

    static PetitionAct read(String type, Json.Fields facts) {
        return switch (type) {
            case PetitionAct.OPENED -> opened(facts);
            case "petition.signed" ->
                    new PetitionAct.Signed(
                            petition(facts.only("group", "named", "petition")),
                            group(facts),
                            facts.truth("named"));
            case "petition.taken-back" ->
                    new PetitionAct.TakenBack(petition(facts.only("petition")));
            case "petition.unnamed" -> new PetitionAct.Unnamed(petition(facts.only("petition")));
            case "petition.closed" ->
                    new PetitionAct.Closed(
                            petition(facts.only("met", "petition")), facts.truth("met"));
            case "petition.handed-over" ->
                    new PetitionAct.HandedOver(
                            petition(facts.only("names", "petition")), facts.whole("names"));
            case "petition.purged" ->
                    new PetitionAct.Purged(
                            petition(facts.only("names", "petition")), facts.whole("names"));
            default -> throw new Malformed("type", "an act on a petition", type);
        };
    }

    private static PetitionAct opened(Json.Fields facts) {
        facts.only("closes", "each", "place", "whole");
        return new PetitionAct.Opened(
                UnitPath.read(facts, "place"),
                Target.share(facts, "whole"),
                facts.has("each") ? Target.share(facts, "each") : null,
                Instant.ofEpochSecond(facts.whole("closes")));
    }

    private static PetitionId petition(Json.Fields facts) {
        return new PetitionId(facts.whole("petition"));
    }

    private static int group(Json.Fields facts) {
        long group = facts.whole("group");
        if (group < 0 || group > Integer.MAX_VALUE) {
            throw new Malformed("group", "the number of a group", Long.toString(group));
        }
        return (int) group;
    }
}
