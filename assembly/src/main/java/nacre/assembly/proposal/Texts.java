// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.assembly.proposal;

import nacre.assembly.part.Refusal;
import org.jspecify.annotations.Nullable;

/// How long what people write may be, in UTF-16 code units.
public final class Texts {

    /// The longest title.
    public static final int LONGEST_TITLE = 200;

    /// The longest text.
    public static final int LONGEST_TEXT = 20_000;

    private Texts() {}

    /// A title is missing or too long.
    public record TitleDoesNotFit(int length, int most) implements Refusal {}

    /// A text is missing or too long.
    public record TextDoesNotFit(int length, int most) implements Refusal {}

    /// Why a title and a text do not fit, or null.
    public static @Nullable Refusal misfit(String title, String text) {
        Refusal why = misfitTitle(title);
        return why != null ? why : misfit(text);
    }

    /// Why a title does not fit, or null.
    public static @Nullable Refusal misfitTitle(String title) {
        return title.isBlank() || title.length() > LONGEST_TITLE
                ? new TitleDoesNotFit(title.length(), LONGEST_TITLE)
                : null;
    }

    /// Why a text does not fit, or null.
    public static @Nullable Refusal misfit(String text) {
        return text.isBlank() || text.length() > LONGEST_TEXT
                ? new TextDoesNotFit(text.length(), LONGEST_TEXT)
                : null;
    }
}
