// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.assembly.charter;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import nacre.ballot.Rule;
import nacre.ballot.Word;
import nacre.journal.Json;
import nacre.journal.Malformed;
import org.jspecify.annotations.Nullable;

/// A rule as a law or a rulebook has it, to start a matter's rule from. It is data with a date, for
/// laws change: it says where it stands, when somebody last looked, and whether it holds. It binds
/// nobody, and no charter takes it by itself.
///
/// @param word what it goes by
/// @param rule what must hold; null where our conditions cannot say it
/// @param from since when it holds, or null if that is not known
/// @param ends the first day on which it no longer holds, or null
/// @param sources where it was read
/// @param checked the day on which somebody last looked
public record RuleSet(
        String word,
        @Nullable Rule rule,
        State state,
        @Nullable LocalDate from,
        @Nullable LocalDate ends,
        List<String> sources,
        LocalDate checked) {

    /// Whether it holds, as far as was found on the day it was checked.
    public enum State implements Word {
        IN_FORCE("in-force"),
        /// The sources do not agree, or say that it may have changed since.
        UNSURE("unsure"),
        ENDED("ended");

        private final String word;

        State(String word) {
            this.word = word;
        }

        @Override
        public String word() {
            return word;
        }
    }

    /// Checks that what has ended says when, and that somebody can look it up.
    public RuleSet {
        sources = List.copyOf(sources);
        if (!Slug.isSlug(word) || sources.isEmpty() || (state == State.ENDED) != (ends != null)) {
            throw new IllegalArgumentException(
                    "The rule set «%s» has %d sources, is %s and ends %s. Maybe one is missing."
                            .formatted(word, sources.size(), state.word(), ends));
        }
    }

    /// Whether a matter's rule can be started from it: it can be said here and has not ended.
    public boolean isOffered() {
        return rule != null && state != State.ENDED;
    }

    /// Reads one.
    ///
    /// @throws Malformed if it is not in its form
    public static RuleSet read(Json.Fields fields) {
        var place = new Place("", fields);
        place.only("word", "rule", "state", "from", "ends", "sources", "checked");
        return new RuleSet(
                place.slug("word"),
                place.has("rule") ? RuleForm.read(place, "rule") : null,
                place.word("state", State.class),
                place.has("from") ? day(place, "from") : null,
                place.has("ends") ? day(place, "ends") : null,
                fields.items("sources").texts(),
                day(place, "checked"));
    }

    private static LocalDate day(Place place, String key) {
        try {
            return LocalDate.parse(place.text(key));
        } catch (DateTimeException e) {
            throw place.refused(key, "a day such as 2026-11-23");
        }
    }
}
