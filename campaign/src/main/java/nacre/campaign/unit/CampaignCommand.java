// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.campaign.unit;

import java.util.List;
import nacre.assembly.part.Command;
import nacre.assembly.part.CommandForms;
import nacre.assembly.part.Facts;
import nacre.journal.Json;

/// What the committee of a campaign may ask.
public sealed interface CampaignCommand extends Command {

    /// A unit to be added.
    ///
    /// @param above which of those before it in the list it stands right beneath, from 0; −1 for
    ///     what all of them stand beneath
    record NewUnit(int above, UnitKind kind, String name, long people) {
        private Json form() {
            return Json.object()
                    .put("above", above)
                    .put("kind", kind.word())
                    .put("name", name)
                    .put("people", people)
                    .done();
        }

        private static NewUnit read(Json.Fields form) {
            return new NewUnit(
                    Facts.number(form, "above"),
                    Facts.word(form, "kind", UnitKind.class),
                    form.text("name"),
                    form.whole("people"));
        }
    }

    /// Adds units beneath a campaign or a unit, those above before those beneath.
    record AddUnits(UnitPath under, List<NewUnit> units) implements CampaignCommand {
        /// Copies the list.
        ///
        /// @throws IllegalArgumentException if one stands beneath none that comes before it
        public AddUnits {
            units = List.copyOf(units);
            for (int i = 0; i < units.size(); i++) {
                int above = units.get(i).above();
                if (above < -1 || above >= i) {
                    throw new IllegalArgumentException(
                            "The unit at %d stands beneath the one at %d, which is not before it."
                                    .formatted(i, above));
                }
            }
        }
    }

    /// Gives a unit another name.
    record RenameUnit(UnitId unit, String name) implements CampaignCommand {}

    /// States how many people belong to a unit and to nothing beneath it.
    record CountPeople(UnitId unit, long people) implements CampaignCommand {}

    /// Says that a unit, with all beneath it, is there no longer.
    record EndUnit(UnitId unit) implements CampaignCommand {}

    @Override
    default String type() {
        return switch (this) {
            case AddUnits c -> "unit.add-units";
            case RenameUnit c -> "unit.rename-unit";
            case CountPeople c -> "unit.count-people";
            case EndUnit c -> "unit.end-unit";
        };
    }

    @Override
    default Json.Fields form() {
        return switch (this) {
            case AddUnits(var under, var units) ->
                    Json.object()
                            .put("under", under.value())
                            .put(
                                    "units",
                                    new Json.Items(units.stream().map(NewUnit::form).toList()))
                            .done();
            case RenameUnit(var unit, String name) ->
                    Json.object().put("name", name).put("unit", unit.seq()).done();
            case CountPeople(var unit, long people) ->
                    Json.object().put("people", people).put("unit", unit.seq()).done();
            case EndUnit(var unit) -> Json.object().put("unit", unit.seq()).done();
        };
    }

    /// How each is read from its form.
    static CommandForms forms() {
        return CommandForms.none()
                .with(
                        "unit.add-units",
                        form ->
                                new AddUnits(
                                        UnitPath.read(form, "under"),
                                        Facts.each(form, "units", NewUnit::read)))
                .with("unit.rename-unit", form -> new RenameUnit(unit(form), form.text("name")))
                .with(
                        "unit.count-people",
                        form -> new CountPeople(unit(form), form.whole("people")))
                .with("unit.end-unit", form -> new EndUnit(unit(form)));
    }

    private static UnitId unit(Json.Fields form) {
        return new UnitId(form.whole("unit"));
    }
}
