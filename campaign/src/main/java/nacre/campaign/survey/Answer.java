// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.campaign.survey;

import java.util.List;
import nacre.journal.Json;
import nacre.journal.Malformed;

/// An answer to one question.
///
/// @param chosen options by their place, or a mark, ascending; none for no answer
/// @param text what was written; empty for no answer
public record Answer(List<Long> chosen, String text) {

    /// The longest text, in UTF-16 code units.
    public static final int LONGEST = 300;

    /// No answer.
    public static final Answer NONE = new Answer(List.of(), "");

    /// Copies the list.
    public Answer {
        chosen = List.copyOf(chosen);
    }

    /// Options or a mark.
    public static Answer of(long... chosen) {
        return new Answer(java.util.Arrays.stream(chosen).sorted().boxed().toList(), "");
    }

    /// A text.
    public static Answer of(String text) {
        return new Answer(List.of(), text);
    }

    /// Whether nothing was answered.
    public boolean isNone() {
        return chosen.isEmpty() && text.isEmpty();
    }

    /// Whether the text is short enough, in one line, and does not begin or end with a space.
    boolean fits() {
        return text.length() <= LONGEST
                && text.strip().equals(text)
                && text.chars().noneMatch(Character::isISOControl);
    }

    Json form() {
        return text.isEmpty() ? Json.wholes(chosen) : new Json.Text(text);
    }

    static Answer read(Json form) {
        return switch (form) {
            case Json.Items items -> new Answer(items.wholes(), "");
            case Json.Text(var text) -> new Answer(List.of(), text);
            case Json other -> throw new Malformed("answers", "lists and texts", other.write());
        };
    }
}
