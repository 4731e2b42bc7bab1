// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.assembly.merger;

import nacre.assembly.part.Letter;
import nacre.journal.Malformed;

/// What two organs write to each other that become one.
public sealed interface MergerLetters {

    /// The one that joins has decided.
    ///
    /// @param agreed its entry that says so
    /// @param persons how many are on its roll
    record Ready(long agreed, long persons) implements MergerLetters {}

    /// The one that takes in has decided too, and is bound.
    ///
    /// @param agreed which decision of the other it answers
    record Calls(long agreed) implements MergerLetters {}

    /// The one that joined is over, and these come.
    record Comes(Coming coming) implements MergerLetters {}

    /// The one that was to join does not any more.
    record Declines() implements MergerLetters {}

    /// Reads a letter.
    ///
    /// @throws Malformed if it is not in its form
    static MergerLetters read(Letter letter) {
        return switch (letter.kind()) {
            case MergerRules.READY ->
                    new Ready(
                            letter.says().only("agreed", "persons").whole("agreed"),
                            letter.says().whole("persons"));
            case MergerRules.CALLS -> new Calls(letter.says().only("agreed").whole("agreed"));
            case MergerRules.COMES -> new Comes(coming(letter));
            case MergerRules.DECLINES -> {
                letter.says().only();
                yield new Declines();
            }
            default -> throw new Malformed("kind", "a letter about a merger", letter.kind());
        };
    }

    private static Coming coming(Letter letter) {
        return Coming.read(letter.organ(), letter.says().only("members").items("members"));
    }
}
