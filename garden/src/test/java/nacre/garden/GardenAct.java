// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.garden;

import nacre.assembly.box.Promise;
import nacre.assembly.letter.LetterAct;
import nacre.assembly.part.Act;
import nacre.ballot.Word;
import nacre.journal.Hash;
import nacre.journal.Json;
import nacre.journal.Malformed;
import nacre.journal.OrganId;

/// What happened in the garden. The `note` of who sows is personal content about her; the `name` of
/// the garden is kept.
public sealed interface GardenAct extends Act {

    /// A bed was sown; it goes by this entry.
    record Sown(long rows) implements GardenAct {}

    /// The bed was harvested, a month after it was sown.
    record Harvested(long bed) implements GardenAct {}

    /// The garden was given a name.
    record Named() implements GardenAct {}

    /// Another garden's letters are read from now on, and it is told what is sown here.
    record Befriended(OrganId organ) implements GardenAct {}

    /// Another garden was thanked, for it has told of many rows.
    record Thanked(OrganId organ) implements GardenAct {}

    /// All were asked how many rows they would tend; the question goes by this entry.
    record Asked(Promise promise, long threshold, long enough) implements GardenAct {}

    /// Its box is there: answers may come.
    record Began(long question) implements GardenAct {}

    /// A member has answered, and lets all know that she has, but not what.
    record Tended(long question) implements GardenAct {}

    /// All rows together.
    record Answered(long question, long rows) implements GardenAct {}

    /// Too few answered, or nobody can read what they did.
    record Unanswered(long question) implements GardenAct {}

    /// Somebody who passed by has greeted a bed; by the link that is the bed's entry, which proves
    /// itself by the number of its rows.
    record Greeted(Hash shows) implements GardenAct {
        static Hash key(long rows) {
            return Hash.sha256(new byte[] {(byte) rows});
        }
    }

    @Override
    default String type() {
        return switch (this) {
            case Sown s -> "garden.sown";
            case Harvested h -> "garden.harvested";
            case Named n -> "garden.named";
            case Befriended b -> "garden.befriended";
            case Thanked t -> "garden.thanked";
            case Asked a -> "garden.asked";
            case Began b -> "garden.began";
            case Tended t -> "garden.tended";
            case Answered a -> "garden.answered";
            case Unanswered u -> "garden.unanswered";
            case Greeted g -> "garden.greeted";
        };
    }

    @Override
    default Json.Fields facts() {
        return switch (this) {
            case Sown(long rows) -> Json.object().put("rows", rows).done();
            case Harvested(long bed) -> Json.object().put("bed", bed).done();
            case Named n -> Json.object().done();
            case Befriended(var organ) -> Json.object().put("organ", organ.value()).done();
            case Thanked(var organ) -> Json.object().put("organ", organ.value()).done();
            case Asked(var promise, long threshold, long enough) ->
                    Json.object()
                            .put("enough", enough)
                            .put("promise", promise.word())
                            .put("threshold", threshold)
                            .done();
            case Began(long question) -> Json.object().put("question", question).done();
            case Tended(long question) -> Json.object().put("question", question).done();
            case Answered(long question, long rows) ->
                    Json.object().put("question", question).put("rows", rows).done();
            case Unanswered(long question) -> Json.object().put("question", question).done();
            case Greeted(var shows) -> Json.object().put("shows", shows.toString()).done();
        };
    }

    /// Reads the permanent form.
    static GardenAct read(String type, Json.Fields facts) {
        return switch (type) {
            case "garden.sown" -> new Sown(facts.only("rows").whole("rows"));
            case "garden.harvested" -> new Harvested(facts.only("bed").whole("bed"));
            case "garden.named" -> {
                facts.only();
                yield new Named();
            }
            case "garden.befriended" -> new Befriended(organ(facts));
            case "garden.thanked" -> new Thanked(organ(facts));
            case "garden.asked" ->
                    new Asked(
                            promise(facts.only("enough", "promise", "threshold").text("promise")),
                            facts.whole("threshold"),
                            facts.whole("enough"));
            case "garden.began" -> new Began(facts.only("question").whole("question"));
            case "garden.tended" -> new Tended(facts.only("question").whole("question"));
            case "garden.answered" ->
                    new Answered(
                            facts.only("question", "rows").whole("question"), facts.whole("rows"));
            case "garden.unanswered" -> new Unanswered(facts.only("question").whole("question"));
            case "garden.greeted" -> new Greeted(Hash.of(facts.only("shows").text("shows")));
            default -> throw new Malformed("type", "an act in the garden", type);
        };
    }

    private static OrganId organ(Json.Fields facts) {
        return LetterAct.organ(facts.only("organ"), "organ");
    }

    private static Promise promise(String word) {
        Promise promise = Word.find(Promise.class, word);
        if (promise == null) {
            throw new Malformed("promise", "names, rows or result", word);
        }
        return promise;
    }
}
