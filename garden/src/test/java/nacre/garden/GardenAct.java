// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.garden;

import nacre.assembly.part.Act;
import nacre.journal.Json;
import nacre.journal.Malformed;

/// What happened in the garden. The `note` of who sows is personal content about her; the `name` of
/// the garden is kept.
public sealed interface GardenAct extends Act {

    /// A bed was sown; it goes by this entry.
    record Sown(long rows) implements GardenAct {}

    /// The bed was harvested, a month after it was sown.
    record Harvested(long bed) implements GardenAct {}

    /// The garden was given a name.
    record Named() implements GardenAct {}

    @Override
    default String type() {
        return switch (this) {
            case Sown s -> "garden.sown";
            case Harvested h -> "garden.harvested";
            case Named n -> "garden.named";
        };
    }

    @Override
    default Json.Fields facts() {
        return switch (this) {
            case Sown(long rows) -> Json.object().put("rows", rows).done();
            case Harvested(long bed) -> Json.object().put("bed", bed).done();
            case Named n -> Json.object().done();
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
            default -> throw new Malformed("type", "an act in the garden", type);
        };
    }
}
