// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.roll;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The line `sep=;` with which a file may say at its start what its delimiter is.
final class Separator {
    private static final Pattern LINE =
            Pattern.compile("sep=([\t;,])(\r\n|\r|\n)", Pattern.CASE_INSENSITIVE);

    private Separator() {}

    /// How many characters that line takes; 0 if it is not there.
    static int length(String text) {
        Matcher line = LINE.matcher(text);
        return line.lookingAt() ? line.end() : 0;
    }

    /// The delimiter that it names, or null if it is not there.
    static @Nullable Delimiter named(String text) {
        Matcher line = LINE.matcher(text);
        if (!line.lookingAt()) {
            return null;
        }
        char sign = text.charAt(line.start(1));
        for (Delimiter delimiter : Delimiter.values()) {
            if (delimiter.sign() == sign) {
                return delimiter;
            }
        }
        return null;
    }
}
