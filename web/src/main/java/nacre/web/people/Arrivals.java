// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.people;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import nacre.journal.Hash;
import nacre.web.roll.RollPerson;

/// What would come of a file where it is brought.
///
/// @param refusal why nobody can come while the file is as it is; empty if they can
/// @param people who would come, in order of lines
/// @param problems why others would not, or not with all that their lines say; those of the refusal
///     first
/// @param parts how many would come where; empty if there is one place only
public record Arrivals(
        String refusal, List<Arrival> people, List<Problem> problems, List<Part> parts) {

    /// Copies the lists.
    public Arrivals {
        people = List.copyOf(people);
        problems = List.copyOf(problems);
        parts = List.copyOf(parts);
    }

    /// Somebody who would come.
    ///
    /// @param says what would be kept of her beside her name
    public record Arrival(RollPerson person, String says) {}

    /// What is wrong with a line, in words.
    ///
    /// @param line the line; 0 if it is about many
    /// @param isLeftOut whether nobody is taken from it
    public record Problem(long line, String words, boolean isLeftOut) {}

    /// So many come there.
    public record Part(String name, long count) {}

    /// All of them come, and nothing more is to be said.
    static Arrivals all(List<RollPerson> people) {
        return new Arrivals(
                "",
                people.stream().map(each -> new Arrival(each, each.contact())).toList(),
                List.of(),
                List.of());
    }

    /// What stands for all that she is shown, so that nothing else is done when she confirms.
    String seen() {
        var all = new StringBuilder();
        for (Arrival each : people) {
            all.append(each.person().line()).append('\t').append(each.person().name());
            all.append('\t').append(each.says()).append('\n');
        }
        return Hash.sha256(all.toString().getBytes(UTF_8)).toString().substring(0, 16);
    }

    List<RollPerson> persons() {
        return people.stream().map(Arrival::person).toList();
    }
}
