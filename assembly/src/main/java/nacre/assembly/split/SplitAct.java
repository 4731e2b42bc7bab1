// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.assembly.split;

import nacre.assembly.charter.Charter;
import nacre.assembly.charter.CharterForm;
import nacre.assembly.letter.LetterAct;
import nacre.assembly.part.Act;
import nacre.journal.Json;
import nacre.journal.Malformed;
import nacre.journal.OrganId;

/// What happened on the way of one organ becoming two. The new organ's name and purpose, and the
/// titles of matters of its own, are kept content of the entry that decided on it: `organ.name`,
/// `organ.purpose`, `charter.title.` and the matter's key.
///
/// A split goes by the entry that decided on it.
public sealed interface SplitAct extends Act {

    /// The type of a decision on a split.
    String DECIDED = "split.decided";

    /// The members decided that those who want to found an organ of their own.
    ///
    /// @param charter the new organ's
    /// @param least how many must go along, or nothing happens
    /// @param days how many days each has to say whether she does
    record Decided(Charter charter, long least, long days) implements SplitAct {}

    /// They decided that nobody does, before it happened.
    record TakenBack(long split) implements SplitAct {}

    /// A member goes along, or stays after all.
    record Chosen(long split, boolean goes) implements SplitAct {}

    /// The time to say so is over, and nothing happens.
    ///
    /// @param going how many had said that they go along
    record Lapsed(long split, long going) implements SplitAct {}

    /// The time to say so is over: those who go along are on this roll no more, and found the new
    /// organ.
    record Made(long split, OrganId organ) implements SplitAct {}

    @Override
    default String type() {
        return switch (this) {
            case Decided a -> DECIDED;
            case TakenBack a -> "split.taken-back";
            case Chosen a -> "split.chosen";
            case Lapsed a -> "split.lapsed";
            case Made a -> "split.made";
        };
    }

    @Override
    default Json.Fields facts() {
        return switch (this) {
            case Decided(var charter, long least, long days) ->
                    Json.object()
                            .put("charter", CharterForm.write(charter))
                            .put("days", days)
                            .put("least", least)
                            .done();
            case TakenBack(long split) -> Json.object().put("split", split).done();
            case Chosen(long split, boolean goes) ->
                    Json.object().put("goes", goes).put("split", split).done();
            case Lapsed(long split, long going) ->
                    Json.object().put("going", going).put("split", split).done();
            case Made(long split, var organ) ->
                    Json.object().put("organ", organ.value()).put("split", split).done();
        };
    }

    /// Reads the permanent form.
    static SplitAct read(String type, Json.Fields facts) {
        return switch (type) {
            case DECIDED ->
                    new Decided(
                            CharterForm.read(
                                    facts.only("charter", "days", "least").fields("charter")),
                            facts.whole("least"),
                            facts.whole("days"));
            case "split.taken-back" -> new TakenBack(facts.only("split").whole("split"));
            case "split.chosen" ->
                    new Chosen(facts.only("goes", "split").whole("split"), facts.truth("goes"));
            case "split.lapsed" ->
                    new Lapsed(facts.only("going", "split").whole("split"), facts.whole("going"));
            case "split.made" ->
                    new Made(
                            facts.only("organ", "split").whole("split"),
                            LetterAct.organ(facts, "organ"));
            default -> throw new Malformed("type", "an act about a split", type);
        };
    }
}
