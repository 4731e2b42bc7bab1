// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.charter;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Times of a charter as people type them: `3` is days, `36 h` hours.
final class Hours {
    private static final Pattern FORM = Pattern.compile("([0-9]{1,5})\\s*([hd]?)[a-zñí]*\\.?");

    private Hours() {}

    static String written(Duration time) {
        long hours = time.toHours();
        return hours % 24 == 0 ? Long.toString(hours / 24) : hours + " h";
    }

    /// The time, or null if it is none or longer than ten years.
    static @Nullable Duration read(String typed) {
        Matcher matcher = FORM.matcher(typed.strip().toLowerCase(java.util.Locale.ROOT));
        if (!matcher.matches()) {
            return null;
        }
        long count = Long.parseLong(matcher.group(1));
        Duration time =
                matcher.group(2).equals("h") ? Duration.ofHours(count) : Duration.ofDays(count);
        return time.toDays() > 3660 ? null : time;
    }
}
