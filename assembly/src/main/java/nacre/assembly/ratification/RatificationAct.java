// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.assembly.ratification;

import nacre.assembly.letter.LetterAct;
import nacre.assembly.part.Act;
import nacre.journal.Json;
import nacre.journal.Malformed;
import nacre.journal.OrganId;

/// What happened to a council's decision that its organs have to ratify: on an organ's record what
/// it said, on the council's what came of it.
public sealed interface RatificationAct extends Act {

    /// The organ says whether it ratifies what a council decided.
    ///
    /// @param decision in the council
    record Given(OrganId council, long decision, boolean ratifies) implements RatificationAct {}

    /// Enough organs have ratified: what the council decided takes force.
    record Met(long decision) implements RatificationAct {}

    /// Not enough had by the date: it takes no force.
    ///
    /// @param ratified how many had
    /// @param entitled of how many who were asked
    /// @param needed how many it would have taken
    record Failed(long decision, long ratified, long entitled, long needed)
            implements RatificationAct {}

    @Override
    default String type() {
        return switch (this) {
            case Given a -> "ratification.given";
            case Met a -> "ratification.met";
            case Failed a -> "ratification.failed";
        };
    }

    @Override
    default Json.Fields facts() {
        return switch (this) {
            case Given(var council, long decision, boolean ratifies) ->
                    Json.object()
                            .put("council", council.value())
                            .put("decision", decision)
                            .put("ratifies", ratifies)
                            .done();
            case Met(long decision) -> Json.object().put("decision", decision).done();
            case Failed(long decision, long ratified, long entitled, long needed) ->
                    Json.object()
                            .put("decision", decision)
                            .put("entitled", entitled)
                            .put("needed", needed)
                            .put("ratified", ratified)
                            .done();
        };
    }

    /// Reads the permanent form.
    static RatificationAct read(String type, Json.Fields facts) {
        return switch (type) {
            case "ratification.given" ->
                    new Given(
                            LetterAct.organ(
                                    facts.only("council", "decision", "ratifies"), "council"),
                            facts.whole("decision"),
                            facts.truth("ratifies"));
            case "ratification.met" -> new Met(facts.only("decision").whole("decision"));
            case "ratification.failed" ->
                    new Failed(
                            facts.only("decision", "entitled", "needed", "ratified")
                                    .whole("decision"),
                            facts.whole("ratified"),
                            facts.whole("entitled"),
                            facts.whole("needed"));
            default -> throw new Malformed("type", "an act on a ratification", type);
        };
    }
}
