// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.words;

import java.text.NumberFormat;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.regex.Pattern;

/// Numbers, days and lengths of time as a person would say them. The patterns of a language stand
/// in its text file under `plain.`.
final class Plain {

    private static final Pattern VOWEL_I =
            Pattern.compile("[«“\"(]*h?[iíIÍ](?![aeoáéó])", Pattern.CASE_INSENSITIVE);

    private Plain() {}

    static String number(Words words, long number) {
        return NumberFormat.getIntegerInstance(words.locale()).format(number);
    }

    /// The weekday, the day, the hour; the year only if it is another one.
    static String moment(Words words, ZonedDateTime moment, ZonedDateTime now) {
        String key = moment.getYear() == now.getYear() ? "plain.moment" : "plain.moment.year";
        return DateTimeFormatter.ofPattern(words.need(key), words.locale()).format(moment);
    }

    static String day(Words words, LocalDate day, LocalDate today) {
        String key = day.getYear() == today.getYear() ? "plain.day" : "plain.day.year";
        return DateTimeFormatter.ofPattern(words.need(key), words.locale()).format(day);
    }

    static String fromNow(Text text, Duration away) {
        if (!away.isPositive() && away.abs().compareTo(Duration.ofMinutes(1)) < 0) {
            return text.of("plain.now");
        }
        String length = length(text, away.abs());
        return away.isNegative()
                ? text.of("plain.ago", "length", length)
                : text.of("plain.in", "length", length);
    }

    /// Several things, the last two joined by a word that may depend on how the last begins: in
    /// Spanish it is another one before an «i» that is heard as a vowel.
    static String list(Text text, List<String> several) {
        if (several.size() < 2) {
            return String.join("", several);
        }
        String last = several.getLast();
        String key = VOWEL_I.matcher(last).lookingAt() ? "plain.list.i" : "plain.list";
        return text.of(
                key,
                "start",
                String.join(", ", several.subList(0, several.size() - 1)),
                "last",
                last);
    }

    /// In the unit that leaves a number from 1 to 119: minutes below two hours, hours below two
    /// days, days above.
    static String length(Text text, Duration length) {
        if (length.compareTo(Duration.ofMinutes(1)) < 0) {
            return text.of("plain.moments");
        }
        if (length.compareTo(Duration.ofHours(2)) < 0) {
            return text.of("plain.minutes", "count", length.toMinutes());
        }
        if (length.compareTo(Duration.ofDays(2)) < 0) {
            return text.of("plain.hours", "count", length.toHours());
        }
        return text.of("plain.days", "count", length.toDays());
    }
}
