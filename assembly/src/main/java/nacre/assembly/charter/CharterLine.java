// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.assembly.charter;

import java.time.Duration;
import java.util.List;
import nacre.ballot.Fraction;

/// One line of the page that says a charter in plain language: the key of a sentence in the text
/// files, and the facts that stand for its placeholders.
public record CharterLine(String key, List<Fact> facts) {

    public CharterLine {
        facts = List.copyOf(facts);
    }

    static CharterLine of(String key, Fact... facts) {
        return new CharterLine(key, List.of(facts));
    }

    /// What stands for the placeholder `name`.
    public sealed interface Fact {

        /// The placeholder.
        String name();

        /// A number of persons.
        record Persons(String name, long number) implements Fact {}

        /// A share, said in words where the text files have some for it.
        record Share(String name, Fraction share) implements Fact {}

        /// A span of time.
        record Time(String name, Duration time) implements Fact {}

        /// The titles of some matters.
        record Matters(String name, List<MatterKey> matters) implements Fact {
            /// Copies the list.
            public Matters {
                matters = List.copyOf(matters);
            }
        }

        /// The title of a matter.
        record MatterTitle(String name, MatterKey matter) implements Fact {}

        /// The name of a power.
        record PowerName(String name, Power power) implements Fact {}
    }
}
