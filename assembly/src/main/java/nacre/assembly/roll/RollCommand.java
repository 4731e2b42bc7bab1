// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.assembly.roll;

import java.util.List;
import nacre.assembly.part.Command;
import nacre.assembly.part.CommandForms;
import nacre.assembly.part.Facts;
import nacre.assembly.part.MemberId;
import nacre.journal.Json;

/// What somebody may ask of the roll. Admission by decision and removal are enactments of
/// proposals.
public sealed interface RollCommand extends Command {

    /// A name as its bearer writes it, and how to reach her; the contact may be empty.
    record Person(String name, String contact) {
        Json form() {
            return Json.object().put("contact", contact).put("name", name).done();
        }

        private static Person read(Json.Fields form) {
            return new Person(form.text("name"), form.text("contact"));
        }
    }

    /// Puts people on the roll that the group has kept elsewhere until now.
    record AddMembers(List<Person> people) implements RollCommand {
        /// Copies the list.
        public AddMembers {
            people = List.copyOf(people);
        }
    }

    /// Takes those off the roll again who came on it from one list and have not come in.
    ///
    /// @param first the first entry by which the list came
    record UndoImport(long first) implements RollCommand {}

    /// Admits somebody without a vote, where the charter lets mandate holders do so.
    record AdmitMember(Person person) implements RollCommand {}

    /// Admits a candidate named before, or somebody who had left.
    record AdmitAgain(MemberId member) implements RollCommand {}

    /// Says that the member has come in for the first time.
    record Enter() implements RollCommand {}

    /// Changes one's own name or contact data.
    record Describe(Person person) implements RollCommand {}

    /// Leaves the organ.
    record Leave() implements RollCommand {}

    @Override
    default String type() {
        return switch (this) {
            case AddMembers c -> "roll.add-members";
            case UndoImport c -> "roll.undo-import";
            case AdmitMember c -> "roll.admit-member";
            case AdmitAgain c -> "roll.admit-again";
            case Enter c -> "roll.enter";
            case Describe c -> "roll.describe";
            case Leave c -> "roll.leave";
        };
    }

    @Override
    default Json.Fields form() {
        var form = Json.object();
        return switch (this) {
            case AddMembers(var people) ->
                    form.put("people", new Json.Items(people.stream().map(Person::form).toList()))
                            .done();
            case UndoImport(long first) -> form.put("first", first).done();
            case AdmitMember(var person) -> form.put("person", person.form()).done();
            case AdmitAgain(var member) -> form.put("member", member.seq()).done();
            case Describe(var person) -> form.put("person", person.form()).done();
            case Enter c -> form.done();
            case Leave c -> form.done();
        };
    }

    /// How each is read from its form.
    static CommandForms forms() {
        return CommandForms.none()
                .with(
                        "roll.add-members",
                        form -> new AddMembers(Facts.each(form, "people", Person::read)))
                .with("roll.undo-import", form -> new UndoImport(form.whole("first")))
                .with(
                        "roll.admit-member",
                        form -> new AdmitMember(Person.read(form.fields("person"))))
                .with(
                        "roll.admit-again",
                        form -> new AdmitAgain(new MemberId(form.whole("member"))))
                .with("roll.enter", form -> new Enter())
                .with("roll.describe", form -> new Describe(Person.read(form.fields("person"))))
                .with("roll.leave", form -> new Leave());
    }
}
