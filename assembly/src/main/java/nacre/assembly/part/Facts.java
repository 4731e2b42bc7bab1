// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.assembly.part;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import nacre.assembly.charter.MatterKey;
import nacre.ballot.Word;
import nacre.journal.Hash;
import nacre.journal.Json;
import nacre.journal.Malformed;
import org.jspecify.annotations.Nullable;

/// Reads values of facts that are more than numbers and texts.
public final class Facts {

    private Facts() {}

    /// The constant that a fact names by its permanent word.
    ///
    /// @throws Malformed if there is none
    public static <E extends Enum<E> & Word> E word(Json.Fields facts, String key, Class<E> type) {
        E word = Word.find(type, facts.text(key));
        if (word == null) {
            throw new Malformed(
                    key, "one of " + String.join(", ", Word.words(type)), facts.text(key));
        }
        return word;
    }

    /// The matter that the fact `matter` names.
    ///
    /// @throws Malformed if it can be no matter's key
    public static MatterKey matter(Json.Fields facts) {
        return matter("matter", facts.text("matter"));
    }

    /// The matters that a fact lists, in its order.
    ///
    /// @throws Malformed if one can be no matter's key
    public static List<MatterKey> matters(Json.Fields facts, String key) {
        return facts.items(key).texts().stream().map(each -> matter(key, each)).toList();
    }

    private static MatterKey matter(String fact, String key) {
        try {
            return new MatterKey(key);
        } catch (IllegalArgumentException e) {
            throw (Malformed) new Malformed(fact, "the key of a matter", key).initCause(e);
        }
    }

    /// A whole number that is small, of days or people.
    ///
    /// @throws Malformed if it is negative, or larger than an `int`
    public static int small(Json.Fields facts, String key) {
        long number = facts.whole(key);
        if (number < 0 || number > Integer.MAX_VALUE) {
            throw new Malformed(key, "a small number", Long.toString(number));
        }
        return (int) number;
    }

    /// The field's hash, in hex.
    ///
    /// @throws Malformed if it is none
    public static Hash hash(Json.Fields facts, String key) {
        String hex = facts.text(key);
        try {
            return Hash.of(hex);
        } catch (IllegalArgumentException e) {
            throw (Malformed) new Malformed(key, "a hash", hex).initCause(e);
        }
    }

    /// A whole number that fits an `int`.
    ///
    /// @throws Malformed if it does not
    public static int number(Json.Fields facts, String key) {
        long number = facts.whole(key);
        if (number != (int) number) {
            throw new Malformed(key, "a small number", Long.toString(number));
        }
        return (int) number;
    }

    /// The objects of a list, each as `read` reads it.
    ///
    /// @throws Malformed if one is no object
    public static <T> List<T> each(Json.Fields facts, String key, Function<Json.Fields, T> read) {
        return facts.items(key).values().stream()
                .map(item -> {
                    if (item instanceof Json.Fields fields) {
                        return read.apply(fields);
                    }
                    throw new Malformed(key, "objects", item.write());
                })
                .toList();
    }

    /// The field's day, written `2026-03-29`.
    ///
    /// @throws Malformed if it is none, or not written so
    public static LocalDate day(Json.Fields facts, String key) {
        return day(key, facts.text(key));
    }

    /// The day that is written so in a field.
    ///
    /// @throws Malformed if it is none, or not written so
    public static LocalDate day(String key, String written) {
        LocalDate day = findDay(written);
        if (day == null) {
            throw new Malformed(key, "a day as 2026-03-29", written);
        }
        return day;
    }

    private static @Nullable LocalDate findDay(String written) {
        try {
            LocalDate day = LocalDate.parse(written);
            return written.length() == 10 && day.getYear() > 0 ? day : null;
        } catch (DateTimeException e) {
            return null; // no day
        }
    }
}
