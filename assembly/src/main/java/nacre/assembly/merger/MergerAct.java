// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.assembly.merger;

import static nacre.assembly.letter.LetterAct.organ;

import java.time.Instant;
import nacre.assembly.part.Act;
import nacre.ballot.Word;
import nacre.journal.Json;
import nacre.journal.Malformed;
import nacre.journal.OrganId;

/// What happened on the way of two organs becoming one.
public sealed interface MergerAct extends Act {

    /// The members decided that their organ merges with another, if the other decides so too.
    ///
    /// @param until the last moment for both to have decided
    record Agreed(OrganId other, Side side, Instant until) implements MergerAct {}

    /// They decided that it does not, before it did.
    record TakenBack(OrganId other) implements MergerAct {}

    /// A member of the organ that joins does not come along, or does after all.
    record StayedOut(OrganId other, boolean stays) implements MergerAct {}

    /// The other has not decided in time.
    record Lapsed(OrganId other) implements MergerAct {}

    /// Both have decided: this organ is part of the other now, and over.
    record Made(OrganId other) implements MergerAct {}

    /// The other organ.
    OrganId other();

    @Override
    default String type() {
        return switch (this) {
            case Agreed a -> "merger.agreed";
            case TakenBack a -> "merger.taken-back";
            case StayedOut a -> "merger.stayed-out";
            case Lapsed a -> "merger.lapsed";
            case Made a -> "merger.made";
        };
    }

    @Override
    default Json.Fields facts() {
        var facts = Json.object().put("other", other().value());
        return switch (this) {
            case Agreed a ->
                    facts.put("side", a.side().word())
                            .put("until", a.until().getEpochSecond())
                            .done();
            case StayedOut a -> facts.put("stays", a.stays()).done();
            case TakenBack a -> facts.done();
            case Lapsed a -> facts.done();
            case Made a -> facts.done();
        };
    }

    /// Reads the permanent form.
    static MergerAct read(String type, Json.Fields facts) {
        return switch (type) {
            case "merger.agreed" ->
                    new Agreed(
                            organ(facts.only("other", "side", "until"), "other"),
                            side(facts),
                            Instant.ofEpochSecond(facts.whole("until")));
            case "merger.taken-back" -> new TakenBack(organ(facts.only("other"), "other"));
            case "merger.stayed-out" ->
                    new StayedOut(
                            organ(facts.only("other", "stays"), "other"), facts.truth("stays"));
            case "merger.lapsed" -> new Lapsed(organ(facts.only("other"), "other"));
            case "merger.made" -> new Made(organ(facts.only("other"), "other"));
            default -> throw new Malformed("type", "an act about a merger", type);
        };
    }

    private static Side side(Json.Fields facts) {
        Side side = Word.find(Side.class, facts.text("side"));
        if (side == null) {
            throw new Malformed("side", "a side of a merger", facts.text("side"));
        }
        return side;
    }
}
