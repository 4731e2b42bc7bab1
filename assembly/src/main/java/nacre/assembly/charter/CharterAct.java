// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.assembly.charter;

import nacre.assembly.part.Act;
import nacre.journal.Json;
import nacre.journal.Malformed;

/// What happened to the charter. Titles of the organ's own matters are kept content, `title.` and
/// the matter's key.
public sealed interface CharterAct extends Act {

    /// The charter with which the organ was founded.
    record Adopted(Charter charter) implements CharterAct {}

    /// A new charter in place of the one that entry `from` put in force.
    record Changed(long from, Charter charter) implements CharterAct {}

    /// The register of matters has this one, and who decides it is this. From then on only the
    /// register moves it; no new charter does.
    record Held(MatterKey matter, Holder holder) implements CharterAct {}

    @Override
    default String type() {
        return switch (this) {
            case Adopted a -> "charter.adopted";
            case Changed c -> "charter.changed";
            case Held h -> "charter.held";
        };
    }

    @Override
    default Json.Fields facts() {
        return switch (this) {
            case Adopted(var charter) ->
                    Json.object().put("charter", CharterForm.write(charter)).done();
            case Changed(long from, var charter) ->
                    Json.object()
                            .put("charter", CharterForm.write(charter))
                            .put("from", from)
                            .done();
            case Held(var matter, var holder) ->
                    Json.object().put("holder", holder.word()).put("matter", matter.value()).done();
        };
    }

    /// Reads the permanent form.
    static CharterAct read(String type, Json.Fields facts) {
        return switch (type) {
            case "charter.adopted" ->
                    new Adopted(CharterForm.read(facts.only("charter").fields("charter")));
            case "charter.changed" ->
                    new Changed(
                            facts.only("charter", "from").whole("from"),
                            CharterForm.read(facts.fields("charter")));
            case "charter.held" -> {
                var place = new Place("", facts.only("holder", "matter"));
                yield new Held(
                        new MatterKey(place.slug("matter")), place.word("holder", Holder.class));
            }
            default -> throw new Malformed("type", "an act on the charter", type);
        };
    }
}
