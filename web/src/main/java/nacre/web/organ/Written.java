// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.organ;

import gg.jte.Content;
import nacre.web.prose.Prose;
import nacre.web.prose.ProseReading.LongText;
import org.jspecify.annotations.Nullable;

/// What somebody wrote, ready to be shown: as safe HTML, or words in its place if it was erased.
///
/// @param isErased whether it is gone
public record Written(Content content, boolean isErased) {

    /// What stands in a content field of an entry.
    public static Written of(Visit visit, long seq, String field) {
        String found = visit.clerk().contents().find(seq, field);
        return found == null
                ? new Written(plain(visit.text().of("content.erased")), true)
                : new Written(prose(found), false);
    }

    /// A text as safe HTML.
    public static Content prose(String text) {
        return switch (Prose.of(text)) {
            case Prose prose -> prose;
            case LongText(int length, int most) -> plain(text);
        };
    }

    private static Content plain(@Nullable String text) {
        return output -> output.writeUserContent(text);
    }
}
